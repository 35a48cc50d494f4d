"""The look-up's pages. Thin: the rules are in `numbers.py` and `lookup.py`."""

from typing import Any

from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import redirect, render
from django.utils import timezone

from cms.core.caching import cacheable

from . import presentation
from .addresses import code_address
from .bill_labels import bill_labels
from .explanations import understood
from .forms import LookupForm
from .lookup import candidates, for_keyword, look_up, notice_of
from .numbers import Kind, Number, understand

CANDIDATES = 30


def find_number(request: HttpRequest) -> HttpResponseBase:
    """The form. A short code goes to its own address; anything else is answered in place."""
    form = LookupForm(request.GET)
    typed = form.number()
    if not typed:
        return _number_page(request, form, None)
    number = understand(typed)
    if number.kind is Kind.SHORT_CODE:
        return redirect(code_address(number.text, form.typed_date(), number.keyword))
    return _number_page(request, form, number)


def lookup(request: HttpRequest, typed: str) -> HttpResponseBase:
    """One short code on one day; 404 with an explanation for everything else."""
    form = LookupForm({**request.GET.dict(), "numero": typed})
    number = understand(typed)
    keyword = number.keyword or form.keyword()
    if number.kind is not Kind.SHORT_CODE:
        return _number_page(request, form, number, status=404)
    if number.text != typed:
        return redirect(code_address(number.text, form.typed_date(), keyword))
    today = timezone.localdate()
    found = look_up(number.text, form.day() or today)
    if found is None:
        return _number_page(request, form, number, status=404)
    if keyword:
        found = for_keyword(found, keyword)
    labels = bill_labels(holding.service_id for holding in found.assignments)
    page = presentation.lookup(found, labels, form.day(), today)
    context = {"lookup": {**page, "notice": notice_of(found.code)}, "form": _form(form)}
    return cacheable(request, render(request, "directory/lookup.html", context))


def _number_page(
    request: HttpRequest, form: LookupForm, number: Number | None, status: int = 200
) -> HttpResponseBase:
    codes = []
    if number and number.kind is Kind.PARTIAL:
        # One more than is shown tells whether there are others.
        codes = candidates(number.text, CANDIDATES + 1)
        status = 200
    context = {
        "form": _form(form),
        "understood": understood(number, form.day(), len(codes), CANDIDATES),
        "candidates": [
            {"code": code, "url": code_address(code, form.typed_date())}
            for code in codes[:CANDIDATES]
        ],
    }
    response = render(request, "directory/number.html", context, status=status)
    return cacheable(request, response) if status == 200 else response


def _form(form: LookupForm) -> dict[str, Any]:
    day = form.day()
    # As one would type it: another date asks about the same keyword.
    both = f"{form.number()} {form.keyword()}"
    return {
        "number": both if understand(both).keyword == form.keyword() != "" else form.number(),
        "date": day.isoformat() if day else "",
        "unreadable_date": form.unreadable_date(),
    }
