"""The directory's public pages. Thin: the rules are in `numbers.py` and `lookup.py`."""

from itertools import groupby
from typing import Any
from urllib.parse import urlencode

from django.core.paginator import Paginator
from django.db.models import Q
from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone

from cms.core.caching import cacheable

from . import presentation
from .assignment import Assignment
from .editor import Editor
from .forms import LookupForm
from .lookup import candidates, look_up
from .numbers import Kind, Number, understand

EDITORS_PER_PAGE = 50
CANDIDATES = 30


def find_number(request: HttpRequest) -> HttpResponseBase:
    """The form. A short code goes to its own address; anything else is answered in place."""
    form = LookupForm(request.GET)
    typed = form.number()
    if not typed:
        return _number_page(request, form, None)
    number = understand(typed)
    if number.kind is Kind.SHORT_CODE:
        day = form.day()
        query = f"?{urlencode({'date': day.isoformat()})}" if day else ""
        return redirect(reverse("lookup", args=[number.text]) + query)
    return _number_page(request, form, number)


def lookup(request: HttpRequest, typed: str) -> HttpResponseBase:
    """One short code on one day; 404 with an explanation for everything else."""
    form = LookupForm({"numero": typed, "date": request.GET.get("date", "")})
    number = understand(typed)
    if number.kind is not Kind.SHORT_CODE:
        return _number_page(request, form, number, status=404)
    if number.text != typed:
        query = request.META.get("QUERY_STRING", "")
        address = reverse("lookup", args=[number.text])
        return redirect(f"{address}?{query}" if query else address)
    today = timezone.localdate()
    found = look_up(number.text, form.day() or today)
    if found is None:
        return _number_page(request, form, number, status=404)
    context = {
        "lookup": presentation.lookup(found, is_today=found.on == today),
        "form": _form(form),
    }
    return cacheable(request, render(request, "directory/lookup.html", context))


def _number_page(
    request: HttpRequest, form: LookupForm, number: Number | None, status: int = 200
) -> HttpResponseBase:
    codes = []
    if number and number.kind is Kind.PARTIAL:
        codes = candidates(number.text, CANDIDATES)
        status = 200
    context = {
        "form": _form(form),
        "understood": presentation.understood(number, form.day(), bool(codes)),
        "candidates": [{"code": code, "url": reverse("lookup", args=[code])} for code in codes],
    }
    response = render(request, "directory/number.html", context, status=status)
    return cacheable(request, response) if status == 200 else response


def _form(form: LookupForm) -> dict[str, Any]:
    day = form.day()
    return {
        "number": form.number(),
        "date": day.isoformat() if day else "",
        "unreadable_date": form.unreadable_date(),
    }


def editors(request: HttpRequest) -> HttpResponseBase:
    """The editors, A to Z in French order, or those whose name contains `?q=`."""
    # PostgreSQL holds no NUL character.
    query = request.GET.get("q", "").replace("\0", "").strip()[:100]
    found = Editor.objects.only("name", "legal_name", "city", "slug", "sort_key")
    if query:
        found = found.filter(
            Q(sort_key__contains=presentation.fold(query)) | Q(legal_name__icontains=query)
        )
    page = Paginator(found, EDITORS_PER_PAGE).get_page(request.GET.get("page"))
    groups = [
        {"letter": letter, "editors": [presentation.editor_line(editor) for editor in group]}
        for letter, group in groupby(page, key=lambda editor: editor.sort_key[:1].upper())
    ]
    context = {"groups": groups, "page_obj": page, "q": query}
    return cacheable(request, render(request, "directory/editors.html", context))


def editor(request: HttpRequest, slug: str) -> HttpResponseBase:
    """One editor: its contacts, and the services it runs today."""
    found = get_object_or_404(Editor, slug=slug)
    today = timezone.localdate()
    current = (
        Assignment.objects.filter(editor=found, valid_from__lte=today)
        .filter(Q(valid_until=None) | Q(valid_until__gt=today))
        .select_related("service")
        .order_by("service__name", "short_code")
    )
    context = {"editor": presentation.editor(found, current)}
    return cacheable(request, render(request, "directory/editor.html", context))
