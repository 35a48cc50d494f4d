"""The search page. Thin: what is found is `results.search`'s matter."""

from typing import Any
from urllib.parse import urlencode

from django.core.paginator import Page, Paginator
from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse

from cms.core.caching import cacheable
from cms.core.pagination import page_number, pagination
from directory.addresses import number_address

from .found import GroupFound
from .groups import PLURALS, TITLES, Group
from .marks import as_html
from .number_typed import number_alone
from .results import PER_PAGE, Results, clean, search
from .wording import LONGEST, directory_words, typed_words


def search_page(request: HttpRequest) -> HttpResponseBase:
    """The box, and what answers `?q=`; a number goes to its look-up."""
    typed = clean(request.GET.get("q", ""))
    number = number_alone(typed) if typed else None
    if number:
        return redirect(number_address(number, typed[:40]))
    context = _context(request, typed) if typed else {}
    return cacheable(request, render(request, "home/search.html", context))


def _context(request: HttpRequest, typed: str) -> dict[str, Any]:
    only, page = _group(request), page_number(request)
    results = search(typed, only, page)
    if page > 1 and not results.groups:
        page, results = 1, search(typed, only)
    shown = {
        "q": typed[:LONGEST],
        "results": results,
        "number_url": number_address(results.number, typed) if results.number else "",
        "groups": [_shown(group, results) for group in results.groups],
        "only": TITLES[only] if only else "",
        "all_url": search_address(typed),
        "nothing": not results.groups,
    }
    if only and results.groups:
        every: Paginator[Any] = Paginator(range(results.total), PER_PAGE)
        of_group = Page(results.groups[0].results, page, every)
        shown |= pagination(of_group, {"q": typed[:LONGEST], "type": only.value})
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
    return search_address(words, group)


def search_address(words: str, group: Group | None = None) -> str:
    """Where these words are searched: in everything, or in one group."""
    asked = {"q": words[:LONGEST]} | ({"type": group.value} if group else {})
    return f"{reverse('search')}?{urlencode(asked)}"


def _group(request: HttpRequest) -> Group | None:
    typed = request.GET.get("type", "")
    return Group(typed) if typed in Group.values else None
