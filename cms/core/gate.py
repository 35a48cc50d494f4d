"""The gate: what the public sees changes only through a grant.

Two locks say the same thing. `save()` (of `GuardedPage`, of `ReviewedRecord`) refuses with a
sentence for people; database triggers (migrations editorial.0002, directory.0003) refuse whatever
goes around it: a bare `Page`, a queryset update, raw SQL. Both open for one subject at a time,
inside one transaction, and only for publishing functions and imports (docs/adr/0002).

A subject is a page's number, a record's label and key ("directory.editor:12"), or an app's label
for all its records.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

from django.core.exceptions import PermissionDenied
from django.db import connection, transaction

SETTING = "infoconso.granted"

_granted: ContextVar[str] = ContextVar("granted", default="")


class PublicationRefused(PermissionDenied):
    """What the public sees may not change so; `reason` is a sentence for people."""

    def __init__(
        self,
        reason: str = "Rien n’est publié, modifié en public ou retiré sans approbation. "
        "Rien n’a été modifié.",
    ) -> None:
        super().__init__(reason)


def is_granted(subject: object) -> bool:
    """Whether the running code may change the public state of this subject."""
    return bool(_granted.get()) and _granted.get() == str(subject)


@contextmanager
def grant(subject: object) -> Iterator[None]:
    """Open the gate for one subject, until the block ends or the transaction does.

    Grants nest: the outer one holds again at the end of the inner one.
    """
    if not connection.in_atomic_block:
        raise transaction.TransactionManagementError("A grant needs a transaction.")
    token = _granted.set(str(subject))
    _tell_database(_granted.get())
    try:
        yield
    finally:
        _granted.reset(token)
        if not connection.needs_rollback:
            _tell_database(_granted.get())


def _tell_database(value: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT set_config(%s, %s, true)", [SETTING, value])
