"""What waits for a reviewer: the queue « À relire » and the panel of the home page alike."""

from collections.abc import Iterable
from typing import NamedTuple

from django.contrib.auth.models import AnonymousUser
from django.contrib.contenttypes.models import ContentType
from django.db.models import CharField, Q, QuerySet
from django.db.models.functions import Cast
from django.utils import timezone
from wagtail.models import Page, TaskState

from cms.core.models import User

from .facts import may_review
from .organisation import Organisation, closest, pages_of
from .reading import is_auditor
from .task import ApprovalTaskState

States = QuerySet[ApprovalTaskState]


def may_see_queue(user: User | AnonymousUser) -> bool:
    return may_review(user) or is_auditor(user)


def waiting() -> States:
    """The proposals under review, the most urgent first, without their texts."""
    return (
        ApprovalTaskState.objects.filter(status=TaskState.STATUS_IN_PROGRESS)
        .select_related(
            "revision",
            "claimed_by",
            "workflow_state__requested_by",
            "workflow_state__content_type",
        )
        .defer("revision__content")
        .order_by("due_on", "started_at", "pk")
    )


def of_organisation(states: States, organisation: Organisation) -> States:
    """Those of `states` for which `organisation` answers; records are AFMM's."""
    pages = pages_of(organisation, Organisation.objects.select_related("root_page"))
    ids = pages.annotate(text=Cast("pk", CharField())).values("text")
    of_page = Q(workflow_state__base_content_type=_page_type())
    theirs = of_page & Q(workflow_state__object_id__in=ids)
    if organisation.kind == Organisation.Kind.AFMM:
        theirs |= ~of_page
    return states.filter(theirs)


def held_by(states: States, user: User | None) -> States:
    """Those of `states` that `user` takes care of; with None those that nobody does."""
    held = Q(claimed_until__gt=timezone.now())
    return states.filter(held, claimed_by=user) if user else states.exclude(held)


class Waiting(NamedTuple):
    """A proposal under review, and the organisation that answers for its page."""

    state: ApprovalTaskState
    organisation: Organisation | None


def with_organisations(states: Iterable[ApprovalTaskState]) -> list[Waiting]:
    """Two queries, however many there are."""
    found = list(states)
    organisations = list(Organisation.objects.select_related("root_page"))
    afmm = next((one for one in organisations if one.kind == Organisation.Kind.AFMM), None)
    ids = {_page_id(state) for state in found}
    paths = dict(Page.objects.filter(pk__in=ids).values_list("pk", "path"))
    return [
        Waiting(state, closest(path, organisations) if path else afmm)
        for state, path in ((state, paths.get(_page_id(state) or 0)) for state in found)
    ]


def _page_type() -> ContentType:
    return ContentType.objects.get_for_model(Page)


def _page_id(state: ApprovalTaskState) -> int | None:
    workflow_state = state.workflow_state
    is_page = workflow_state.base_content_type_id == _page_type().pk
    return int(workflow_state.object_id) if is_page else None
