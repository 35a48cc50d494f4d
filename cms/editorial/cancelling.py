"""A submission is taken back by those whose it is: the proposal is a draft again."""

from django.core.exceptions import PermissionDenied
from django.db import transaction
from wagtail.models import Page, TaskState

from cms.core.models import User

from .organisation import Organisation, organisation_of
from .submitter import submitter_of
from .task import ApprovalTaskState, locked_subject


class CancellationRefused(PermissionDenied):
    """There is nothing to take back any more; the message is for people."""


def may_cancel(state: ApprovalTaskState, user: User) -> bool:
    """Whoever submitted it, and their colleagues: members of the organisation that answers."""
    if submitter_of(state.workflow_state) == user:
        return True
    subject = state.workflow_state.content_object
    organisation = organisation_of(subject) if isinstance(subject, Page) else _afmm()
    return organisation is not None and organisation.has_member(user)


@transaction.atomic
def cancel_submission(state: ApprovalTaskState, user: User) -> None:
    """Take it back, unless somebody decided first (CancellationRefused)."""
    locked_subject(state.workflow_state)
    found = ApprovalTaskState.objects.select_related("workflow_state").get(pk=state.pk)
    if found.status != TaskState.STATUS_IN_PROGRESS:
        raise CancellationRefused("La décision est déjà prise : il n’y a plus rien à retirer.")
    found.workflow_state.cancel(user=user)


def _afmm() -> Organisation | None:
    """Records are AFMM's."""
    return Organisation.objects.filter(kind=Organisation.Kind.AFMM).first()
