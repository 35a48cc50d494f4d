"""What is measured. A new workload is one more line of `WORKLOADS`."""

from collections.abc import Callable
from dataclasses import dataclass
from fractions import Fraction
from urllib.parse import quote

from cms.editorial.publication import Publication
from directory.models import Editor, ShortCode
from guides.lists import GUIDE

Paths = Callable[[], list[str]]


@dataclass(frozen=True)
class Workload:
    """Addresses asked one after the other, round and round.

    `address` names it for people; every answer contains `mark`; `goal` is the least share of the
    empty view's rate, if there is one.
    """

    name: str
    address: str
    paths: Paths
    mark: bytes
    goal: Fraction | None


def _guides(column: str, form: str) -> Paths:
    guides = Publication.objects.open().filter(kind=GUIDE).order_by("pk")
    return lambda: [form.format(value) for value in guides.values_list(column, flat=True)]


def _guide_pages(form: str) -> Paths:
    """Full pages of 20 guides."""
    guides = Publication.objects.open().filter(kind=GUIDE)
    return lambda: [form.format(number) for number in range(1, guides.count() // 20 + 1)]


def _codes(form: str) -> Paths:
    codes = ShortCode.objects.order_by("code")
    return lambda: [form.format(code) for code in codes.values_list("code", flat=True)]


def _names(form: str) -> Paths:
    """The first word of every editor's name, which finds those of one family."""
    names = Editor.objects.order_by("pk").values_list("sort_key", flat=True)
    return lambda: [form.format(quote(name.split()[0])) for name in names]


EMPTY_VIEW = "/-/live/"

WORKLOADS = [
    Workload(
        "Guide as JSON",
        "/api/v1/guides/<id>/",
        _guides("page_id", "/api/v1/guides/{}/"),
        b'"steps":[{',
        Fraction(1, 3),
    ),
    Workload(
        "List of 20 guides as JSON",
        "/api/v1/guides/?page=<n>",
        _guide_pages("/api/v1/guides/?page={}"),
        b'"steps_count":',
        Fraction(1, 4),
    ),
    Workload(
        "Exact look-up as JSON",
        "/api/v1/short-codes/<code>/",
        _codes("/api/v1/short-codes/{}/"),
        b'"editor":{',
        Fraction(1, 3),
    ),
    Workload(
        "Search in editors as JSON",
        "/api/v1/editors/?q=<name>",
        _names("/api/v1/editors/?q={}"),
        b'"legal_name":',
        Fraction(1, 6),
    ),
    Workload(
        "Guide as HTML",
        "/guides/<operateur>/<guide>/",
        _guides("url_path", "{}"),
        b'id="etape-8"',
        Fraction(1, 12),
    ),
]
