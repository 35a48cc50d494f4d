"""From a page's answer to the words it is found by, and the text excerpts are taken from."""

import re
from collections.abc import Iterator
from html import unescape
from typing import Any, NamedTuple

from .wording import with_signs

# What an answer holds besides texts: identifiers, addresses, dates, codes.
NOT_TEXT = frozenset(
    (
        *("id", "type", "schema_version", "digest", "published_at", "verified", "url", "slug"),
        *("parent", "related", "screenshot", "tone", "anchor", "film", "status"),
        *("channel", "level", "portal_url", "domains", "ends_subscriptions", "website", "value"),
    )
)
# Of the page itself, its title aside: what it is about.
ABOUT = ("search_title", "lead", "summary", "procedure", "solutions", "solution", "category")
HEADINGS = frozenset(("title", "label", "caption", "profile", "name"))
# Of lists of choices: they make no sentences.
LABELS = ("label", "level_label")
_TAG = re.compile(r"<[^>]*>")
_BLANK = re.compile(r"[\s\x00-\x1f]+")


class PageText(NamedTuple):
    """Texts by weight, A to D; what sums the page up, and the rest, that excerpts come from."""

    weighted: tuple[str, str, str, str]
    lead: str
    running: str


def page_text(answer: dict[str, Any]) -> PageText:
    """Every text of the answer that readers see, wherever its type keeps it."""
    # Of a guide's operator the name only: its contacts are the operator's own page's.
    operator = answer.get("operator") or {}
    about = [plain(text) for key in ABOUT for _, text in _texts(key, answer.get(key))]
    rest = {k: v for k, v in answer.items() if k not in (*ABOUT, "title", "operator")}
    inner = [
        (key, plain(text)) for name, value in rest.items() for key, text in _texts(name, value)
    ]
    headings = [text for key, text in inner if key in HEADINGS]
    others = [text for key, text in inner if key not in HEADINGS]
    return PageText(
        (
            with_signs(plain(answer["title"])),
            with_signs(" ".join((operator.get("name", ""), *about))),
            with_signs(" ".join(headings)),
            with_signs(" ".join(others)),
        ),
        plain(answer.get("lead") or answer.get("summary") or ""),
        "".join(map(_ended, (text for key, text in inner if key not in LABELS))).strip(" ·"),
    )


def plain(html: str) -> str:
    """Without tags, entities, line breaks and control characters."""
    return _BLANK.sub(" ", unescape(_TAG.sub(" ", html))).strip()


def _ended(text: str) -> str:
    """A text with what parts it from the next."""
    return f"{text} " if text[-1:] in ".!?:…" else f"{text} · "


def _texts(key: str, value: Any) -> Iterator[tuple[str, str]]:
    """Each text below `value`, with the name of what holds it."""
    if key in NOT_TEXT:
        return
    if isinstance(value, str):
        yield key, value
    elif isinstance(value, list):
        for one in value:
            yield from _texts(key, one)
    elif isinstance(value, dict):
        for name, one in value.items():
            yield from _texts(name, one)
