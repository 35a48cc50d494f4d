"""One embedded server for all the processes that need it, stopped by the last one to leave."""

import os
from collections.abc import Iterator
from contextlib import contextmanager

from . import server
from .cluster import DEMO, Cluster, PostgresError
from .locks import open_lock, share, try_alone, turn


@contextmanager
def running_server(cluster: Cluster = DEMO) -> Iterator[None]:
    """The embedded server runs during this block; with `DATABASE_URL` set, nothing is done.

    Raises PostgresError, a line for the person, if it cannot be made or started.
    """
    if os.environ.get("DATABASE_URL"):
        yield
        return
    with _one_line_errors(cluster):
        cluster.home.mkdir(parents=True, exist_ok=True)
        users = open_lock(cluster, "users")
    with users:
        try:
            with _one_line_errors(cluster), turn(cluster):
                share(users)
                server.ensure(cluster)
            yield
        finally:
            with turn(cluster):
                if try_alone(users):
                    server.stop(cluster)


@contextmanager
def _one_line_errors(cluster: Cluster) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        reason = f"{error.strerror or error} ({error.filename or cluster.home})"
        raise PostgresError(f"La base embarquée est inutilisable : {reason}") from error
