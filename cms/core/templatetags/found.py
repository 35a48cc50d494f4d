"""What the head of a page says to search engines and to those who show a link to it."""

from collections.abc import Mapping
from typing import Any

from django import template
from django.template.base import NodeList, Parser, Token
from django.templatetags.static import static

from cms.core.web import absolute

register = template.Library()

# Shown with a link to any page that has no picture of its own.
PICTURE = {"path": "partage.jpg", "width": 1200, "height": 630}


class CaptureNode(template.Node):
    child_nodelists = ("nodelist",)

    def __init__(self, name: str, nodelist: NodeList):
        self.name = name
        self.nodelist = nodelist

    def render(self, context: template.Context) -> str:
        text = context[self.name] = self.nodelist.render(context)
        return text


@register.tag
def capture(parser: Parser, token: Token) -> CaptureNode:
    """`{% capture title %}…{% endcapture %}`: shows what is inside, and keeps it under a name.

    So that a block, which a template may have once, is said twice.
    """
    _, name = token.split_contents()
    nodelist = parser.parse(("endcapture",))
    parser.delete_first_token()
    return CaptureNode(name, nodelist)


@register.inclusion_tag("components/found.html", takes_context=True)
def found(
    context: template.RequestContext,
    path: str = "",
    picture: Mapping[str, Any] | None = None,
    kind: str = "website",
) -> dict[str, Any]:
    """The canonical address and the card of a link; `path` if it is not the one that was asked.

    Parameters are left out, so that campaigns, dates and states are the same page to everyone.
    `picture`: {"url", "width", "height"}.
    """
    request = context.request
    shown = picture or {**PICTURE, "url": static(str(PICTURE["path"]))}
    return {
        "title": context["title"],
        "description": context["description"],
        "address": absolute(path or request.path, request),
        "picture": {**shown, "url": absolute(shown["url"], request)},
        "kind": kind,
    }
