"""Where the API is mounted, with problem+json for the addresses that it does not have."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.urls import URLPattern, re_path

from cms.core.api import problem_response

from .instance import api

View = Callable[..., HttpResponseBase]


def endpoint(view: View) -> View:
    """`view` readable from any origin."""

    @wraps(view)
    def wrapper(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        response = view(request, *args, **kwargs)
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
