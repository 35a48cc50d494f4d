"""What waits for a reviewer, on the admin's home page."""

from collections.abc import Mapping
from typing import Any

from wagtail.admin.ui.components import Component
from wagtail.models import TaskState

from .facts import is_reviewer
from .task import ApprovalTaskState


class ToReviewPanel(Component):
    """The proposals that the user may be asked to review, oldest first."""

    name = "to_review"
    template_name = "editorial/to_review_panel.html"
    order = 100

    def get_context_data(self, parent_context: Mapping[str, Any]) -> dict[str, Any]:
        user = parent_context["request"].user
        states = ApprovalTaskState.objects.none()
        if user.is_superuser or is_reviewer(user):
            states = ApprovalTaskState.objects.filter(
                status=TaskState.STATUS_IN_PROGRESS
            ).select_related("revision", "workflow_state__requested_by")
        return {"states": states.order_by("started_at")}
