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


class Hotspot(Schema):
    """A place to touch, numbered as people see it; in percent of the picture."""

    number: int
    label: str
    x: float
    y: float
    width: float
    height: float


class Screenshot(Schema):
    """`alt` and the hotspots' labels are its text equivalent."""

    sha256: str
    width: int
    height: int
    alt: str
    hotspots: list[Hotspot]
    sources: list[Source]


class Step(Schema):
    id: str
    number: int
    title: str
    condition: str
    instruction_html: str
    note: str
    screenshot: Screenshot | None


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


class OperatorReference(Schema):
    id: int
    name: str
    slug: str
    url: str


class GuideOperator(OperatorReference):
    contacts: list[Contact]


class Verification(Schema):
    by: str
    on: date


class GuideException(Schema):
    """What differs for these offers, or for part of them (`profile`)."""

    id: str
    offers: list[Labelled]
    profile: str
    difference: str


class GuideReference(Schema):
    id: int
    title: str
    url: str


class GuideCard(GuideReference):
    """What a list shows of a guide."""

    summary: str
    operator: OperatorReference
    procedure: Labelled
    solutions: list[Labelled]
    offers: list[Labelled]
    minutes: int | None
    verified: Verification | None
    steps_count: int


class Guide(Schema):
    id: int
    type: Literal["guide"]
    schema_version: int
    url: str
    title: str
    search_title: str
    search_description: str
    summary: str
    operator: GuideOperator
    procedure: Labelled
    solutions: list[Labelled]
    offers: list[Labelled]
    portal_url: str
    prerequisites: list[str]
    minutes: int | None
    effect_delay: str
    ends_subscriptions: Literal["oui", "non", "a-confirmer"]
    warnings: list[str]
    exceptions: list[GuideException]
    related: list[GuideReference]
    verified: Verification | None
    published_at: datetime
    digest: str
    steps: list[Step]


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


class OperatorCard(OperatorReference):
    """What a list shows of an operator."""

    offers: list[Labelled]


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
