"""The content pages' answers, as the OpenAPI document describes them."""

from datetime import datetime
from typing import Annotated, Literal

from ninja import Field, Schema

from guides.operator_schemas import Labelled, Verification
from guides.schemas import Step

from .block_schemas import Block


class PageReference(Schema):
    title: str
    url: str


class PageCard(Schema):
    """What a list shows of a page; the last three are null where its type does not have them."""

    id: int
    type: str
    title: str
    url: str
    lead: str
    category: Labelled | None
    solution: Labelled | None
    status: Literal["en-service", "historique"] | None


class Content(Schema):
    id: int
    schema_version: int
    url: str
    title: str
    search_title: str
    search_description: str
    lead: str
    parent: PageReference | None
    body: list[Block]
    verified: Verification | None
    published_at: datetime
    digest: str


class PlainPage(Content):
    type: Literal["article", "section", "information", "solutions", "questions"]


class QuestionPage(Content):
    """`lead` is the short answer."""

    type: Literal["question"]
    category: Labelled


class SolutionPage(Content):
    """A payment solution; `steps` is the path of a purchase."""

    type: Literal["solution"]
    solution: Labelled
    status: Literal["en-service", "historique"]
    definition_html: str
    sold_html: str
    prices_html: str
    stopping_html: str
    blocking_html: str
    steps: list[Step]


class FilmVideo(Schema):
    """A film of the site, shown at the page's address, `#anchor`."""

    id: str
    type: Literal["film"]
    anchor: str
    title: str
    text: str
    film: str
    seconds: int
    transcript_html: str


class OutsideVideo(Schema):
    """A video on another site; `url` and `host` are empty while it is not known where."""

    id: str
    type: Literal["elsewhere"]
    anchor: str
    title: str
    text: str
    url: str
    host: str


class VideosPage(Content):
    type: Literal["videos"]
    videos: list[Annotated[FilmVideo | OutsideVideo, Field(discriminator="type")]]


class ContactPoint(Schema):
    id: str
    name: str
    role: str
    phone: str
    email: str
    website: str
    address: str


class ContactPage(Content):
    type: Literal["contact"]
    contacts: list[ContactPoint]


class Member(Schema):
    id: str
    name: str
    website: str


class MembersPage(Content):
    type: Literal["members"]
    members: list[Member]
