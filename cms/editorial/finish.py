"""What Wagtail does at the end of an approved workflow (WAGTAIL_FINISH_WORKFLOW_ACTION)."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from wagtail.models import WorkflowState

    from cms.core.models import User


def publish_approved(workflow_state: "WorkflowState", user: "User | None" = None) -> None:
    """Publish the revision that was approved, not the latest one as Wagtail would.

    Whatever the workflow: only an approval by our own task publishes (PublicationRefused).
    """
    # Wagtail imports this module while its own models are being defined.
    from .publishing import publish_approval

    publish_approval(workflow_state.current_task_state, user)
