"""While a proposal is under review, the editor leads to the review instead of changing it."""

from django.urls import reverse
from django.utils.html import format_html
from wagtail.locks import WorkflowLock

from cms.core.models import User


class ReviewLock(WorkflowLock):
    """Nobody edits during a review; the message leads to it."""

    def get_message(self, user: User) -> str:
        state = self.object.current_workflow_task_state
        return format_html(
            "<b>Proposition en relecture.</b> Personne ne modifie ce contenu avant la décision. "
            '<a href="{}">Ouvrir la relecture</a>',
            reverse("editorial_review", args=[state.pk]),
        )

    def get_locked_by(self, user: User, can_lock: bool = False) -> str:
        return "En relecture"

    def get_description(self, user: User, can_lock: bool = False) -> str:
        return "Le contenu se modifie à nouveau après la décision, ou si la demande est annulée."
