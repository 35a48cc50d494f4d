"""The page of components: served by the demonstration and its like only (cms/urls.py)."""

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from .samples import samples


def showcase(request: HttpRequest) -> HttpResponse:
    page = Paginator(range(60), 10).page(3)
    pages = page.paginator.get_elided_page_range(3, on_each_side=1, on_ends=1)
    context = {**samples(), "page_obj": page, "pages": pages}
    return render(request, "home/showcase.html", context)
