"""A screenshot's stored `sources`, arranged for <picture>."""

from collections.abc import Iterable
from typing import Any, TypedDict

from django import template

from media.specs import FORMATS

register = template.Library()

# A browser takes the first type it knows. The last one is for <img>.
TYPES = tuple(f"image/{name}" for name in FORMATS)


class Picture(TypedDict):
    """`modern`: one {"type", "srcset"} per <source>; the other two are the <img>'s own."""

    modern: list[dict[str, str]]
    src: str
    srcset: str


def _srcset(sources: Iterable[dict[str, Any]]) -> str:
    return ", ".join(f"{source['url']} {source['width']}w" for source in sources)


@register.filter
def picture(sources: list[dict[str, Any]]) -> Picture:
    """Group `sources` by type, narrowest first; the widest JPEG (or whatever is last) is `src`."""
    by_type = {
        kind: sorted((s for s in sources if s["type"] == kind), key=lambda s: s["width"])
        for kind in TYPES
    }
    present = [(kind, found) for kind, found in by_type.items() if found]
    if not present:
        return {"modern": [], "src": "", "srcset": ""}
    *modern, (_, fallback) = present
    return {
        "modern": [{"type": kind, "srcset": _srcset(found)} for kind, found in modern],
        "src": fallback[-1]["url"],
        "srcset": _srcset(fallback),
    }
