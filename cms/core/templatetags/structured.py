"""Thin tags over `cms.core.structured`: what they need is in the request and the settings."""

from collections.abc import Iterable, Mapping
from typing import Any

from django import template
from django.http import HttpRequest
from django.templatetags.static import static
from django.utils.safestring import SafeString

from cms.core import site_settings, structured
from cms.core.web import absolute

from .found import PICTURE

register = template.Library()


@register.simple_tag(takes_context=True)
def site_data(context: template.RequestContext) -> SafeString:
    """The home page's: who publishes what, and how to search it."""
    publisher = structured.organisation(site_settings.current())
    url = absolute("/", context.request)
    return structured.script(publisher, structured.website(url, publisher))


@register.simple_tag(takes_context=True)
def breadcrumb_data(context: template.Context) -> SafeString:
    """What breadcrumb.html shows, and the page that is read."""
    request: HttpRequest | None = getattr(context, "request", None)
    here = context.get("here") or context.get("title")
    if not here or request is None:
        return SafeString("")
    crumbs = [("Accueil", "/")]
    if context.get("guides"):
        crumbs.append(("Guides", "/guides/"))
    if context.get("parent"):
        crumbs.append((context["parent"], context["parent_url"]))
    crumbs.append((here, request.path))
    return structured.script(
        structured.breadcrumbs((name, absolute(url, request)) for name, url in crumbs)
    )


@register.simple_tag(takes_context=True)
def article_data(context: template.RequestContext, page: Mapping[str, Any]) -> SafeString:
    """`page`: the stored answer of a guide or of a content page; nothing for a draft."""
    if not page["published_at"]:
        return SafeString("")
    shown = page.get("share_picture") or {"url": static(str(PICTURE["path"]))}
    return structured.script(
        structured.article(
            page,
            absolute(page["url"], context.request),
            absolute(shown["url"], context.request),
            structured.organisation(site_settings.current()),
        )
    )


@register.simple_tag(takes_context=True)
def film_data(
    context: template.RequestContext, videos: Iterable[Mapping[str, Any]], published_at: str | None
) -> SafeString:
    """Our own films; nothing for other sites' videos, nor for a draft."""
    films = [one for one in videos if one["type"] == "film"] if published_at else []
    things = (
        structured.video(
            {
                "name": one["title"],
                "description": one["text"],
                "poster": absolute(static(f"home/films/{one['film']}.webp"), context.request),
                "file": absolute(static(f"home/films/{one['film']}.mp4"), context.request),
            },
            one["seconds"],
            str(published_at),
        )
        for one in films
    )
    return structured.script(*things) if films else SafeString("")
