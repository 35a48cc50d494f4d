"""Whole addresses, for those who read them elsewhere than in a browser on the site."""

from django.conf import settings
from django.http import HttpRequest


def in_admin(path: str) -> str:
    """`path`, a page of the admin, as a whole address: for messages."""
    return f"{settings.WAGTAILADMIN_BASE_URL}{path}"


def absolute(path: str, request: HttpRequest | None = None) -> str:
    """`path` on the site's own host, whichever host was asked; unchanged if it is whole."""
    if "://" in path:
        return path
    origin = settings.PUBLIC_URL
    if not origin and request is not None:
        origin = f"{request.scheme}://{request.get_host()}"
    return f"{origin}{path}"
