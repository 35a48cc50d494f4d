"""`/robots.txt` and `/.well-known/security.txt`."""

from datetime import timedelta

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.utils import timezone

from cms.core.caching import cacheable
from cms.core.web import absolute

# RFC 9116 advises less than a year; counted from each day, so that it never runs out.
VALID_FOR = timedelta(days=180)


def robots(request: HttpRequest) -> HttpResponseBase:
    """What is `noindex` stays open: a robot that may not read a page does not learn it."""
    return _text(
        request,
        "User-agent: *",
        f"Disallow: {settings.ADMIN_PATH}",
        "Disallow: /-/",
        "",
        f"Sitemap: {absolute('/sitemap.xml', request)}",
    )


def security(request: HttpRequest) -> HttpResponseBase:
    """Whom to tell about a weakness (RFC 9116)."""
    expires = settings.SECURITY_TXT_EXPIRES
    if not expires:
        midnight = timezone.now().replace(hour=0, minute=0, second=0, microsecond=0)
        expires = f"{midnight + VALID_FOR:%Y-%m-%dT%H:%M:%SZ}"
    return _text(
        request,
        f"Contact: {settings.SECURITY_CONTACT}",
        f"Expires: {expires}",
        "Preferred-Languages: fr, en",
        f"Canonical: {absolute('/.well-known/security.txt', request)}",
    )


def _text(request: HttpRequest, *lines: str) -> HttpResponseBase:
    body = "\n".join((*lines, ""))
    return cacheable(request, HttpResponse(body, content_type="text/plain; charset=utf-8"))
