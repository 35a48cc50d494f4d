"""Which processes run on which core (Linux)."""

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from django.db import connection

PROC = Path("/proc")


def two_cores() -> tuple[int, int] | None:
    """One core for the server and one for the load, among those that we may use."""
    allowed = sorted(os.sched_getaffinity(0))
    return (allowed[0], allowed[-1]) if len(allowed) > 1 else None


@contextmanager
def postgres_on(core: int) -> Iterator[bool]:
    """PostgreSQL on `core` during the block; False where it is elsewhere or not ours to move."""
    moved: dict[int, set[int]] = {}
    try:
        for pid in _postgres_processes():
            before = os.sched_getaffinity(pid)
            os.sched_setaffinity(pid, {core})
            moved[pid] = before
    except PermissionError:
        pass
    try:
        yield bool(moved)
    finally:
        for pid, before in moved.items():
            with suppress(ProcessLookupError):
                os.sched_setaffinity(pid, before)


def _postgres_processes() -> list[int]:
    """The postmaster, whose later children follow it to its core, and its present children."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_backend_pid()")
        (ours,) = cursor.fetchone()
    if not _name(ours).startswith("postgres"):
        return []  # another machine's
    postmaster = _parent(ours)
    others = [int(entry.name) for entry in PROC.iterdir() if entry.name.isdecimal()]
    return [postmaster, *(pid for pid in others if _parent(pid) == postmaster)]


def _stat(pid: int) -> tuple[str, list[str]]:
    """The name of a process and what follows it in its stat file; nothing if it is gone."""
    try:
        before, _, after = (PROC / str(pid) / "stat").read_text().rpartition(")")
    except (FileNotFoundError, ProcessLookupError):
        return "", ["", "-1"]
    return before.partition("(")[2], after.split()


def _name(pid: int) -> str:
    return _stat(pid)[0]


def _parent(pid: int) -> int:
    return int(_stat(pid)[1][1])
