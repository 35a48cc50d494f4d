"""« Ce qui était public le… »: any page as the public saw it, and who answered for it."""

from datetime import datetime
from typing import Any

from django import forms
from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.urls import path, reverse
from django.utils import timezone
from django.views.decorators.http import require_safe
from wagtail.admin.menu import MenuItem

from cms.core.caching import PRIVATE

from .journal import AuditItem
from .publication import Publication
from .reading import may_audit, model_named

PER_PAGE = 50


class InstantForm(forms.Form):
    """`le`: the instant asked for, in Paris; now by default."""

    le = forms.DateTimeField(
        label="Date et heure (Paris)",
        required=False,
        widget=forms.DateTimeInput({"type": "datetime-local"}, format="%Y-%m-%dT%H:%M"),
        error_messages={"invalid": "Écrivez la date ainsi : 2026-05-02T14:30."},
    )
    q = forms.CharField(label="Titre ou adresse", required=False, max_length=100)

    def instant(self) -> datetime:
        """The end of the minute asked for: what began in it was public in it."""
        asked = self.cleaned_data.get("le") if self.is_valid() else None
        return asked.replace(second=59, microsecond=999_999) if asked else timezone.now()


@require_safe
def past(request: HttpRequest) -> HttpResponse:
    """Every page that was public at the instant, deleted ones included."""
    form, instant = asked_instant(request)
    found = Publication.objects.at(instant).without_texts().order_by("url_path", "pk")
    words = form.cleaned_data.get("q", "") if form.is_valid() else ""
    if words:
        found = found.filter(title__icontains=words) | found.filter(url_path__icontains=words)
    context = {
        "form": form,
        "instant": instant,
        "query": f"le={_minute(instant)}",
        "publications": Paginator(found, PER_PAGE).get_page(request.GET.get("p")),
    }
    return TemplateResponse(request, "editorial/past.html", context)


@require_safe
def past_page(request: HttpRequest, page_id: int) -> HttpResponse:
    """One page at the instant, or one `version` of it, and everything it was before and after."""
    form, instant = asked_instant(request)
    every = Publication.objects.filter(page_id=page_id)
    version = request.GET.get("version", "")
    shown: Publication | None
    if version.isdecimal():
        shown = get_object_or_404(every, pk=version)
        instant = shown.public_from
    else:
        shown = every.at(instant).first()
    timeline = Paginator(every.without_texts(), PER_PAGE).get_page(request.GET.get("p"))
    latest = shown or next(iter(timeline), None)
    context = {
        "form": form,
        "instant": instant,
        "title": latest.title if latest else "",
        "shown": shown,
        "lost": _archived(shown)[1] if shown else 0,
        "timeline": timeline,
    }
    return TemplateResponse(request, "editorial/past_page.html", context)


@require_safe
def past_version(request: HttpRequest, publication_id: int) -> HttpResponse:
    """The public page itself, from what was stored, in a frame of `past_page`."""
    _require(request)
    publication = get_object_or_404(Publication, pk=publication_id)
    answer, _ = _archived(publication)
    # As the public asks: no account, no question.
    asked = HttpRequest()
    asked.method, asked.path, asked.path_info = "GET", publication.url_path, publication.url_path
    asked.META = {
        name: request.META[name]
        for name in ("HTTP_HOST", "SERVER_NAME", "SERVER_PORT", "wsgi.url_scheme")
        if name in request.META
    }
    response: HttpResponse = model_named(publication.kind).render(asked, answer)
    response.headers["Cache-Control"] = PRIVATE
    return response


def _archived(publication: Publication) -> tuple[dict[str, Any], int]:
    found: tuple[dict[str, Any], int] = model_named(publication.kind).archived(
        publication.content()
    )
    return found


def asked_instant(request: HttpRequest) -> tuple[InstantForm, datetime]:
    """PermissionDenied for anybody but auditors and administrators."""
    _require(request)
    form = InstantForm({"le": _minute(timezone.now()), **request.GET.dict()})
    return form, form.instant()


def _require(request: HttpRequest) -> None:
    if not may_audit(request.user):
        raise PermissionDenied


def _minute(instant: datetime) -> str:
    return f"{timezone.localtime(instant):%Y-%m-%dT%H:%M}"


def menu_item() -> MenuItem:
    return AuditItem(
        "Ce qui était public le…",
        reverse("editorial_past"),
        name="past",
        icon_name="calendar-alt",
        order=910,
    )


urls = [
    path("public-le/", past, name="editorial_past"),
    path("public-le/<int:page_id>/", past_page, name="editorial_past_page"),
    path("public-le/versions/<int:publication_id>/", past_version, name="editorial_past_version"),
]
