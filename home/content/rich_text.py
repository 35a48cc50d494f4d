"""Rich text between its three states: as edited, as reviewed (stored), as read."""

import re
from collections.abc import Iterator
from typing import Any

from wagtail.models import Page
from wagtail.rich_text import expand_db_html

# What editors may do to a text: headings, notices and lists of links are blocks of their own.
FEATURES = ["bold", "ol", "ul", "link"]
PAGE_LINK = re.compile(r'<a\b(?=[^>]*\blinktype="page")(?=[^>]*\bid="(\d+)")[^>]*>(.*?)</a>', re.S)


def for_readers(value: Any, name: str = "") -> Any:
    """`value`, JSON, with the links to pages of every `…_html` text turned into addresses."""
    if isinstance(value, dict):
        return {key: for_readers(item, key) for key, item in value.items()}
    if isinstance(value, list):
        return [for_readers(item, name) for item in value]
    return expand_db_html(value) if name.endswith("_html") else value


def link_faults(document: dict[str, Any]) -> list[str]:
    """A sentence for each link to a page that the public does not see."""
    links = [found for html in _html(document) for found in PAGE_LINK.findall(html)]
    public = set(
        Page.objects.live().filter(pk__in=[pk for pk, _ in links]).values_list("pk", flat=True)
    )
    return [
        f"Le lien « {re.sub('<[^>]*>', '', words)} » mène à une page qui n’est pas publique : "
        "publiez-la d’abord, ou retirez le lien."
        for pk, words in links
        if int(pk) not in public
    ]


def _html(value: Any, name: str = "") -> Iterator[str]:
    if isinstance(value, dict):
        for key, item in value.items():
            yield from _html(item, key)
    elif isinstance(value, list):
        for item in value:
            yield from _html(item, name)
    elif name.endswith("_html"):
        yield value
