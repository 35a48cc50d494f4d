"""The search's answer, as the OpenAPI document describes it."""

from ninja import Schema

from .groups import Group


class SearchNumber(Schema):
    """A number in what was typed; its `kind` says where to ask about it. `url` answers it."""

    kind: str
    text: str
    url: str


class SearchResult(Schema):
    """`id` is the guide's, operator's, page's, service's or editor's own."""

    id: int
    title: str
    url: str
    excerpt: str
    about: str | None


class SearchGroup(Schema):
    """Some of what is of one type; `count` in all, of which `next` is the address of the rest."""

    type: Group
    count: int
    next: str | None
    results: list[SearchResult]


class SearchAnswer(Schema):
    """Groups, the best first.

    `corrected`: the words searched instead, where nothing held those typed. `partly`: nothing held
    all the words. `near`: known words, where nothing was found.
    """

    q: str
    count: int
    number: SearchNumber | None
    corrected: str | None
    partly: bool
    near: list[str]
    groups: list[SearchGroup]
