"""What waits for a reviewer, on the admin's home page."""

from collections.abc import Mapping
from typing import Any

from wagtail.admin.ui.components import Component

from .facts import may_review
from .queue import waiting, with_organisations

# The most urgent; the queue has them all.
SHOWN = 10


class ToReviewPanel(Component):
    """The proposals that the user may be asked to review, the most urgent first."""

    name = "to_review"
    template_name = "editorial/to_review_panel.html"
    order = 100

    def get_context_data(self, parent_context: Mapping[str, Any]) -> dict[str, Any]:
        request = parent_context["request"]
        if not may_review(request.user):
            return {}
        states = waiting()
        return {
            "waiting": with_organisations(states[:SHOWN]),
            "count": states.count(),
            "may_claim": True,
            "request": request,
            "csrf_token": parent_context["csrf_token"],
        }
