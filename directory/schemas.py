"""The directory's answers, as the OpenAPI document describes them."""

from datetime import date
from typing import Literal

from ninja import Schema

from cms.core.paging import PageOf

Status = Literal["active", "suspended", "unassigned"]


class Price(Schema):
    amount: str
    currency: Literal["EUR"]


class Service(Schema):
    id: int
    name: str
    description: str
    website: str | None
    subscription: bool
    period: Literal["day", "week", "month"] | None


class Address(Schema):
    lines: list[str]
    postal_code: str
    city: str
    country: str


class Editor(Schema):
    id: int
    name: str
    address: Address
    phone: str | None
    email: str | None
    website: str | None


class Tenure(Schema):
    """A period, [valid_from, valid_until)."""

    keyword: str | None
    price: Price | None
    valid_from: date
    valid_until: date | None
    stop: str | None


class Assignment(Tenure):
    service: Service
    editor: Editor


class ShortCodeLookup(Schema):
    code: str
    on: date
    status: Status
    assignments: list[Assignment]
    former: list[Assignment]
    next: list[Assignment]


class Named(Schema):
    id: int
    name: str


class Holder(Schema):
    keyword: str | None
    service: Named
    editor: Named


class ShortCodeLine(Schema):
    """A number and who holds it on the day asked."""

    code: str
    on: date
    status: Status
    assignments: list[Holder]


class Placed(Tenure):
    """A tenure with its number, null for the payment solutions that have none."""

    code: str | None
    solution: Literal["sms-plus", "internet-plus", "gallery"]


class EditorLine(Editor):
    legal_name: str | None


class EditorAssignment(Placed):
    service: Service


class Counts(Schema):
    """How many attributions there are, whether listed or not."""

    assignments: int
    former: int
    next: int


class EditorDetail(EditorLine):
    """At most 100 attributions a list; `short_codes` and `services` lead to all of them."""

    siren: str | None
    counts: Counts
    on: date
    assignments: list[EditorAssignment]
    former: list[EditorAssignment]
    next: list[EditorAssignment]
    short_codes: str
    services: str


class ServiceLine(Service):
    category: str | None


class ServiceAssignment(Placed):
    editor: Editor


class BillLabel(Schema):
    """Words of a bill; `operator` is null where every operator's may show them."""

    label: str
    operator: str | None


class ServiceDetail(ServiceLine):
    """At most 100 attributions a list; `short_codes` leads to all of its numbers."""

    bill_labels: list[BillLabel]
    counts: Counts
    on: date
    status: Status
    assignments: list[ServiceAssignment]
    former: list[ServiceAssignment]
    next: list[ServiceAssignment]
    short_codes: str


class EditorList(PageOf[EditorLine]):
    corrected: str | None


class ServiceList(PageOf[ServiceLine]):
    corrected: str | None
