"""« Mes propositions » in the admin."""

from collections.abc import Mapping
from typing import Any

from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.urls import path, reverse
from django.views.decorators.http import require_POST
from wagtail.admin import messages
from wagtail.admin.menu import MenuItem
from wagtail.admin.ui.components import Component

from cms.core.admin_screens import ItemFor
from cms.core.typography import fr

from .cancelling import CancellationRefused, cancel_submission, may_cancel
from .organisation import organisations_of
from .people import person
from .proposals import Stage, proposals
from .task import ApprovalTaskState

PAGE_SIZE = 50
# On the home page: what is not finished, the first of it.
SHOWN = 10


def my_proposals(request: HttpRequest) -> HttpResponse:
    if not may_propose(request.user):
        raise PermissionDenied
    page = Paginator(proposals(person(request)), PAGE_SIZE).get_page(request.GET.get("p"))
    numbers = page.paginator.get_elided_page_range(page.number)
    return TemplateResponse(
        request, "editorial/proposals.html", {"proposals": page, "elided_page_range": numbers}
    )


@require_POST
def take_back(request: HttpRequest, task_state_id: int) -> HttpResponse:
    """A submission is a draft again; back to the list of proposals."""
    states = ApprovalTaskState.objects.select_related("workflow_state", "revision")
    state = get_object_or_404(states, pk=task_state_id)
    if not may_cancel(state, person(request)):
        raise PermissionDenied
    try:
        cancel_submission(state, person(request))
    except CancellationRefused as refusal:
        messages.error(request, fr(str(refusal)))
    else:
        title = state.revision.object_str
        messages.success(request, fr(f"« {title} » n’est plus en relecture : c’est un brouillon."))
    return redirect("editorial_proposals")


class ProposalsPanel(Component):
    """What the user's organisation has under way."""

    name = "proposals"
    template_name = "editorial/proposals_panel.html"
    order = 80

    def get_context_data(self, parent_context: Mapping[str, Any]) -> dict[str, Any]:
        found = proposals(parent_context["request"].user)
        under_way = [one for one in found if one.stage != Stage.PUBLISHED]
        return {
            "proposals": under_way[:SHOWN],
            "csrf_token": parent_context["csrf_token"],
        }


def may_propose(user: Any) -> bool:
    return bool(organisations_of(user))


def menu_item() -> MenuItem:
    return ItemFor(
        may_propose,
        "Mes propositions",
        reverse("editorial_proposals"),
        name="mes-propositions",
        icon_name="draft",
        order=105,
    )


urls = [
    path("propositions/", my_proposals, name="editorial_proposals"),
    path("propositions/<int:task_state_id>/retirer/", take_back, name="editorial_take_back"),
]
