"""Where the API is mounted, with problem+json for what Django answers in HTML by itself."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.urls import URLPattern, re_path

from cms.core.api import problem_response

from .instance import api

View = Callable[..., HttpResponseBase]


def endpoint(view: View) -> View:
    """`view` readable from any origin, answering HEAD like GET, and 405 as a problem."""

    @wraps(view)
    def wrapper(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        head = request.method == "HEAD"
        if head:
            request.method = "GET"
        response = view(request, *args, **kwargs)
        if response.status_code == 405:
            allow = response.headers["Allow"]
            response = problem_response(405, f"Méthode refusée. Méthodes possibles : {allow}.")
            response.headers["Allow"] = allow
        elif head and isinstance(response, HttpResponse):
            length = len(response.content)
            response.content = b""
            response.headers["Content-Length"] = str(length)
        response.headers["Access-Control-Allow-Origin"] = "*"
        return response

    return wrapper


def unknown(request: HttpRequest) -> HttpResponse:
    return problem_response(404, "Cette adresse n’existe pas. Voir /api/v1/docs/.")


def _patterns() -> list[URLPattern]:
    patterns, _, _ = api.urls
    # Ninja's own root is a 404 in HTML.
    return [
        URLPattern(
            pattern.pattern,
            endpoint(unknown if pattern.name == "api-root" else pattern.callback),
            pattern.default_args,
            pattern.name,
        )
        for pattern in patterns
        if isinstance(pattern, URLPattern)
    ]


app_name = api.urls_namespace
urlpatterns = [*_patterns(), re_path(r"", endpoint(unknown))]
