"""Queries compiled once.

Building the SQL of a queryset with joins takes longer than PostgreSQL takes to answer it. Where a
reader's request runs one query whose shape never changes, it is built once by the ORM, from the
models, and run with new values.
"""

from collections.abc import Callable
from functools import cached_property
from typing import Any

from django.db import connection
from django.db.models import QuerySet


class CompiledQuery:
    """The rows of a `values_list` queryset in which some values change.

    `build` makes the queryset from as many values as there are `kinds` (`str` or `int`). Columns
    must be of types that need no conversion by the ORM.
    """

    def __init__(self, build: Callable[..., QuerySet[Any, Any]], *kinds: type[str] | type[int]):
        self.build = build
        # Values that no real query holds, recognised in the parameters of the compiled SQL.
        self.markers = [
            f"\ue000{n}" if kind is str else -(2**62) - n for n, kind in enumerate(kinds)
        ]

    @cached_property
    def _compiled(self) -> tuple[str, tuple[Any, ...]]:
        return self.build(*self.markers).query.sql_with_params()

    def rows(
        self, *values: str | int, limit: int | None = None, offset: int = 0
    ) -> list[tuple[Any, ...]]:
        """All the rows for these values, or `limit` of them from `offset` on."""
        sql, params = self._compiled
        replaced = dict(zip(self.markers, values, strict=True))
        given = [replaced.get(param, param) for param in params]
        if limit is not None:
            sql, given = f"{sql} LIMIT %s OFFSET %s", [*given, limit, offset]
        with connection.cursor() as cursor:
            cursor.execute(sql, given)
            return cursor.fetchall()
