"""The guides' answers, as the OpenAPI document describes them."""

from datetime import date, datetime
from typing import Literal

from ninja import Schema

from .operator_schemas import Contact, Labelled, OperatorReference, Verification


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


class GuideOperator(OperatorReference):
    contacts: list[Contact]


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


class SharePicture(Schema):
    """To be shown with a link to the guide; its `sha256` names it by what it says."""

    url: str
    type: str
    width: int
    height: int
    sha256: str


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
    screens_changed_on: date | None
    published_at: datetime
    digest: str
    share_picture: SharePicture | None
    steps: list[Step]
