"""The links that the public pages hold: from their stored answers, as readers get them."""

import re
from collections import defaultdict
from collections.abc import Iterator
from html import unescape
from typing import Any

from cms.editorial.publication import Publication

HREF = re.compile(r'<a\b[^>]*\bhref="([^"]+)"')
# What surrounds a page's own content: made from publications, right by itself.
AROUND = {"url", "parent", "operator", "related", "share_picture", "verified"}
LINKS = {"url", "website", "portal_url"}


def places() -> dict[str, list[dict[str, Any]]]:
    """Address → where it stands: [{"page_id", "title", "where"}]. One query."""
    found: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for publication in Publication.objects.open().order_by("url_path").iterator():
        for url, where in links_in(publication.content()):
            place = {"page_id": publication.page_id, "title": publication.title, "where": where}
            if place not in found[url]:
                found[url].append(place)
    return dict(found)


def links_in(answer: dict[str, Any]) -> Iterator[tuple[str, str]]:
    """The links of a stored answer, each with the step it stands in, if any. Pure."""
    for name, value in answer.items():
        if name in AROUND:
            continue
        if name == "steps":
            for number, step in enumerate(value, start=1):
                yield from _links(step, name, f"étape {number}")
        else:
            yield from _links(value, name, "")


def _links(value: Any, name: str, where: str) -> Iterator[tuple[str, str]]:
    if isinstance(value, dict):
        for key, item in value.items():
            if key != "screenshot":
                yield from _links(item, key, where)
    elif isinstance(value, list):
        for item in value:
            yield from _links(item, name, where)
    elif isinstance(value, str):
        found = map(unescape, HREF.findall(value)) if name.endswith("_html") else [value]
        if name.endswith("_html") or name in LINKS:
            yield from ((url, where) for url in found if url.startswith(("/", "https:", "http:")))
