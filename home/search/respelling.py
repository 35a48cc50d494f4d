"""Words that nothing holds, and the known ones that they may have meant."""

from collections.abc import Sequence
from itertools import pairwise
from typing import Any

from django.db import connection

from directory.search.documents import SearchWord
from directory.search.spelling import corrections

from .documents import PageWord
from .wording import senses

VOCABULARIES = (PageWord, SearchWord)
MOST_NEAR = 4
# The share of trigrams that two words must have in common for one to be proposed for the other.
LEAST_ALIKE = 0.3
NEAR = """
SELECT near.word, near.word <-> typed.word AS far FROM unnest(%s::text[]) AS typed(word),
LATERAL (SELECT word FROM {table} WHERE length(word) > 3 ORDER BY word <-> typed.word LIMIT 4) near
"""
NEAREST = "SELECT word FROM ({near}) AS near WHERE far < %s ORDER BY far"


def respelled(asked: Sequence[str]) -> list[str]:
    """Each word as it is known, with the fewest errors; as it was typed where none is near.

    A word of a known sense is understood as it is, even if no page has it.
    Two words may be one known word: « quizz club ».
    """
    pairs = [first + second for first, second in pairwise(asked)]
    near = corrections([*asked, *pairs], VOCABULARIES)
    single = [
        starts[0] if starts and not senses(word) else word
        for word, starts in zip(asked, near, strict=False)
    ]
    for place, starts in enumerate(near[len(asked) :]):
        unknown = {asked[place], asked[place + 1]} - {single[place], single[place + 1]}
        if starts and (unknown or not (near[place] and near[place + 1])):
            return [*single[:place], starts[0], *single[place + 2 :]]
    return single


def nearest(asked: Sequence[str]) -> list[str]:
    """A few known words that look most like those typed, for whoever found nothing."""
    tables = [NEAR.format(table=model._meta.db_table) for model in VOCABULARIES]
    values: list[Any] = [list(asked)] * len(tables)
    with connection.cursor() as cursor:
        cursor.execute(NEAREST.format(near=" UNION ".join(tables)), [*values, 1 - LEAST_ALIKE])
        return list(dict.fromkeys(word for (word,) in cursor.fetchall()))[:MOST_NEAR]
