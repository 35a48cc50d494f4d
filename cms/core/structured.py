"""What a page says of itself to programs, as schema.org's JSON-LD. Pure functions.

A script element of this type is data: nothing runs it, and the content security policy, which
forbids scripts inside the page, has no say in it.
"""

import json
from collections.abc import Iterable, Mapping
from typing import Any

from django.utils.safestring import SafeString, mark_safe

from .site_settings import SiteSettings

Thing = dict[str, Any]
SITE = "Infoconso Multimédia"

# What could end the element or begin another: JSON writes them otherwise.
_ESCAPES = {ord(character): f"\\u{ord(character):04x}" for character in "<>&\u2028\u2029"}


def script(*things: Thing) -> SafeString:
    """One element that holds these things."""
    whole: Thing = {"@context": "https://schema.org"}
    whole |= things[0] if len(things) == 1 else {"@graph": list(things)}
    text = json.dumps(whole, ensure_ascii=False, separators=(",", ":")).translate(_ESCAPES)
    return mark_safe(f'<script type="application/ld+json">{text}</script>')  # noqa: S308


def organisation(settings: SiteSettings) -> Thing:
    """AFMM, which answers for the site, with the contacts of its settings."""
    known = {"url": settings.website, "telephone": settings.phone, "email": settings.email}
    return {
        "@type": "Organization",
        "name": "AFMM",
        "legalName": "Association Française du Multimédia Mobile",
        **{name: value for name, value in known.items() if value},
    }


def website(url: str, publisher: Thing) -> Thing:
    """The site with its search; `url`: of its home page."""
    return {
        "@type": "WebSite",
        "name": SITE,
        "url": url,
        "inLanguage": "fr",
        "publisher": publisher,
        "potentialAction": {
            "@type": "SearchAction",
            "target": f"{url}recherche/?q={{search_term_string}}",
            "query-input": "required name=search_term_string",
        },
    }


def breadcrumbs(crumbs: Iterable[tuple[str, str]]) -> Thing:
    """The pages above one, and itself: names and whole addresses from the home page on."""
    return {
        "@type": "BreadcrumbList",
        "itemListElement": [
            {"@type": "ListItem", "position": position, "name": name, "item": url}
            for position, (name, url) in enumerate(crumbs, start=1)
        ],
    }


def article(page: Mapping[str, Any], url: str, picture: str, publisher: Thing) -> Thing:
    """What explains something: a guide, an article, a question. `page`: a stored answer."""
    verified = page.get("verified") or {}
    return {
        "@type": "Article",
        "headline": page["title"],
        "description": page.get("lead") or page.get("summary") or "",
        "image": picture,
        "inLanguage": "fr",
        "mainEntityOfPage": url,
        "author": publisher,
        "publisher": publisher,
        "datePublished": page["published_at"],
        "dateModified": max(page["published_at"], verified.get("on", "")),
    }


def video(film: Mapping[str, str], seconds: int, published_at: str) -> Thing:
    """A film of ours: `film` has its name, description, and whole addresses of poster and file."""
    return {
        "@type": "VideoObject",
        "name": film["name"],
        "description": film["description"],
        "thumbnailUrl": film["poster"],
        "contentUrl": film["file"],
        "duration": f"PT{seconds}S",
        "uploadDate": published_at,
        "inLanguage": "fr",
    }
