"""The operators' answers, as the OpenAPI document describes them."""

from datetime import date, datetime
from typing import Literal

from ninja import Schema


class Labelled(Schema):
    slug: str
    label: str


class Verification(Schema):
    """From `until` on, without a new verification, the site warns that screens may differ."""

    by: str
    on: date
    until: date


class OperatorReference(Schema):
    id: int
    name: str
    slug: str
    url: str


class OperatorCard(OperatorReference):
    """What a list shows of an operator."""

    offers: list[Labelled]


class Contact(Schema):
    id: str
    level: str
    level_label: str
    channel: str
    value: str
    from_line: str
    cost: str
    hours: str
    checked_on: date | None


class Portal(Schema):
    id: str
    label: str
    url: str
    offer: Labelled


class Exclusion(Schema):
    """What the operator does not have, and why; an empty list stands for all."""

    id: str
    offers: list[Labelled]
    procedures: list[Labelled]
    solutions: list[Labelled]
    reason: str


class Operator(Schema):
    id: int
    type: Literal["operator"]
    schema_version: int
    url: str
    slug: str
    title: str
    search_title: str
    search_description: str
    summary: str
    offers: list[Labelled]
    domains: list[str]
    portals: list[Portal]
    contacts: list[Contact]
    exclusions: list[Exclusion]
    verified: Verification | None
    published_at: datetime
    digest: str
