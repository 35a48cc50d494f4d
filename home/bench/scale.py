"""The directory at sizes that the demonstration has not, in a database made for it and dropped.

What is measured is the database's own time: the `Execution Time` of EXPLAIN ANALYZE, summed over
the statements of one look-up or search.
"""

import json
import random
from collections.abc import Callable
from datetime import date
from functools import partial
from itertools import pairwise
from statistics import median
from typing import Any, NamedTuple

from django.db import connection

from directory.lookup import look_up
from directory.search import refresh, search_editors

from . import database
from .generate import (
    CODES,
    COMMON,
    DEPTH,
    SERVICES,
    add_assignments,
    add_editors,
    empty,
    misspelt,
)
from .measure import percentile

EDITORS = 10_000
DESCRIPTION = (
    f"{CODES:,} short codes; {DEPTH} attributions of each code that has any, one after the other, "
    f"at every size; {EDITORS:,} editors with {SERVICES} services and bill labels each"
)
SIZES = (1_000, 100_000, 1_000_000)
LOOKUPS = 1_000
SEARCHES = 400
MOST_GROWTH = 1.3
MOST_MILLISECONDS = 50.0


class Figure(NamedTuple):
    """One line of the report: times in milliseconds of the database."""

    name: str
    half: float
    most: float  # 95 % stay within


class Scale(NamedTuple):
    lookups: list[Figure]
    searches: list[Figure]

    @property
    def growth(self) -> float:
        return self.lookups[-1].half / self.lookups[0].half

    @property
    def met(self) -> bool:
        within = all(one.most < MOST_MILLISECONDS for one in self.searches)
        return self.growth < MOST_GROWTH and within


def measure_scale(progress: Callable[[str], object]) -> Scale:
    """Look-ups among more and more attributions, then searches among many editors."""
    chance = random.Random(1)  # noqa: S311  (the same every time)
    lookups = []
    with database.copy("scale"):
        empty()
        add_editors(600, chance)
        for before, size in pairwise((0, *SIZES)):
            progress(f"  {size:,} attributions")
            codes = add_assignments(before, size)
            _settle()
            asked = [chance.choice(codes) for _ in range(LOOKUPS)]
            times = [_time(partial(look_up, code, date(2026, 5, 2))) for code in asked]
            lookups.append(_figure(f"Look-up among {size:,} attributions", times))
    with database.copy("scale"):
        progress(f"  {EDITORS:,} éditeurs")
        empty()
        names = add_editors(EDITORS, chance)
        refresh()
        _settle()
        right = [chance.choice(names) for _ in range(SEARCHES)]
        wrong = [misspelt(name, chance) for name in right]
        searches = [
            _figure(f"{kind} among {EDITORS:,} editors", [_search(text) for text in typed])
            for kind, typed in (
                ("Search by name", right),
                ("Search with one or two typing errors", wrong),
                ("Search for a word that all have", [COMMON] * 20),
            )
        ]
    return Scale(lookups, searches)


def _search(typed: str) -> float:
    return _time(partial(search_editors, typed, 0, 20))


def _figure(name: str, times: list[float]) -> Figure:
    return Figure(name, median(times), percentile(sorted(times), 95))


def _time(ask: Callable[[], object]) -> float:
    """The milliseconds that the database computes for the statements of `ask`."""
    total = 0.0

    def explained(execute: Any, sql: str, params: Any, many: bool, context: Any) -> Any:
        nonlocal total
        cursor = context["cursor"]
        execute(f"EXPLAIN (ANALYZE, TIMING OFF, FORMAT JSON) {sql}", params, many, context)
        (found,) = cursor.fetchone()
        plan = json.loads(found) if isinstance(found, str) else found
        total += plan[0]["Execution Time"]
        return execute(sql, params, many, context)

    with connection.execute_wrapper(explained):
        ask()
    return total


def _settle() -> None:
    with connection.cursor() as cursor:
        cursor.execute("VACUUM ANALYZE")
