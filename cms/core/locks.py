"""Locks on tables and rows, taken in the order that prevents deadlocks."""

from typing import Any

from django.db import connection, models


def lock_for_writing(model: type[models.Model]) -> None:
    """Take now, inside a transaction, the table lock that a later write would take anyway.

    Whoever locks a row first and writes afterwards would otherwise wait for an import that waits
    for the row. Imports lock the whole table: this waits for their end.
    """
    with connection.cursor() as cursor:
        cursor.execute(f"LOCK TABLE {model._meta.db_table} IN ROW EXCLUSIVE MODE")


# The number of our advisory lock in PostgreSQL.
PUBLISHING = 1


def lock_publishing() -> None:
    """Take turns with whoever publishes or withdraws anything, until the transaction ends.

    A page that becomes public writes the publications of its neighbours again, which name it: two
    neighbours at once would wait for each other for ever. Taken before any row is locked; again,
    it costs nothing.
    """
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [PUBLISHING])


def lock_row(model: type[models.Model], pk: Any) -> Any:
    """The row of `model` with this key, as it is now; locked until the transaction ends.

    Whoever submits, decides, cancels, saves a revision or publishes locks the page or record
    first: they take turns.
    """
    lock_for_writing(model)
    return model._base_manager.select_for_update(of=("self",)).get(pk=pk)
