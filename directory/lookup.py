"""Who ran this number on that date? The question of art. L.224-43, answered with one query."""

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from enum import StrEnum
from typing import NamedTuple

from cms.core.compiled import CompiledQuery

from .assignment import Assignment
from .short_code import ShortCode


class Status(StrEnum):
    """What a short code is on a given day."""

    ACTIVE = "active"
    SUSPENDED = "suspended"
    UNASSIGNED = "unassigned"


class Holding(NamedTuple):
    """One attribution as readers get it. `valid_until` is the first day it no longer holds."""

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
        return self.valid_until - timedelta(days=1) if self.valid_until else None

    @property
    def address_lines(self) -> list[str]:
        return [line.strip() for line in self.address.splitlines() if line.strip()]


COLUMNS = (
    *("keyword", "price", "status", "valid_from", "valid_until", "stop"),
    *(f"service__{name}" for name in ("id", "name", "description", "website")),
    *("service__subscription", "service__period"),
    *(f"editor__{name}" for name in ("id", "name", "legal_name", "address", "postal_code")),
    *(f"editor__{name}" for name in ("city", "country", "phone", "email", "website", "slug")),
)


HOLDINGS = CompiledQuery(
    lambda code: (
        Assignment.objects.filter(short_code=code)
        .order_by("valid_from", "keyword_key")
        .values_list(*COLUMNS)
    ),
    str,
)


@dataclass(frozen=True)
class Lookup:
    """The holders of `code` on the day `on`, those before (latest first) and those after."""

    code: str
    on: date
    assignments: tuple[Holding, ...]
    former: tuple[Holding, ...]
    next: tuple[Holding, ...]

    @property
    def status(self) -> Status:
        if any(holding.status == Assignment.Status.ACTIVE for holding in self.assignments):
            return Status.ACTIVE
        return Status.SUSPENDED if self.assignments else Status.UNASSIGNED


def look_up(code: str, on: date) -> Lookup | None:
    """The answer for `code`, or None if the directory does not know it."""
    holdings = [Holding._make(row) for row in HOLDINGS.rows(code)]
    if not holdings and not ShortCode.objects.filter(code=code).exists():
        return None
    return sort_by_date(code, on, holdings)


def sort_by_date(code: str, on: date, holdings: list[Holding]) -> Lookup:
    """Holdings in order of beginning, told apart by the day `on`."""
    return Lookup(
        code,
        on,
        assignments=tuple(
            h for h in holdings if h.valid_from <= on and (not h.valid_until or on < h.valid_until)
        ),
        former=tuple(h for h in reversed(holdings) if h.valid_until and h.valid_until <= on),
        next=tuple(h for h in holdings if h.valid_from > on),
    )


def stop_wording(code: str, holding: Holding) -> str:
    """How to stop by SMS. STOP is advised to senders 3 to 8 only (AFMM); 9xxxx: nothing known."""
    if code[0] not in "345678":
        return ""
    return holding.stop or f"Envoyez STOP au {code}"


def candidates(prefix: str, limit: int) -> list[str]:
    """The first `limit` codes that begin with `prefix`, in order."""
    codes = ShortCode.objects.filter(code__startswith=prefix).order_by("code")
    return list(codes.values_list("code", flat=True)[:limit])
