"""The public pages that hold the words, some of each group: one query."""

from collections.abc import Sequence
from itertools import groupby
from typing import Any

from django.db import connection

from .found import GroupFound, Result, Window
from .groups import Group
from .marks import BEGIN, END
from .page_query import PageQuery

# Only of open publications: a draft has none, and what is withdrawn has none any more. Texts are
# read for the places of the window alone.
FIND = """
WITH scored AS (
  SELECT publication_id, "group", name, ts_rank(vector, one_of) AS rank, {coverage} AS coverage,
    CASE WHEN name = %(name)s THEN 4 WHEN starts_with(name, %(name)s) THEN 3
      WHEN ts_filter(vector, '{{a}}') @@ query THEN 2
      WHEN ts_filter(vector, '{{a,b}}') @@ query THEN 1
      WHEN %(solutions)s = '' OR ts_filter(vector, '{{a,b}}') @@ to_tsquery('simple', %(solutions)s)
      THEN 0 ELSE -1 END AS closeness
  FROM home_pagedocument AS document
    JOIN editorial_publication AS publication ON publication.id = publication_id,
    (SELECT {query} AS query, {one_of} AS one_of) AS asked
  WHERE vector @@ query AND public_until IS NULL AND %(only)s IN ('', "group")
), placed AS (
  SELECT publication_id, rank, closeness, count(*) OVER (PARTITION BY "group") AS total,
    row_number() OVER (
      PARTITION BY "group" ORDER BY closeness DESC, rank DESC, name, publication_id
    ) AS place
  FROM scored WHERE coverage = (SELECT max(coverage) FROM scored)
)
SELECT "group", total, closeness, rank, page_id, url_path,
  coalesce(card->'operator'->>'name', ''),
  ts_headline('infoconso', title, {shown}, %(whole)s),
  CASE WHEN lead <> '' AND (text = '' OR to_tsvector('infoconso', lead) @@ {one_of}
    OR NOT to_tsvector('infoconso', text) @@ {one_of})
  THEN ts_headline('infoconso', lead, {shown}, %(whole)s)
  ELSE '… ' || ts_headline('infoconso', text, {shown}, %(part)s) || ' …' END
FROM placed
  JOIN home_pagedocument AS document USING (publication_id)
  JOIN editorial_publication AS publication ON publication.id = publication_id
WHERE place > %(offset)s AND place <= %(last)s
ORDER BY "group", place
"""
_SELECTORS = f'StartSel="{BEGIN}", StopSel="{END}"'
WHOLE = f"{_SELECTORS}, HighlightAll=true"
PART = f"{_SELECTORS}, MaxWords=26, MinWords=18"


def find_pages(
    asked: Sequence[str], window: Window, only: Group | None, *, all_of_them: bool = True
) -> list[GroupFound]:
    """Pages that hold all the words asked for, or else the most of them."""
    query = PageQuery(asked, all_of_them)
    statement = FIND.format(
        query=query.sql, one_of=query.any_of_them, shown=query.shown, coverage=query.coverage
    )
    values: dict[str, str | int] = {
        **query.values,
        "name": " ".join(asked),
        "only": only.value if only else "",
        "offset": window.offset,
        "last": window.offset + window.limit,
        "whole": WHOLE,
        "part": PART,
    }
    with connection.cursor() as cursor:
        cursor.execute(statement, values)
        rows = cursor.fetchall()
    return [_group(Group(name), list(found)) for name, found in groupby(rows, lambda row: row[0])]


def _group(group: Group, rows: list[tuple[Any, ...]]) -> GroupFound:
    _, total, closeness, rank, *_ = rows[0]
    return GroupFound(group, total, [_result(row[4:]) for row in rows], closeness, rank)


def _result(row: tuple[Any, ...]) -> Result:
    page_id, url, operator, title, excerpt = row
    return Result(page_id, title, url, excerpt, operator)
