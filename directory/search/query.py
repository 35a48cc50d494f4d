"""From what somebody typed to editors or services, the likeliest first."""

from dataclasses import dataclass
from typing import Any, Generic, NamedTuple, TypeVar

from django.db import connection, models
from django.db.models import QuerySet

from directory.editor import Editor
from directory.service import Service

from .documents import Document, EditorDocument, ServiceDocument
from .spelling import corrections
from .words import words

MOST_WORDS = 8
LONGEST_QUERY = 100

Subject = TypeVar("Subject", bound=models.Model)


class Found(NamedTuple, Generic[Subject]):
    """One page of what was found, and how many there are in all.

    Where `corrected` is not empty, nothing held the words typed: these are near ones.
    """

    total: int
    results: list[Subject]
    corrected: str = ""


def search_editors(typed: str, offset: int, limit: int, *, forgiving: bool = True) -> Found[Editor]:
    """Editors by name, legal name, website, and the services and bill labels they ever had.

    Unless `forgiving`, only what holds the words as they were typed.
    """
    return _search(Pages(Editor, EditorDocument, offset, limit), typed, forgiving)


def search_services(
    typed: str,
    offset: int,
    limit: int,
    among: QuerySet[Service] | None = None,
    *,
    forgiving: bool = True,
) -> Found[Service]:
    """Services by name, bill labels, website, category and description; all, or `among` some.

    Unless `forgiving`, only what holds the words as they were typed.
    """
    return _search(Pages(Service, ServiceDocument, offset, limit, among), typed, forgiving)


def _search(pages: "Pages[Subject]", typed: str, forgiving: bool = True) -> Found[Subject]:
    asked = words(typed[:LONGEST_QUERY])[:MOST_WORDS]
    if not asked:
        return Found(0, [])
    name = " ".join(asked)
    found = pages.find("infoconso", " & ".join(f"{word}:*" for word in asked), name)
    if found.total or not forgiving:
        return found
    near = corrections(asked)
    if not all(near):
        return found
    query = " & ".join(f"({' | '.join(f'{start}:*' for start in starts)})" for starts in near)
    corrected = " ".join(starts[0] for starts in near)
    return pages.find("simple", query, corrected)._replace(corrected=corrected)


# Exact names first, then names that begin so, then by the weights of the words.
PAGE = """
SELECT subject.*, found.total FROM (
  SELECT subject_id, count(*) OVER () AS total, row_number() OVER (
    ORDER BY name = %s DESC, starts_with(name, %s) DESC, ts_rank(vector, query) DESC, name,
    subject_id
  ) AS place
  FROM {matching}
  ORDER BY place LIMIT %s OFFSET %s
) AS found JOIN {subject} AS subject ON subject.id = found.subject_id ORDER BY found.place
"""
COUNT = "SELECT count(*) FROM {matching}"
MATCHING = "{document}, to_tsquery(%s::regconfig, %s) AS query WHERE vector @@ query"


@dataclass(frozen=True)
class Pages(Generic[Subject]):
    """A page of the subjects whose documents hold the words; one query, two beyond the last."""

    subject: type[Subject]
    document: type[Document]
    offset: int
    limit: int
    among: QuerySet[Subject] | None = None

    def find(self, configuration: str, query: str, name: str) -> Found[Subject]:
        matching = MATCHING.format(document=self.document._meta.db_table)
        values: tuple[Any, ...] = (configuration, query)
        if self.among is not None:
            condition, more = self.among.values("pk").query.sql_with_params()
            matching += f" AND subject_id IN ({condition})"
            values += more
        sql = PAGE.format(matching=matching, subject=self.subject._meta.db_table)
        results = list(
            self.subject._default_manager.raw(sql, [name, name, *values, self.limit, self.offset])
        )
        if results or not self.offset:
            return Found(vars(results[0])["total"] if results else 0, results)
        with connection.cursor() as cursor:
            cursor.execute(COUNT.format(matching=matching), values)
            return Found(cursor.fetchone()[0], [])
