"""The public site's pages: one query finds the publication at an address."""

import json

from django.apps import apps
from django.http import Http404, HttpRequest, HttpResponseBase

from cms.core.caching import cacheable

from .publication import Publication


def serve(request: HttpRequest, path: str = "") -> HttpResponseBase:
    """Answer `/<path>` from the open publication at that address, or 404."""
    try:
        kind, answer = (
            Publication.objects.open()
            .filter(url_path=f"/{path}")
            .values_list("kind", "answer")
            .get()
        )
    except Publication.DoesNotExist:
        raise Http404 from None
    return cacheable(request, apps.get_model(kind).render(request, json.loads(answer)))
