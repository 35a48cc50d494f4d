"""« Je m’en occupe »: one reviewer says so, and the others see it; nobody is kept from deciding."""

from datetime import datetime, time, timedelta

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils import timezone
from wagtail.admin.utils import get_user_display_name
from wagtail.models import TaskState

from cms.core.models import User

from .facts import may_review
from .task import ApprovalTaskState
from .working_days import working_day


class ClaimRefused(PermissionDenied):
    """The review is somebody else's, or over; the message is for people."""


def keeper(state: ApprovalTaskState) -> User | None:
    """Whoever takes care of the review, as long as they may: reviewers leave."""
    holder = state.holder
    return holder if holder and holder.is_active and may_review(holder) else None


@transaction.atomic
def claim(task_state_id: int, user: User) -> ApprovalTaskState:
    """Take the review on until the end of the next working day. Again: for longer.

    Of two who take it at once, the second is refused (ClaimRefused), with the name of the first.
    """
    state = _locked(task_state_id)
    holder = keeper(state)
    if holder not in (None, user):
        raise ClaimRefused(f"{get_user_display_name(holder)} s’en occupe déjà.")
    state.claimed_by, state.claimed_until = user, _end_of_claim()
    state.save(update_fields=["claimed_by", "claimed_until"])
    return state


@transaction.atomic
def release(task_state_id: int, user: User) -> ApprovalTaskState:
    """Leave it to others. ClaimRefused where it was not, or is no longer, the user's."""
    state = _locked(task_state_id)
    if state.holder != user:
        raise ClaimRefused("Cette relecture n’est plus la vôtre.")
    state.claimed_by = state.claimed_until = None
    state.save(update_fields=["claimed_by", "claimed_until"])
    return state


def _locked(task_state_id: int) -> ApprovalTaskState:
    """The state, both of its rows locked: its status is its parent's."""
    states = ApprovalTaskState.objects.select_for_update(of=("self", "taskstate_ptr"))
    state = states.get(pk=task_state_id)
    if state.status != TaskState.STATUS_IN_PROGRESS:
        raise ClaimRefused("La décision est déjà prise.")
    return state


def _end_of_claim() -> datetime:
    last = working_day(timezone.localdate(), 1)
    return timezone.make_aware(datetime.combine(last + timedelta(days=1), time.min))
