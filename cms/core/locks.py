"""Locks on tables, taken in the order that prevents deadlocks."""

from django.db import connection, models


def lock_for_writing(model: type[models.Model]) -> None:
    """Take now, inside a transaction, the table lock that a later write would take anyway.

    Whoever locks a row first and writes afterwards would otherwise wait for an import that waits
    for the row. Imports lock the whole table: this waits for their end.
    """
    with connection.cursor() as cursor:
        cursor.execute(f"LOCK TABLE {model._meta.db_table} IN ROW EXCLUSIVE MODE")
