"""The search page. Thin: what is found is `results.search`'s matter."""

from typing import Any
from urllib.parse import urlencode

from django.core.paginator import Page, Paginator
from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse

from cms.core.caching import cacheable
from directory.addresses import number_address

from .found import GroupFound
from .groups import PLURALS, TITLES, Group
from .marks import as_html
from .number_typed import number_alone
from .results import PER_PAGE, Results, clean, search
from .wording import directory_words, typed_words


def search_page(request: HttpRequest) -> HttpResponseBase:
    """The box, and what answers `?q=`; a number goes to its look-up."""
    typed = clean(request.GET.get("q", ""))
    number = number_alone(typed) if typed else None
    if number:
        return redirect(number_address(number, typed[:40]))
    context = _context(request, typed) if typed else {}
    return cacheable(request, render(request, "home/search.html", context))


def _context(request: HttpRequest, typed: str) -> dict[str, Any]:
    only, page = _group(request), _page(request)
    results = search(typed, only, page)
    if page > 1 and not results.groups:
        page, results = 1, search(typed, only)
    shown = {
        "q": typed[:100],
        "results": results,
        "number_url": number_address(results.number, typed) if results.number else "",
        "groups": [_shown(group, results) for group in results.groups],
        "only": TITLES[only] if only else "",
        "all_url": f"/recherche/?{urlencode({'q': typed[:100]})}",
        "nothing": not results.groups,
    }
    if only and results.groups:
        shown |= _pages(results, page, {"q": typed[:100], "type": only.value})
    return shown


def _shown(group: GroupFound, results: Results) -> dict[str, Any]:
    """A group with its words chosen: « 12 guides », and where the rest of it is."""
    words = results.corrected or results.typed
    label = group.group.label if group.total == 1 else PLURALS[group.group]
    return {
        "id": group.group.value,
        "title": TITLES[group.group],
        "label": label,
        "total": group.total,
        "has_more": group.total > len(group.results),
        "url": group_address(group.group, words),
        "results": [
            {
                "title": as_html(one.title),
                "url": one.url,
                "excerpt": as_html(one.excerpt),
                "about": one.about,
            }
            for one in group.results
        ],
    }


def group_address(group: Group, words: str) -> str:
    """The whole list of a group; of editors it is their directory."""
    if group is Group.EDITORS:
        named = " ".join(directory_words(typed_words(words)))
        return f"{reverse('editors')}?{urlencode({'q': named})}"
    return f"/recherche/?{urlencode({'q': words[:100], 'type': group.value})}"


def _group(request: HttpRequest) -> Group | None:
    typed = request.GET.get("type", "")
    return Group(typed) if typed in Group.values else None


def _page(request: HttpRequest) -> int:
    typed = request.GET.get("page", "")
    return int(typed) if typed.isascii() and typed.isdigit() and 0 < int(typed[:6]) < 10_000 else 1


def _pages(results: Results, number: int, kept: dict[str, str]) -> dict[str, Any]:
    """What pagination.html needs."""
    paginator: Paginator[Any] = Paginator(range(results.total), PER_PAGE)
    page = Page(results.groups[0].results, number, paginator)
    return {
        "page_obj": page,
        "pages": list(paginator.get_elided_page_range(number, on_each_side=2, on_ends=1)),
        "kept": f"{urlencode(kept)}&",
    }
