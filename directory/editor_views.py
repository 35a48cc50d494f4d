"""The pages of the editors: the list from A to Z, what a search finds, and one editor."""

from itertools import groupby
from typing import Any

from django.core.paginator import Page, Paginator
from django.db.models import Count, QuerySet
from django.db.models.functions import Left
from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import get_object_or_404, render

from cms.core.caching import cacheable
from cms.core.pagination import page_number, pagination

from . import presentation
from .bill_labels import bill_labels
from .editor import Editor
from .search import search_editors, search_services
from .tenures import services_today

PER_PAGE = 50
SERVICES_SHOWN = 8
# Names that begin with no letter, and what stands for them in `?lettre=`.
DIGITS = "0-9"


def editors(request: HttpRequest) -> HttpResponseBase:
    """The editors from A to Z, those of one letter (`?lettre=`), or what `?q=` finds."""
    query = request.GET.get("q", "").replace("\0", "").strip()[:100]
    context = _found(request, query) if query else _listed(request)
    return cacheable(request, render(request, "directory/editors.html", context))


def _found(request: HttpRequest, query: str) -> dict[str, Any]:
    """The likeliest first, and the services that the same words find."""
    number = page_number(request)
    found = search_editors(query, (number - 1) * PER_PAGE, PER_PAGE)
    if number > 1 and not found.results:
        number, found = 1, search_editors(query, 0, PER_PAGE)
    paginator: Paginator[Any] = Paginator(range(found.total), PER_PAGE)
    page = Page(found.results, number, paginator)
    words, nothing = found.corrected or query, not found.total
    services = search_services(words, 0, SERVICES_SHOWN, forgiving=nothing).results
    return {
        "q": query,
        "corrected": found.corrected,
        "editors": [presentation.editor_line(editor) for editor in found.results],
        "services": [
            {"name": service.name, "url": service.get_absolute_url()} for service in services
        ],
        **pagination(page, {"q": query}),
    }


def _listed(request: HttpRequest) -> dict[str, Any]:
    counts = _letters()
    chosen = request.GET.get("lettre", "")
    if chosen not in counts:
        chosen = ""
    shown = Editor.objects.public().only("name", "legal_name", "city", "slug", "sort_key")
    listed = _beginning(shown, chosen).order_by("sort_key", "name", "pk")
    paginator = Paginator(listed, PER_PAGE)
    # Known already: the paginator need not count.
    paginator.count = counts[chosen] if chosen else sum(counts.values())
    page = paginator.get_page(request.GET.get("page"))
    return {
        "groups": [
            {"letter": letter, "editors": [presentation.editor_line(editor) for editor in group]}
            for letter, group in groupby(page, key=lambda editor: _letter(editor.sort_key))
        ],
        "letters": [{"letter": letter, "chosen": letter == chosen} for letter in counts],
        "letter": chosen,
        "address": f"{request.path}?page={page.number}",
        **pagination(page, {"lettre": chosen} if chosen else {}),
    }


def _letters() -> dict[str, int]:
    """How many editors each letter has, in order; what begins with no letter first."""
    first = (
        Editor.objects.public().order_by().values_list(Left("sort_key", 1)).annotate(Count("pk"))
    )
    counts: dict[str, int] = {}
    for start, count in sorted(first):
        counts[_letter(start)] = counts.get(_letter(start), 0) + count
    return dict(sorted(counts.items()))


def _letter(sort_key: str) -> str:
    start = sort_key[:1]
    return start.upper() if start.isascii() and start.isalpha() else DIGITS


def _beginning(editors: QuerySet[Editor], letter: str) -> QuerySet[Editor]:
    if letter == DIGITS:
        return editors.exclude(sort_key__regex="^[a-z]")
    return editors.filter(sort_key__startswith=letter.lower())


def editor(request: HttpRequest, slug: str) -> HttpResponseBase:
    """One editor: its contacts, and the services it runs today, so many numbers a page."""
    found = get_object_or_404(Editor.objects.public(), slug=slug)
    page = Paginator(services_today(found), PER_PAGE).get_page(request.GET.get("page"))
    labels = bill_labels(assignment.service_id for assignment in page)
    context = {"editor": presentation.editor(found, page, labels), **pagination(page, {})}
    return cacheable(request, render(request, "directory/editor.html", context))
