"""Three locks per cluster, all of the kernel's (flock): it frees them on any death, kill -9 too.

`turn` is held while the server is started, joined or left. `users` is shared by those who need the
server. `server` is held by the server's own processes, which inherit it open: it is free when the
last of them is gone and not before, which no pid file can promise.
"""

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from typing import IO, Literal

from .cluster import Cluster

Name = Literal["turn", "users", "server"]


def open_lock(cluster: Cluster, name: Name) -> IO[bytes]:
    """The lock's file, opened anew: a lock belongs to the opening, not to the file."""
    path = cluster.home / f"{name}.lock"
    return os.fdopen(os.open(path, os.O_RDONLY | os.O_CREAT, 0o644), "rb")


def try_alone(file: IO[bytes]) -> bool:
    """Take the lock for ourselves alone, or say that others hold it."""
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True


def share(file: IO[bytes]) -> None:
    fcntl.flock(file, fcntl.LOCK_SH)


@contextmanager
def turn(cluster: Cluster) -> Iterator[None]:
    """Wait until nobody else starts, joins or leaves the server."""
    with open_lock(cluster, "turn") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield
