"""The actions at the foot of an editor: only those that make sense here, in our words."""

from typing import Any

from django.http import HttpRequest
from wagtail.admin import action_menu as of_pages
from wagtail.models import WorkflowState
from wagtail.snippets import action_menu as of_records


class Resubmission:
    """Submits what changes were asked for; Wagtail names the task here, which nobody knows."""

    def get_context_data(self, parent_context: Any) -> dict[str, Any]:
        context: dict[str, Any] = super().get_context_data(parent_context)  # type: ignore[misc]
        return {**context, "label": "Soumettre à nouveau"}


class PageResubmission(Resubmission, of_pages.SubmitForModerationMenuItem):
    pass


class RecordResubmission(Resubmission, of_records.SubmitForModerationMenuItem):
    pass


WITHDRAW = "Retirer de la relecture"


class PageWithdrawal(of_pages.CancelWorkflowMenuItem):
    label = WITHDRAW


class RecordWithdrawal(of_records.CancelWorkflowMenuItem):
    label = WITHDRAW


# What stands in the place of Wagtail's, by name: for pages, for records.
UNDER_REVIEW = {"action-cancel-workflow": (PageWithdrawal, RecordWithdrawal)}
SENT_BACK = {"action-submit": (PageResubmission, RecordResubmission)}
# With one task, restarting is submitting; what was sent back is a draft already.
POINTLESS = {"action-restart-workflow"}
POINTLESS_ONCE_SENT_BACK = {"action-cancel-workflow"}


def own_words(items: list[Any], request: HttpRequest, context: dict[str, Any]) -> None:
    """The hook of both menus, for pages and for records."""
    page = context.get("page")
    subject = page or context.get("instance")
    # Services are edited without a workflow.
    state = getattr(subject, "current_workflow_state", None) if subject and subject.pk else None
    sent_back = state is not None and state.status == WorkflowState.STATUS_NEEDS_CHANGES
    ours = SENT_BACK if sent_back else UNDER_REVIEW
    pointless = POINTLESS | (POINTLESS_ONCE_SENT_BACK if sent_back else set())
    items[:] = [
        ours[item.name][page is None](order=item.order) if item.name in ours else item
        for item in items
        if item.name not in pointless
    ]
