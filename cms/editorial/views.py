"""The public site's pages: one query finds the publication at an address."""

import json

from django.apps import apps
from django.http import Http404, HttpRequest, HttpResponseBase

from cms.core.caching import cacheable
from cms.core.compiled import CompiledQuery

from .publication import Publication

BY_ADDRESS = CompiledQuery(
    lambda address: (
        Publication.objects.open().filter(url_path=address).values_list("kind", "answer")
    ),
    str,
)


def serve(request: HttpRequest, path: str = "") -> HttpResponseBase:
    """Answer `/<path>` from the open publication at that address, or 404."""
    rows = BY_ADDRESS.rows(f"/{path}")
    if not rows:
        raise Http404
    kind, answer = rows[0]
    return cacheable(request, apps.get_model(kind).render(request, json.loads(answer)))
