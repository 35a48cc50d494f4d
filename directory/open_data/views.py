"""The addresses of the open data. Its validators cost one small query, not the data itself."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from typing import NamedTuple

from django.db.models import Count, Max, Sum
from django.http import HttpRequest, HttpResponseBase, StreamingHttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.cache import get_conditional_response
from django.utils.http import http_date

from cms.core.api import json_answer
from cms.core.caching import PUBLIC, cacheable
from directory.assignment import Assignment
from directory.editor import Editor
from directory.search.documents import EditorDocument

from .columns import DESCRIBED, LICENCE, table_schema
from .export import csv_lines, json_text

# To be raised when the same data is written in another way.
FORM = 1


class Change(NamedTuple):
    """The last change of the directory, for validators."""

    at: datetime
    tag: str


def last_change() -> Change:
    """From the editors' search documents, which every change of the directory renews.

    The count tells deletions, the sum of revisions whichever order changes are committed in.
    """
    found = EditorDocument.objects.aggregate(
        at=Max("refreshed_at"), count=Count("pk"), revisions=Sum("revision")
    )
    at = found["at"] or datetime(2000, 1, 1, tzinfo=UTC)
    return Change(at, f'"{FORM}-{found["count"]}-{found["revisions"] or 0}-{at.timestamp():.6f}"')


def page(request: HttpRequest) -> HttpResponseBase:
    """What there is, under which licence, of what date, and what each column means."""
    context = {
        "columns": DESCRIBED,
        "licence": LICENCE,
        "updated": timezone.localtime(last_change().at).date(),
        "assignments": Assignment.objects.count(),
        "editors": Editor.objects.public().count(),
    }
    return cacheable(request, render(request, "directory/open_data.html", context))


def as_csv(request: HttpRequest) -> HttpResponseBase:
    return _streamed(request, "text/csv; charset=utf-8; header=present", lambda _: csv_lines())


def as_json(request: HttpRequest) -> HttpResponseBase:
    return _streamed(request, "application/json", lambda at: json_text(at.isoformat()))


def schema(request: HttpRequest) -> HttpResponseBase:
    return _for_everyone(json_answer(request, table_schema()))


def _streamed(
    request: HttpRequest, content_type: str, write: Callable[[datetime], Iterator[str]]
) -> HttpResponseBase:
    """The data, or 304 where the reader has it."""
    change = last_change()
    response = StreamingHttpResponse(write(change.at), content_type=content_type)
    response.headers["ETag"] = change.tag
    response.headers["Last-Modified"] = http_date(change.at.timestamp())
    response.headers["Cache-Control"] = PUBLIC
    answer = get_conditional_response(
        request,
        change.tag,
        int(change.at.timestamp()),
        response,  # type: ignore[arg-type]
    )
    return _for_everyone(answer or response)


def _for_everyone(response: HttpResponseBase) -> HttpResponseBase:
    response.headers["Access-Control-Allow-Origin"] = "*"
    return response
