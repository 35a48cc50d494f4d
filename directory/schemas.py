"""The directory's answers, as the OpenAPI document describes them."""

from datetime import date
from typing import Literal

from ninja import Schema


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


class Assignment(Schema):
    keyword: str | None
    price: Price | None
    valid_from: date
    valid_until: date | None
    service: Service
    editor: Editor
    stop: str | None


class ShortCodeLookup(Schema):
    code: str
    on: date
    status: Literal["active", "suspended", "unassigned"]
    assignments: list[Assignment]
    former: list[Assignment]
    next: list[Assignment]
