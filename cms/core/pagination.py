"""The pages of a public list: which one an address asks for, and the links to the others."""

from typing import Any
from urllib.parse import urlencode

from django.core.paginator import Page
from django.http import HttpRequest

MOST = 9_999


def page_number(request: HttpRequest) -> int:
    """The page that `?page=` asks for; the first one where it is no number, or no page at all."""
    typed = request.GET.get("page", "")
    readable = typed.isascii() and typed.isdigit() and len(typed) <= len(str(MOST))
    return max(1, int(typed)) if readable else 1


def pagination(page: Page[Any], kept: dict[str, str]) -> dict[str, Any]:
    """What pagination.html needs: the numbers to show, and what their links keep."""
    return {
        "page_obj": page,
        "pages": list(page.paginator.get_elided_page_range(page.number, on_each_side=2, on_ends=1)),
        "kept": f"{urlencode(kept)}&" if kept else "",
    }
