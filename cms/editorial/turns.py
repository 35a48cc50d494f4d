"""A proposal is submitted, taken back or submitted again as a whole, and by one person at a time.

Wagtail takes back and submits again in several writes without a transaction, by what it knew of
the proposal before; of two submissions, its form's error or the database's stops one.
"""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.core.exceptions import PermissionDenied
from django.db import transaction
from wagtail.models import Workflow, WorkflowState

from cms.core.locks import lock_row


def connect() -> None:
    """Wagtail offers no hook for it."""
    WorkflowState.cancel = in_turn(WorkflowState.cancel)
    WorkflowState.resume = in_turn(WorkflowState.resume)
    Workflow.start = first_only(Workflow.start)


def first_only(start: Callable[..., WorkflowState]) -> Callable[..., WorkflowState]:
    @wraps(start)
    @transaction.atomic
    def started(workflow: Workflow, subject: Any, user: Any) -> WorkflowState:
        lock_row(subject.get_base_content_type().model_class(), subject.pk)
        if WorkflowState.objects.for_instance(subject).active().exists():
            raise PermissionDenied("Une proposition a déjà été soumise. Rien n’a été modifié.")
        return start(workflow, subject, user)

    return started


def in_turn(change: Callable[..., Any]) -> Callable[..., Any]:
    @wraps(change)
    @transaction.atomic
    def changed(state: WorkflowState, user: Any = None) -> Any:
        lock_row(state.base_content_type.model_class(), state.object_id)
        present = WorkflowState.objects.get(pk=state.pk)
        if present.status != state.status:
            raise PermissionDenied("Quelqu’un a été plus rapide. Rien n’a été modifié.")
        return change(state, user=user)

    return changed
