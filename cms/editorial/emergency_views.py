"""The screens by which an administrator acts alone, and the panel that tells every moderator."""

from collections.abc import Mapping
from typing import Any

from django import forms
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.urls import path
from wagtail.admin import messages
from wagtail.admin.ui.components import Component
from wagtail.models import Page

from cms.core.gate import PublicationRefused

from .emergency import Emergency
from .emergency_actions import EmergencyRefused, may_act, publish_now, withdraw_now
from .facts import may_review
from .pages import PublishedPage
from .policy import Action
from .publication import Publication
from .reading import is_auditor
from .releases import Release

LONG_ENOUGH = 10  # characters; « urgent » explains nothing


class EmergencyForm(forms.Form):
    """Why, in words; and that one knows what it does."""

    reason = forms.CharField(
        label="Motif",
        help_text="Les relecteurs et l’opérateur de la page le reçoivent, et il reste au journal.",
        min_length=LONG_ENOUGH,
        max_length=2000,
        widget=forms.Textarea({"rows": 3}),
    )
    confirmed = forms.BooleanField()


class EmergencyPublicationForm(EmergencyForm):
    digest = forms.CharField(max_length=64, widget=forms.HiddenInput)
    confirmed = forms.BooleanField(
        label="J’ai relu ce brouillon, et j’en réponds : personne d’autre ne l’a approuvé."
    )


class EmergencyWithdrawalForm(EmergencyForm):
    confirmed = forms.BooleanField(
        label="Je retire cette page : son adresse dira qu’elle est en cours de vérification."
    )


def publication(request: HttpRequest, page_id: int) -> HttpResponse:
    """Ask why, then publish the draft that was shown."""
    page = _page(request, page_id, Action.EMERGENCY_PUBLICATION)
    draft = page.get_latest_revision_as_object()
    public = Publication.objects.open().filter(page_id=page.pk)
    form = EmergencyPublicationForm(request.POST or None, initial={"digest": draft.digest()})
    if form.is_valid():
        values = form.cleaned_data
        try:
            publish_now(page.pk, request.user, values["digest"], values["reason"])
        except (EmergencyRefused, PublicationRefused) as refusal:
            messages.error(request, str(refusal))
            return redirect(request.path)
        messages.success(request, f"« {draft.title} » est publié en urgence.")
        return redirect("wagtailadmin_home")
    context = {
        "page": page,
        "draft": draft,
        "form": form,
        "faults": draft.submission_faults(),
        "nothing_new": public.filter(digest=draft.digest()).exists(),
        "review": page.current_workflow_task_state if page.workflow_in_progress else None,
        "release": Release.objects.open().filter(page_id=page.pk).first(),
    }
    return TemplateResponse(request, "editorial/emergency_publication.html", context)


def withdrawal(request: HttpRequest, page_id: int) -> HttpResponse:
    """Ask why, then withdraw the public page."""
    page = _page(request, page_id, Action.EMERGENCY_WITHDRAWAL)
    form = EmergencyWithdrawalForm(request.POST or None)
    if form.is_valid():
        try:
            withdraw_now(page.pk, request.user, form.cleaned_data["reason"])
        except (EmergencyRefused, PublicationRefused) as refusal:
            messages.error(request, str(refusal))
            return redirect("wagtailadmin_home")
        messages.success(request, f"« {page.title} » est retiré du site.")
        return redirect("wagtailadmin_home")
    context = {"page": page, "form": form}
    return TemplateResponse(request, "editorial/emergency_withdrawal.html", context)


def _page(request: HttpRequest, page_id: int, action: Action) -> PublishedPage:
    page = get_object_or_404(Page, pk=page_id).specific
    if not may_act(request.user, action, page):
        raise PermissionDenied
    return page


class EmergenciesPanel(Component):
    """What was published or withdrawn without approval of late, for moderators and auditors."""

    name = "emergencies"
    template_name = "editorial/emergencies_panel.html"
    order = 80

    def get_context_data(self, parent_context: Mapping[str, Any]) -> dict[str, Any]:
        user = parent_context["request"].user
        reads_only = is_auditor(user)
        told = reads_only or may_review(user)
        return {
            "emergencies": Emergency.objects.recent()[:20] if told else [],
            "reads_only": reads_only,
        }


urls = [
    path("urgence/<int:page_id>/publication/", publication, name="editorial_emergency_publication"),
    path("urgence/<int:page_id>/retrait/", withdrawal, name="editorial_emergency_withdrawal"),
]
