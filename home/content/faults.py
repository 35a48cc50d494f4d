"""What keeps a page of content from being submitted: headings and links that say nothing."""

import re
from collections.abc import Iterator
from typing import Any

from django.utils.html import strip_tags
from django.utils.text import slugify

from cms.core.wording_rules import link_fault

from .labels import FIELDS, SECTIONS

LINK = re.compile(r"<a\b[^>]*>(.*?)</a>", re.S)
# The fields of a document that are the words of a link, in the blocks of these types.
LINK_WORDS = {"links": ("links", "label"), "table": ("rows", "link")}


def content_faults(document: dict[str, Any]) -> list[str]:
    return [*heading_faults(document["body"]), *link_word_faults(document)]


def heading_faults(body: list[dict[str, Any]]) -> Iterator[str]:
    """Headings are all of one level; each has words, a text below it, an address of its own."""
    seen = set()
    for number, block in enumerate(body, start=1):
        if block["type"] != "heading":
            continue
        title, anchor = block["title"], slugify(block["title"])
        if not anchor:
            yield f"Bloc {number} : l’intertitre est vide, écrivez-le ou retirez-le."
        elif anchor in seen:
            yield f"Bloc {number} : l’intertitre « {title} » est déjà dans la page, changez-le."
        elif number == len(body) or body[number]["type"] == "heading":
            yield (
                f"Bloc {number} : rien ne suit l’intertitre « {title} », "
                "écrivez son texte ou retirez-le."
            )
        seen.add(anchor)


def link_word_faults(document: dict[str, Any]) -> Iterator[str]:
    for place, words in _link_words(document):
        if fault := link_fault(words):
            yield f"{place} : le lien « {words} » {fault}"


def _link_words(document: dict[str, Any]) -> Iterator[tuple[str, str]]:
    """Where each link is, and its words."""
    for name, value in document.items():
        if name.endswith("_html"):
            yield from ((FIELDS[name], words) for words in _in_html(value))
        elif name in SECTIONS:
            for number, item in enumerate(value, start=1):
                place = f"{SECTIONS[name].one.capitalize()} {number}"
                yield from ((place, words) for words in _in_item(item))


def _in_item(item: dict[str, Any]) -> Iterator[str]:
    for name, value in item.items():
        if name.endswith("_html"):
            yield from _in_html(value)
    if named := LINK_WORDS.get(item.get("type", "")):
        rows, field = named
        yield from (row[field] for row in item[rows] if row["url"])


def _in_html(html: str) -> Iterator[str]:
    return (strip_tags(words).strip() for words in LINK.findall(html))
