"""The form and the panel by which operators confirm their pages."""

from collections.abc import Mapping
from typing import Any

from django import forms
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.urls import path
from django.utils import timezone
from wagtail.admin import messages
from wagtail.admin.ui.components import Component
from wagtail.models import Page

from cms.core.typography import day, fr

from .facts import may_review
from .freshness import EVERY
from .people import person
from .publication import Publication
from .verification import (
    VerificationRefused,
    awaiting,
    may_set_interval,
    organisation_to_verify,
    set_interval,
    unanswered,
    verify,
)


def verification(request: HttpRequest, page_id: int) -> HttpResponse:
    """Show what is to be confirmed; confirm the version that was shown."""
    page = get_object_or_404(Page, pk=page_id)
    if organisation_to_verify(page, request.user) is None:
        raise PermissionDenied
    if request.method == "POST":
        try:
            verify(page, request.user, request.POST.get("digest", ""))
        except VerificationRefused as refusal:
            messages.error(request, str(refusal))
            return redirect(request.path)
        messages.success(request, f"« {page.title} » est confirmé. Merci !")
        return redirect("wagtailadmin_home")
    publication = get_object_or_404(Publication.objects.open(), page_id=page.pk)
    return TemplateResponse(
        request, "editorial/verification.html", {"page": page, "publication": publication}
    )


class IntervalForm(forms.Form):
    days = forms.IntegerField(
        label="À vérifier tous les… (jours)",
        min_value=30,
        max_value=730,
        help_text=f"De 30 à 730 jours ; {EVERY} si rien d’autre n’est dit.",
    )


def interval(request: HttpRequest, page_id: int) -> HttpResponse:
    """AFMM says how often a page is to be verified; the reviewed document does not change."""
    page = get_object_or_404(Page, pk=page_id)
    if not may_set_interval(page, request.user):
        raise PermissionDenied
    publication = get_object_or_404(Publication.objects.open(), page_id=page.pk)
    form = IntervalForm(request.POST or None, initial={"days": publication.verify_every})
    if request.method == "POST" and form.is_valid():
        publication = set_interval(page, person(request), form.cleaned_data["days"])
        words = f"« {page.title} » est à vérifier avant le {day(publication.to_verify_on)}."
        messages.success(request, fr(words))
        return redirect("wagtailadmin_pages:edit", page.pk)
    return TemplateResponse(
        request,
        "editorial/interval.html",
        {"page": page, "publication": publication, "form": form},
    )


class ToVerifyPanel(Component):
    """The user's public pages to be verified soon; for reviewers, those that nobody answers for."""

    name = "to_verify"
    template_name = "editorial/to_verify_panel.html"
    order = 110

    def get_context_data(self, parent_context: Mapping[str, Any]) -> dict[str, Any]:
        request = parent_context["request"]
        today = timezone.localdate()
        return {
            "publications": awaiting(request.user, today),
            "unanswered": unanswered(today) if may_review(request.user) else [],
            "csrf_token": parent_context["csrf_token"],
        }


urls = [
    path("verification/<int:page_id>/", verification, name="editorial_verification"),
    path("verification/<int:page_id>/rythme/", interval, name="editorial_interval"),
]
