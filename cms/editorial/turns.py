"""A proposal is taken back, or submitted again, as a whole, and not once somebody has decided.

Wagtail does either in several writes without a transaction, by what it knew of it before.
"""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.core.exceptions import PermissionDenied
from django.db import transaction
from wagtail.models import WorkflowState

from cms.core.locks import lock_row


def connect() -> None:
    """Wagtail offers no hook for it."""
    WorkflowState.cancel = in_turn(WorkflowState.cancel)
    WorkflowState.resume = in_turn(WorkflowState.resume)


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
