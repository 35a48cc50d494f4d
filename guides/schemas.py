"""The guides' answers, as the OpenAPI document describes them."""

from datetime import date, datetime
from typing import Literal

from ninja import Schema


class Labelled(Schema):
    slug: str
    label: str


class Source(Schema):
    """One file of a picture; sizes in pixels."""

    url: str
    type: str
    width: int
    height: int


class Screenshot(Schema):
    sha256: str
    width: int
    height: int
    alt: str
    sources: list[Source]


class Step(Schema):
    id: str
    number: int
    title: str
    condition: str
    instruction_html: str
    note: str
    screenshot: Screenshot | None


class Operator(Schema):
    id: int
    name: str
    url: str


class Verification(Schema):
    by: str
    on: date


class Guide(Schema):
    id: int
    type: Literal["guide"]
    schema_version: int
    url: str
    title: str
    search_title: str
    search_description: str
    summary: str
    operator: Operator
    procedure: Labelled
    solutions: list[Labelled]
    offers: list[Labelled]
    portal_url: str
    prerequisites: list[str]
    effect_delay: str
    ends_subscriptions: Literal["oui", "non", "a-confirmer"]
    verified: Verification | None
    published_at: datetime
    digest: str
    steps: list[Step]
