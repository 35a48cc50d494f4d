"""A proposal is taken back as a whole, and not once somebody has decided.

Wagtail cancels a workflow in several writes without a transaction, by what it knew of it before.
"""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.core.exceptions import PermissionDenied
from django.db import transaction
from wagtail.models import WorkflowState

from cms.core.locks import lock_row

Cancel = Callable[..., None]


def connect() -> None:
    """Wagtail offers no hook for it."""
    WorkflowState.cancel = in_turn(WorkflowState.cancel)


def in_turn(cancel: Cancel) -> Cancel:
    @wraps(cancel)
    @transaction.atomic
    def cancelled(state: WorkflowState, user: Any = None) -> None:
        lock_row(state.base_content_type.model_class(), state.object_id)
        present = WorkflowState.objects.get(pk=state.pk)
        if present.status != state.status:
            raise PermissionDenied("Quelqu’un a déjà décidé. Rien n’a été modifié.")
        cancel(state, user=user)

    return cancelled
