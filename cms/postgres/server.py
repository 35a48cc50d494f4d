"""Make, start, join and stop the embedded server. Callers hold the turn (see `locks`)."""

import os
import shlex
import shutil
import tempfile
import time
from pathlib import Path
from typing import IO

import psycopg

from .account import account, private_directory
from .cluster import DATABASE, PORT, Cluster, PostgresError
from .locks import open_lock, try_alone
from .programs import run

LONGEST_START = 60  # seconds: a crash is recovered from during the start
LONGEST_STOP = 30


def ensure(cluster: Cluster) -> None:
    """Start the server, or join the one that runs; first make what is missing."""
    if not cluster.data.exists():
        create(cluster)
    elif not os.access(cluster.data, os.X_OK):
        raise PostgresError(f"La base {cluster.data} appartient à un autre compte que le vôtre.")
    deadline = time.monotonic() + LONGEST_START
    while not _answers(cluster):
        with open_lock(cluster, "server") as lock:
            if try_alone(lock):
                start(cluster, lock)
                continue
        # Alive, but starting, stopping, or losing its last processes after a crash.
        if time.monotonic() > deadline:
            raise PostgresError(f"PostgreSQL ne répond pas ; voyez {cluster.log}.")
        time.sleep(0.05)


def create(cluster: Cluster) -> None:
    """Make the data beside their place and move them there when complete."""
    for unfinished in cluster.home.glob("new-*"):
        shutil.rmtree(unfinished, ignore_errors=True)
    owner = account(cluster)
    new = Path(tempfile.mkdtemp(prefix="new-", dir=cluster.home))
    try:
        os.chown(new, owner.pw_uid, owner.pw_gid)
        # The folder of the data, which holds the socket, is closed to other accounts (mode 700):
        # whoever reaches the socket may come in.
        access = [f"--username={DATABASE}", "--auth-local=trust", "--auth-host=reject"]
        # The same letters and order on every machine, whatever its locales.
        locale = ["--encoding=UTF8", "--locale-provider=builtin", "--locale=C.UTF-8"]
        run(cluster, "initdb", f"--pgdata={new}", *access, *locale)
        new.rename(cluster.data)
    finally:
        shutil.rmtree(new, ignore_errors=True)


def start(cluster: Cluster, lock: IO[bytes]) -> None:
    """Start the server, which inherits `lock`: we hold it, hence no process of it is left."""
    private_directory(cluster)
    socket = cluster.socket_directory / f".s.PGSQL.{PORT}"
    # What a crash leaves; PostgreSQL would believe any program that now has the pid named there.
    for remains in (cluster.data / "postmaster.pid", Path(f"{socket}.lock"), socket):
        remains.unlink(missing_ok=True)
    settings = {
        "listen_addresses": "",
        "unix_socket_directories": f'"{cluster.socket_directory}"',
        "port": PORT,
        "jit": "off",  # our queries are short
    }
    if not cluster.durable:
        settings |= {"fsync": "off", "full_page_writes": "off", "synchronous_commit": "off"}
    options = shlex.join(f"--{name}={value}" for name, value in settings.items())
    arguments = ["start", "--wait", f"--timeout={LONGEST_START}", f"--options={options}"]
    try:
        run(cluster, "pg_ctl", *_place(cluster), f"--log={cluster.log}", *arguments, inherit=lock)
    except PostgresError as error:
        raise PostgresError(_reason(cluster) or str(error)) from None


def stop(cluster: Cluster) -> None:
    """Stop the server, even one that is still starting, and wait for its last process."""
    deadline = time.monotonic() + LONGEST_STOP
    while _is_alive(cluster) and time.monotonic() < deadline:
        try:
            run(cluster, "pg_ctl", *_place(cluster), "stop", "--mode=fast", "--wait")
        except PostgresError:  # not far enough in its start to be told
            time.sleep(0.05)


def _place(cluster: Cluster) -> tuple[str, str]:
    return ("--pgdata", str(cluster.data))


def _is_alive(cluster: Cluster) -> bool:
    with open_lock(cluster, "server") as lock:
        return not try_alone(lock)


def _answers(cluster: Cluster) -> bool:
    """Does the server take queries? If so, its database exists from now on."""
    try:
        with psycopg.connect(cluster.url("postgres"), autocommit=True, connect_timeout=5) as server:
            found = server.execute("SELECT FROM pg_database WHERE datname = %s", [DATABASE])
            if not found.rowcount:
                server.execute(f"CREATE DATABASE {DATABASE}")
    except psycopg.OperationalError:
        return False
    return True


def _reason(cluster: Cluster) -> str | None:
    """Why the server did not start, from its log."""
    if not cluster.log.exists():
        return None
    for line in reversed(cluster.log.read_text(errors="replace").splitlines()):
        if "FATAL:" in line:
            return f"PostgreSQL n’a pas pu démarrer : {line.partition('FATAL:')[2].strip()}"
    return None
