"""The gate: a page goes live, changes its live version or leaves the site only through a grant.

Two locks say the same thing. `GuardedPage.save()` refuses with a sentence for people; a database
trigger (migration editorial.0002) refuses whatever goes around it: a bare `Page`, a queryset
update, raw SQL. Both open for one page at a time, inside one transaction, and only for the
publishing functions of `cms.editorial.publishing` (docs/adr/0002).
"""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

from django.core.exceptions import PermissionDenied
from django.db import connection, transaction

SETTING = "infoconso.granted_page"

_granted: ContextVar[int | None] = ContextVar("granted_page", default=None)


class PublicationRefused(PermissionDenied):
    """What the public sees may not change so; `reason` is a sentence for people."""

    def __init__(
        self,
        reason: str = "Une page n’est publiée ou retirée que par une approbation. "
        "Rien n’a été modifié.",
    ) -> None:
        super().__init__(reason)


def is_granted(page_id: int | None) -> bool:
    """Whether the running code may change the public state of this page."""
    return page_id is not None and _granted.get() == page_id


@contextmanager
def grant(page_id: int) -> Iterator[None]:
    """Open the gate for one page, until the block ends or the transaction does."""
    if not connection.in_atomic_block:
        raise transaction.TransactionManagementError("A grant needs a transaction.")
    token = _granted.set(page_id)
    _tell_database(str(page_id))
    try:
        yield
    finally:
        _granted.reset(token)
        if not connection.needs_rollback:
            _tell_database("")


def _tell_database(value: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT set_config(%s, %s, true)", [SETTING, value])
