"""The public site's pages: one query finds the publication at an address."""

import json
from http import HTTPStatus
from typing import Any

from django.apps import apps
from django.db.models import Q
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import render
from django.utils import timezone

from cms.core.caching import PUBLIC, cacheable
from cms.core.compiled import CompiledQuery

from .emergency import Emergency
from .former_address import pages_that_left, redirect_to_present
from .publication import Publication

BY_ADDRESS = CompiledQuery(
    lambda address: (
        Publication.objects.open().filter(url_path=address).values_list("kind", "answer")
    ),
    str,
)


def serve(request: HttpRequest, path: str = "") -> HttpResponseBase:
    """Answer `/<path>` from the open publication at that address; without, see `not_here`."""
    rows = BY_ADDRESS.rows(f"/{path}")
    if not rows:
        return not_here(request, f"/{path}")
    kind, answer = rows[0]
    return cacheable(request, apps.get_model(kind).render(request, json.loads(answer)))


def not_here(request: HttpRequest, address: str, below: str = "") -> HttpResponse:
    """For an address without a public page: where its page went, a notice, or 404.

    `below` is what follows `address` in the request.
    """
    moved = redirect_to_present(request, address, below)
    return withdrawn_or_404(request, address) if moved is None else moved


def withdrawn_or_404(request: HttpRequest, address: str) -> HttpResponse:
    """For an address that has no open publication: the notice of an emergency withdrawal, or 404.

    The notice stands wherever the page was public; that of the last page here comes first.

    410: it is known, and gone on purpose. Search engines and partners drop their copy, as they
    would not with 200; shared caches ask again within a minute (docs/adr/0016).
    """
    here = Q(publication__url_path=address)
    was_here = Q(publication__page_id__in=pages_that_left(address))
    notices = Emergency.objects.notices().filter(here | was_here)
    notice = notices.annotate(here=here).order_by("-here", "-at").first()
    if notice is None:
        raise Http404
    kind: Any = apps.get_model(notice.publication.kind)
    context = {
        "withdrawn_on": timezone.localdate(notice.at),
        "page": notice.publication,
        "has_contact_page": bool(BY_ADDRESS.rows("/contact/")),
        **kind.withdrawn_context(notice.publication),
    }
    response = render(request, kind.withdrawn_template, context, status=HTTPStatus.GONE)
    response.headers["Cache-Control"] = PUBLIC
    return response
