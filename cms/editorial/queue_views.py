"""The queue « À relire » in the admin, and who takes care of what in it."""

from typing import Any, ClassVar

import django_filters
from django.contrib.contenttypes.models import ContentType
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect
from django.urls import path, reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.text import capfirst
from django.views.decorators.http import require_POST
from wagtail.admin import messages
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.menu import MenuItem
from wagtail.admin.views.generic.base import BaseListingView

from cms.core.typography import fr

from .claims import ClaimRefused, claim, release
from .facts import may_review
from .organisation import Organisation
from .people import person
from .queue import (
    held_by,
    may_see_queue,
    of_organisation,
    waiting,
    with_organisations,
)
from .task import ApprovalTaskState

MINE, NOBODYS = "moi", "personne"


class QueueFilterSet(WagtailFilterSet):
    operateur = django_filters.ModelChoiceFilter(
        label="Opérateur", queryset=Organisation.objects.all(), method="filter_organisation"
    )
    nature = django_filters.ChoiceFilter(
        label="Nature", field_name="workflow_state__content_type_id"
    )
    suivi = django_filters.ChoiceFilter(
        label="Relecture",
        choices=[(MINE, "Je m’en occupe"), (NOBODYS, "Personne ne s’en occupe")],
        method="filter_claim",
    )

    class Meta:
        model = ApprovalTaskState
        fields: ClassVar[list[str]] = []

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        kinds = waiting().order_by().values("workflow_state__content_type_id")
        self.form.fields["nature"].choices = [
            ("", "Toutes"),
            *((kind.pk, capfirst(kind.name)) for kind in ContentType.objects.filter(pk__in=kinds)),
        ]

    def filter_organisation(self, states: Any, name: str, value: Organisation) -> Any:
        return of_organisation(states, value)

    def filter_claim(self, states: Any, name: str, value: str) -> Any:
        return held_by(states, person(self.request) if value == MINE else None)


class QueueView(BaseListingView):
    """For reviewers, and for auditors to read."""

    page_title = "À relire"
    header_icon = "clipboard-list"
    index_url_name = "editorial_queue"
    index_results_url_name = "editorial_queue_results"
    results_template_name = "editorial/queue_results.html"
    filterset_class = QueueFilterSet
    paginate_by = 20
    no_results_message = "Aucune proposition n’attend de relecture."

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if not may_see_queue(request.user):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def get_base_queryset(self) -> Any:
        return waiting()

    def paginate_queryset(self, queryset: Any, page_size: int) -> Any:
        paginator, page, _, has_others = super().paginate_queryset(queryset, page_size)
        page.object_list = with_organisations(page.object_list)
        return paginator, page, page.object_list, has_others

    def get_context_data(self, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context: dict[str, Any] = super().get_context_data(*args, **kwargs)
        return {**context, "may_claim": may_review(self.request.user)}


@require_POST
def claim_review(request: HttpRequest, task_state_id: int, *, take: bool) -> HttpResponse:
    """« Je m’en occupe », or « Laisser à un autre »; back to where it was said."""
    user = person(request)
    if not may_review(user):
        raise PermissionDenied
    state = get_object_or_404(ApprovalTaskState, pk=task_state_id)
    try:
        if take:
            if not state.task.specific.get_actions(state.revision.as_object(), user):
                raise ClaimRefused("On n’approuve pas ce que l’on a écrit : laissez-la à un autre.")
            claim(state.pk, user)
        else:
            release(state.pk, user)
    except ClaimRefused as refusal:
        messages.error(request, fr(str(refusal)))
    return redirect(_back(request) or reverse("editorial_review", args=[state.pk]))


def _back(request: HttpRequest) -> str:
    address = request.POST.get("next", "")
    return address if url_has_allowed_host_and_scheme(address, allowed_hosts=None) else ""


class QueueItem(MenuItem):
    def is_shown(self, request: HttpRequest) -> bool:
        return may_see_queue(request.user)


def menu_item() -> MenuItem:
    return QueueItem(
        "À relire",
        reverse("editorial_queue"),
        name="a-relire",
        icon_name="clipboard-list",
        order=110,
    )


urls = [
    path("relectures/", QueueView.as_view(), name="editorial_queue"),
    path(
        "relectures/results/",
        QueueView.as_view(results_only=True),
        name="editorial_queue_results",
    ),
    path(
        "relecture/<int:task_state_id>/prendre/",
        claim_review,
        {"take": True},
        name="editorial_claim",
    ),
    path(
        "relecture/<int:task_state_id>/laisser/",
        claim_review,
        {"take": False},
        name="editorial_release_claim",
    ),
]
