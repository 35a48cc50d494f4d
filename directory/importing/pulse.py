"""The sign of life of an import in the background, and its progress: on a connection of its own.

A transaction that is not over shows nothing to others, so what it has done so far is told beside
it. The connection holds an advisory lock, which ends with the process however that ends: an import
that says it is at work while nobody holds its lock was interrupted.
"""

import time
from contextlib import suppress
from types import TracebackType
from typing import Self

from django.db import DatabaseError, connection

# The first half of our locks' keys, for which there is no registry; the second is the run's id.
LOCKS = 0x1A7
AT_MOST_EVERY = 0.5  # seconds

TELL = "UPDATE directory_importrun SET stage = %s, done = %s, total = %s WHERE id = %s"
BEATING = """
SELECT EXISTS (
  SELECT FROM pg_locks JOIN pg_database ON pg_database.oid = pg_locks.database
  WHERE datname = current_database() AND locktype = 'advisory' AND granted
    AND classid = %s::oid AND objid = %s::oid AND objsubid = 2
)
"""


class Pulse:
    """`is_ours` says whether nobody else was at work on this run."""

    def __init__(self, pk: int) -> None:
        self.pk = pk
        self.is_ours = False
        self._connection = connection.copy()
        self._stage = ""
        self._told = 0.0

    def __enter__(self) -> Self:
        with self._connection.cursor() as cursor:
            cursor.execute("SET lock_timeout = '1s'")
            cursor.execute("SELECT pg_try_advisory_lock(%s::int4, %s::int4)", [LOCKS, self.pk])
            (self.is_ours,) = cursor.fetchone()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        with suppress(DatabaseError), self._connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_unlock_all()")
        self._connection.close()

    def tell(self, stage: str, done: int, total: int) -> None:
        """Progress, for those who look; that it cannot be told is no reason to stop."""
        now = time.monotonic()
        if stage == self._stage and now - self._told < AT_MOST_EVERY:
            return
        self._stage, self._told = stage, now
        with suppress(DatabaseError), self._connection.cursor() as cursor:
            cursor.execute(TELL, [stage, done, total, self.pk])


def is_beating(pk: int) -> bool:
    """Whether somebody is at work on this run."""
    with connection.cursor() as cursor:
        cursor.execute(BEATING, [LOCKS, pk])
        found: bool = cursor.fetchone()[0]
    return found
