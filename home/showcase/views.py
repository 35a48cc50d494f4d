"""The page of components: served by the demonstration and its like only (cms/urls.py)."""

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from cms.core.pagination import pagination

from .samples import samples


def showcase(request: HttpRequest) -> HttpResponse:
    context = {**samples(), **pagination(Paginator(range(100), 10).page(5), {})}
    return render(request, "home/showcase.html", context)
