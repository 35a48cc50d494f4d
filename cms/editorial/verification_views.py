"""The form and the panel by which operators confirm their pages."""

from collections.abc import Mapping
from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.utils import timezone
from wagtail.admin import messages
from wagtail.admin.ui.components import Component
from wagtail.models import Page

from .publication import Publication
from .verification import VerificationRefused, awaiting, organisation_to_verify, verify


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
        messages.success(request, f"« {page.title} » est confirmé. Merci !")
        return redirect("wagtailadmin_home")
    publication = get_object_or_404(Publication.objects.open(), page_id=page.pk)
    return TemplateResponse(
        request, "editorial/verification.html", {"page": page, "publication": publication}
    )


class ToVerifyPanel(Component):
    """The user's public pages whose verification no longer counts, or soon."""

    name = "to_verify"
    template_name = "editorial/to_verify_panel.html"
    order = 90

    def get_context_data(self, parent_context: Mapping[str, Any]) -> dict[str, Any]:
        request = parent_context["request"]
        return {"publications": awaiting(request.user, timezone.localdate()), "request": request}
