"""`/sitemap.xml`: one file, or an index of several where one may not hold them all."""

from collections.abc import Iterable
from datetime import date
from xml.sax.saxutils import escape

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase

from cms.core.caching import cacheable
from cms.core.web import absolute

from .entries import Entry, entries

# sitemaps.org: at most so many addresses a file.
MOST = 50_000
NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9"


def sitemap(request: HttpRequest) -> HttpResponseBase:
    found = entries()
    if len(found) <= MOST:
        return _answer(request, "urlset", "url", found)
    parts = range(1, -(-len(found) // MOST) + 1)
    files = (Entry(f"/sitemap-{part}.xml", _newest(_part(found, part))) for part in parts)
    return _answer(request, "sitemapindex", "sitemap", files)


def sitemap_part(request: HttpRequest, part: int) -> HttpResponseBase:
    """`/sitemap-<part>.xml`, which the index names."""
    found = _part(entries(), part)
    if not found:
        raise Http404
    return _answer(request, "urlset", "url", found)


def _part(found: list[Entry], part: int) -> list[Entry]:
    return found[(part - 1) * MOST : part * MOST]


def _newest(found: list[Entry]) -> date | None:
    return max((entry.changed_on for entry in found if entry.changed_on), default=None)


def _answer(
    request: HttpRequest, root: str, element: str, found: Iterable[Entry]
) -> HttpResponseBase:
    lines = "".join(
        f"<{element}><loc>{escape(absolute(entry.path, request))}</loc>"
        f"{f'<lastmod>{entry.changed_on}</lastmod>' if entry.changed_on else ''}</{element}>\n"
        for entry in found
    )
    text = f'<?xml version="1.0" encoding="UTF-8"?>\n<{root} xmlns="{NAMESPACE}">\n{lines}</{root}>'
    return cacheable(request, HttpResponse(text, content_type="application/xml"))
