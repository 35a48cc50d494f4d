"""What the reviewer asked for, in the form of what is to be corrected."""

from typing import Any

from django.forms import Media
from wagtail.admin.panels import Panel
from wagtail.models import WorkflowState

from .comments import ReviewComment


class ReviewCommentsPanel(Panel):
    """The comments of the last decision; a script puts each beside the step it speaks of."""

    class BoundPanel(Panel.BoundPanel):
        template_name = "editorial/comments_panel.html"

        def is_shown(self) -> bool:
            state = self.instance.pk and self.instance.current_workflow_state
            return bool(state) and state.status == WorkflowState.STATUS_NEEDS_CHANGES

        def get_context_data(self, parent_context: Any = None) -> dict[str, Any]:
            context = super().get_context_data(parent_context)
            decision = self.instance.current_workflow_state.current_task_state
            comments = ReviewComment.objects.filter(task_state=decision.pk).order_by("pk")
            return {**context, "decision": decision, "comments": comments}

        @property
        def media(self) -> Media:
            return super().media + Media(
                js=["js/review-comments.js"], css={"all": ["css/review-comments.css"]}
            )
