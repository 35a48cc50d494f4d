"""A guide one step at a time."""

import json
from typing import Any

from django.http import Http404, HttpRequest, HttpResponseBase
from django.shortcuts import render
from django.urls import reverse

from cms.core.caching import cacheable
from cms.editorial.views import BY_ADDRESS, not_here

from .lists import GUIDE


def step(request: HttpRequest, guide: str, number: str) -> HttpResponseBase:
    """Step `number` of the public guide at `/<guide>`: one query."""
    rows = BY_ADDRESS.rows(f"/{guide}")
    if not rows:
        return not_here(request, f"/{guide}", f"etapes/{number}/")
    if rows[0][0] != GUIDE:
        raise Http404
    page = json.loads(rows[0][1])
    steps = page["steps"]
    position = int(number)
    if position > len(steps):
        raise Http404
    following = steps[position] if position < len(steps) else None
    context = {
        "page": page,
        "step": steps[position - 1],
        "previous": _address(guide, position - 1) if position > 1 else "",
        "next": _address(guide, position + 1) if following else "",
        "next_picture": _widest_avif(following),
    }
    return cacheable(request, render(request, "guides/step_page.html", context))


def _address(guide: str, number: int) -> str:
    return reverse("guide_step", args=[guide, number])


def _widest_avif(following: dict[str, Any] | None) -> str:
    """What a phone's browser will show next; one that does not know the format skips it."""
    if not following or not following["screenshot"]:
        return ""
    sources = following["screenshot"]["sources"]
    avif = [source["url"] for source in sources if source["type"] == "image/avif"]
    return avif[-1] if avif else ""
