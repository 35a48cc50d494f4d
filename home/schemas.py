"""The content pages' answers, as the OpenAPI document describes them."""

from datetime import datetime
from typing import Annotated, Literal

from ninja import Field, Schema

from cms.core.payment import PaymentSolution
from guides.operator_schemas import Labelled, Verification
from guides.schemas import Step


class HeadingBlock(Schema):
    id: str
    type: Literal["heading"]
    title: str


class TextBlock(Schema):
    id: str
    type: Literal["text"]
    text_html: str


class NoticeBlock(Schema):
    id: str
    type: Literal["notice"]
    tone: Literal["info", "warn"]
    text_html: str


class ActionItem(Schema):
    title: str
    text: str


class ActionsBlock(Schema):
    """What to do, in order."""

    id: str
    type: Literal["actions"]
    actions: list[ActionItem]


class TableRow(Schema):
    """`link` and `url` are empty together."""

    label: str
    text: str
    link: str
    url: str


class TableBlock(Schema):
    """Two columns with their headings; each row's label is a heading too."""

    id: str
    type: Literal["table"]
    caption: str
    first: str
    second: str
    rows: list[TableRow]


class LetterBlock(Schema):
    """A text to copy; what the consumer fills in is between square brackets."""

    id: str
    type: Literal["letter"]
    title: str
    text: str


class LinkItem(Schema):
    label: str
    url: str
    text: str


class LinksBlock(Schema):
    id: str
    type: Literal["links"]
    links: list[LinkItem]


Block = Annotated[
    HeadingBlock | TextBlock | NoticeBlock | ActionsBlock | TableBlock | LetterBlock | LinksBlock,
    Field(discriminator="type"),
]


class PageReference(Schema):
    title: str
    url: str


class PageCard(Schema):
    """What a list shows of a page; the last four are null where its type does not have them."""

    id: int
    type: str
    title: str
    url: str
    lead: str
    category: Labelled | None
    frequent: bool | None
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
    frequent: bool


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


class CaseAnswer(Schema):
    """`next` is the key of a question or of a result; `solution` is empty, or what it tells."""

    key: str
    text: str
    next: str
    solution: PaymentSolution | Literal[""]


class CaseQuestion(Schema):
    """`longest`: how many questions are asked at most from this one on, itself included."""

    id: str
    type: Literal["question"]
    key: str
    question: str
    help: str
    longest: int
    answers: list[CaseAnswer]


class CaseOperatorQuestion(Schema):
    """Its answers are the public operators and « autre »; each leads to `next`."""

    id: str
    type: Literal["operator"]
    key: str
    question: str
    help: str
    longest: int
    next: str


class CaseAction(Schema):
    """`link` and `url` are empty together."""

    title: str
    text: str
    link: str
    url: str


class CaseResult(Schema):
    """A plan: what to do, in order."""

    id: str
    type: Literal["result"]
    key: str
    title: str
    text: str
    warning: str
    actions: list[CaseAction]


class CaseFinderPage(Content):
    """Questions lead from answer to answer to a result; the first one is asked first."""

    type: Literal["case-finder"]
    questions: list[Annotated[CaseQuestion | CaseOperatorQuestion, Field(discriminator="type")]]
    results: list[CaseResult]


ContentPage = Annotated[
    PlainPage
    | QuestionPage
    | SolutionPage
    | VideosPage
    | ContactPage
    | MembersPage
    | CaseFinderPage,
    Field(discriminator="type"),
]
