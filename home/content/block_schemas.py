"""The blocks of a page's body, as the OpenAPI document describes them."""

from typing import Annotated, Literal

from ninja import Field, Schema


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
