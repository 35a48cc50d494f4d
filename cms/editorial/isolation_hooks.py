"""Wagtail's lists and menus, for operators' members: what is theirs and nothing else.

Registered in wagtail_hooks.py.
"""

from typing import Any

from django.db.models import QuerySet
from django.http import HttpRequest
from django.urls import Resolver404, resolve
from wagtail.models import Page

from .isolation import operators_of, own_pages
from .isolation_addresses import OPEN_TO_OPERATORS


def own_pages_to_choose(pages: QuerySet[Page], request: HttpRequest) -> QuerySet[Page]:
    operators = operators_of(request.user)
    return pages.filter(own_pages(operators)) if operators else pages


def own_pages_to_explore(
    parent_page: Page, pages: QuerySet[Page], request: HttpRequest
) -> QuerySet[Page]:
    operators = operators_of(request.user)
    return pages.filter(own_pages(operators)) if operators else pages


def open_items(request: HttpRequest, items: list[Any]) -> None:
    """No item leads to an address that is closed; an empty submenu hides itself."""
    if operators_of(request.user):
        items[:] = [item for item in items if _is_open(item.url)]


def _is_open(url: str) -> bool:
    if not url.startswith("/"):
        return True  # a submenu
    try:
        return resolve(url.split("?", maxsplit=1)[0]).view_name in OPEN_TO_OPERATORS
    except Resolver404:
        return False
