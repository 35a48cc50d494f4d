"""The known words nearest to a misspelt one."""

from collections import defaultdict
from collections.abc import Sequence
from typing import NamedTuple

from django.db import connection
from django.db.models import Model

from .documents import SearchWord

# The nearest by trigrams, among which the edit distance then decides.
NEAREST = """
SELECT typed.word, near.word
FROM unnest(%s::text[]) AS typed(word),
LATERAL (SELECT word FROM {table} ORDER BY word <-> typed.word LIMIT 60) AS near
"""


class Correction(NamedTuple):
    """The beginning of a known word, and how many errors away it is."""

    errors: int
    start: str


def corrections(
    typed: Sequence[str], vocabularies: Sequence[type[Model]] = (SearchWord,)
) -> list[list[str]]:
    """For each word, the beginnings of known words with the fewest errors; none if too far.

    The known words are those of all the `vocabularies`, models whose key is `word`.
    """
    near = defaultdict(list)
    tables = [NEAREST.format(table=model._meta.db_table) for model in vocabularies]
    with connection.cursor() as cursor:
        cursor.execute(" UNION ALL ".join(tables), [list(typed)] * len(tables))
        for word, known in cursor.fetchall():
            near[word].append(correction(word, known))
    return [_best(word, near[word]) for word in typed]


def _best(word: str, found: list[Correction]) -> list[str]:
    fewest = min((one.errors for one in found), default=0)
    if fewest > errors_allowed(word):
        return []
    return sorted({one.start for one in found if one.errors == fewest})


def errors_allowed(word: str) -> int:
    """Short words and numbers would become any other."""
    if len(word) < 4 or not word.isalpha():
        return 0
    return 1 if len(word) < 6 else 2


def correction(typed: str, known: str) -> Correction:
    """The beginning of `known` that `typed` is nearest to.

    Errors are letters added, left out, replaced, or exchanged with their neighbour.
    """
    before: list[int] = []
    row = list(range(len(known) + 1))
    for i, letter in enumerate(typed, 1):
        before_last, before, row = before, row, [i]
        for j, other in enumerate(known, 1):
            least = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (letter != other))
            if i > 1 and j > 1 and letter == known[j - 2] and other == typed[i - 2]:
                least = min(least, before_last[j - 2] + 1)
            row.append(least)
    errors = min(row)
    # Of equal ones the longest: the last letter typed is in it.
    return Correction(errors, known[: len(row) - 1 - row[::-1].index(errors)])
