"""Who ran this number, or sold this service, on that date? The question of art. L.224-43."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Any, NamedTuple

from django.db.models import QuerySet

from cms.core.compiled import CompiledQuery

from .assignment import Assignment
from .periods import last_day
from .short_code import ShortCode
from .text import keyword_key, lines


class Status(StrEnum):
    """What a short code is on a given day."""

    ACTIVE = "active"
    SUSPENDED = "suspended"
    UNASSIGNED = "unassigned"


class Holding(NamedTuple):
    """One attribution as readers get it. `valid_until` is the first day it no longer holds.

    `code` is None where the payment solution has no numbers.
    """

    code: str | None
    solution: str
    keyword: str
    price: Decimal | None
    status: str
    valid_from: date
    valid_until: date | None
    stop: str
    service_id: int
    service_name: str
    service_description: str
    service_website: str
    service_slug: str
    subscription: bool
    period: str
    editor_id: int
    editor_name: str
    legal_name: str
    address: str
    postal_code: str
    city: str
    country: str
    phone: str
    email: str
    editor_website: str
    editor_slug: str

    @property
    def last_day(self) -> date | None:
        return last_day(self.valid_until)

    @property
    def address_lines(self) -> list[str]:
        return lines(self.address)


COLUMNS = (
    *("short_code", "solution", "keyword", "price", "status", "valid_from", "valid_until", "stop"),
    *(f"service__{name}" for name in ("id", "name", "description", "website", "slug")),
    *("service__subscription", "service__period"),
    *(f"editor__{name}" for name in ("id", "name", "legal_name", "address", "postal_code")),
    *(f"editor__{name}" for name in ("city", "country", "phone", "email", "website", "slug")),
)


def _rows(assignments: QuerySet[Assignment]) -> QuerySet[Assignment, tuple[Any, ...]]:
    return assignments.order_by("valid_from", "short_code", "keyword_key", "pk").values_list(
        *COLUMNS
    )


# The holdings of one short code, in order of beginning.
BY_CODE = CompiledQuery(lambda code: _rows(Assignment.objects.filter(short_code=code)), str)


@dataclass(frozen=True)
class Tenures:
    """The holdings on the day `on`, those before (latest first) and those after."""

    on: date
    assignments: tuple[Holding, ...]
    former: tuple[Holding, ...]
    next: tuple[Holding, ...]

    @property
    def is_whole(self) -> bool:
        """Whether nothing was left out."""
        return True

    @property
    def status(self) -> Status:
        if any(holding.status == Assignment.Status.ACTIVE for holding in self.assignments):
            return Status.ACTIVE
        return Status.SUSPENDED if self.assignments else Status.UNASSIGNED


@dataclass(frozen=True)
class Lookup(Tenures):
    """Who held a short code."""

    code: str


def look_up(code: str, on: date) -> Lookup | None:
    """The answer for `code`, or None if the directory does not know it."""
    rows = BY_CODE.rows(code)
    if not rows and not ShortCode.objects.public().filter(code=code).exists():
        return None
    return Lookup(code=code, **vars(sort_by_date(rows, on)))


def notice_of(code: str) -> str:
    """What is said with this number whoever runs it; empty if nothing."""
    return (
        ShortCode.objects.public().filter(code=code).values_list("notice", flat=True).first() or ""
    )


def look_up_all(codes: Sequence[str], on: date) -> dict[str, Tenures]:
    """The holders of each of these codes, in the same order, with one query."""
    rows: dict[str, list[tuple[Any, ...]]] = {code: [] for code in codes}
    for row in _rows(Assignment.objects.filter(short_code__in=codes)):
        rows[row[0]].append(row)
    return {code: sort_by_date(held, on) for code, held in rows.items()}


def holds(holding: Holding, on: date) -> bool:
    """Whether the attribution is valid on that day."""
    return holding.valid_from <= on and (not holding.valid_until or on < holding.valid_until)


def for_keyword(found: Lookup, keyword: str) -> Lookup:
    """`found` for a message that began with `keyword`: its holders, and those of a whole code.

    A keyword that nobody ever had changes nothing: all of the code's holders are better than none.
    """
    wanted = ("", keyword_key(keyword))

    def kept(holdings: tuple[Holding, ...]) -> tuple[Holding, ...]:
        return tuple(h for h in holdings if keyword_key(h.keyword) in wanted)

    narrowed = replace(
        found,
        assignments=kept(found.assignments),
        former=kept(found.former),
        next=kept(found.next),
    )
    return narrowed if narrowed.assignments or narrowed.former or narrowed.next else found


def sort_by_date(rows: Iterable[tuple[Any, ...]], on: date) -> Tenures:
    """The rows of a query of holdings, told apart by the day `on`."""
    holdings = [Holding._make(row) for row in rows]
    return Tenures(
        on,
        assignments=tuple(h for h in holdings if holds(h, on)),
        former=tuple(h for h in reversed(holdings) if h.valid_until and h.valid_until <= on),
        next=tuple(h for h in holdings if h.valid_from > on),
    )


def stop_wording(holding: Holding) -> str:
    """How to stop by SMS. STOP is advised to senders 3 to 8 only (AFMM); 9xxxx: nothing known."""
    if not holding.code or holding.code[0] not in "345678":
        return ""
    return holding.stop or f"Envoyez STOP au {holding.code}"


def candidates(prefix: str, limit: int) -> list[str]:
    """The first `limit` codes that begin with `prefix`, in order."""
    codes = ShortCode.objects.public().filter(code__startswith=prefix).order_by("code")
    return list(codes.values_list("code", flat=True)[:limit])
