"""Our thin middleware: security headers everywhere, the admin's stack under the admin only."""

from collections.abc import Callable

from django.conf import settings
from django.contrib import messages
from django.db.models import ProtectedError
from django.http import HttpRequest, HttpResponse, StreamingHttpResponse
from django.shortcuts import redirect
from django.utils.module_loading import import_string

from .api import problem_response

Handler = Callable[[HttpRequest], HttpResponse]

COMMON_HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
}
# Nothing but our own origin, no inline script or style.
PUBLIC_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' {media}; "
    "font-src 'self'; connect-src 'self'; media-src 'self' {media}; manifest-src 'self'; "
    "form-action 'self'; base-uri 'none'; frame-ancestors {ancestors}"
)
# Wagtail's admin writes inline scripts and styles without a nonce (Wagtail 8).
ADMIN_POLICY = (
    "default-src 'self'; script-src 'self' 'unsafe-inline' 'unsafe-eval'; "
    "style-src 'self' 'unsafe-inline'; img-src 'self' data: blob: {media}; font-src 'self' data:; "
    "frame-src 'self'; object-src 'none'; form-action 'self'; base-uri 'self'; "
    "frame-ancestors {ancestors}"
)


def security_headers(get_response: Handler) -> Handler:
    """Headers on every answer, and HTTPS enforced by HSTS where the settings ask for it."""
    media = getattr(settings, "MEDIA_ORIGIN", "")
    hsts = settings.SECURE_HSTS_SECONDS
    # Previews of public pages are framed by the admin, which has the same origin.
    public = PUBLIC_POLICY.format(media=media, ancestors="'self'")
    admin = ADMIN_POLICY.format(media=media, ancestors="'self'")

    def middleware(request: HttpRequest) -> HttpResponse:
        response = get_response(request)
        for name, value in COMMON_HEADERS.items():
            response.headers.setdefault(name, value)
        policy = admin if request.path_info.startswith(settings.ADMIN_PATH) else public
        response.headers.setdefault("Content-Security-Policy", policy)
        if hsts:
            response.headers.setdefault("Strict-Transport-Security", f"max-age={hsts}")
        return response

    return middleware


def admin_stack(get_response: Handler) -> Handler:
    """Run `ADMIN_MIDDLEWARE` for addresses under `ADMIN_PATH`; the others are only read."""
    stack = get_response
    for path in reversed(settings.ADMIN_MIDDLEWARE):
        stack = import_string(path)(stack)

    def middleware(request: HttpRequest) -> HttpResponse:
        if request.path_info.startswith(settings.ADMIN_PATH):
            return stack(request)
        return read(request)

    # Where Django looks for what to do when a view fails.
    middleware.process_exception = explain_protected  # type: ignore[attr-defined]

    def read(request: HttpRequest) -> HttpResponse:
        if request.method not in ("GET", "HEAD"):
            return refuse_method(request)
        head, request.method = request.method == "HEAD", "GET"
        response = get_response(request)
        if head:
            drop_body(response)
        return response

    return middleware


def explain_protected(request: HttpRequest, exception: Exception) -> HttpResponse | None:
    """What is used elsewhere cannot be deleted: said in the admin, in the place of a 500.

    An error that has more to say offers `explain(user)`.
    """
    if not isinstance(exception, ProtectedError):
        return None
    explain = getattr(exception, "explain", None)
    reason = (
        explain(request.user) if explain else "C’est utilisé ailleurs\u00a0: rien n’a été supprimé."
    )
    messages.error(request, reason)
    return redirect(settings.ADMIN_PATH)


def refuse_method(request: HttpRequest) -> HttpResponse:
    """405, as a problem where a program asks."""
    detail = "Cette adresse se lit seulement : GET ou HEAD."
    if request.path_info.startswith("/api/"):
        response = problem_response(405, detail)
    else:
        response = HttpResponse(detail, status=405, content_type="text/plain; charset=utf-8")
    response.headers["Allow"] = "GET, HEAD"
    return response


def drop_body(response: HttpResponse | StreamingHttpResponse) -> None:
    """The headers of a GET without its content (RFC 9110, 9.3.2)."""
    if isinstance(response, StreamingHttpResponse):
        response.streaming_content = []
    else:
        response.headers["Content-Length"] = str(len(response.content))
        response.content = b""
