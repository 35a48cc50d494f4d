"""The addresses worth finding, each with the day on which its answer last changed."""

from collections.abc import Iterator
from datetime import date
from typing import Any, NamedTuple

from django.db.models import DateField, Max, Q, QuerySet
from django.db.models.functions import Greatest, TruncDate
from django.urls import reverse
from django.utils import timezone

from cms.editorial.publication import Publication
from directory.models import Editor, Service, ShortCode

# Pages of the code: their lists change with what they list.
OWN = ("/numero/", "/editeurs/", "/donnees/", "/faire-un-lien/")


class Entry(NamedTuple):
    path: str
    changed_on: date | None = None


def entries() -> list[Entry]:
    """Canonical addresses only: no step, state, search or date. Four queries, whatever there is."""
    return [*_pages(), *map(Entry, OWN), *_directory()]


def _pages() -> Iterator[Entry]:
    opened = Publication.objects.open().order_by("url_path")
    for path, public_from, verified_on in opened.values_list(
        "url_path", "public_from", "verified_on"
    ):
        yield Entry(path, max(timezone.localdate(public_from), verified_on or date.min))


def _directory() -> Iterator[Entry]:
    today = timezone.localdate()
    published = TruncDate("last_published_at")
    listed: tuple[tuple[str, QuerySet[Any], str, list[Any]], ...] = (
        ("lookup", ShortCode.objects.public(), "pk", [published]),
        ("editor", Editor.objects.public(), "slug", [published]),
        ("service", Service.objects.all(), "slug", []),
    )
    for view, rows, key, more in listed:
        pattern = reverse(view, args=["0"])
        changed = Greatest(*_changes(today), *more, output_field=DateField())
        for name, day in rows.order_by(key).values_list(key, changed):
            yield Entry(pattern.replace("0", name), day)


def _changes(today: date) -> list[Max]:
    """The last days on which an attribution began or ended."""
    return [
        Max(f"assignments__{bound}", filter=Q(**{f"assignments__{bound}__lte": today}))
        for bound in ("valid_from", "valid_until")
    ]
