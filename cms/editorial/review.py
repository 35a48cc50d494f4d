"""The review screen: what changed since the public version, and the decision."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from wagtail.admin import messages
from wagtail.models import TaskState

from cms.core.gate import PublicationRefused

from .comments import ReviewComment, remarks_until
from .decision_form import DecisionForm
from .proposal import Proposal
from .reading import may_read
from .review_items import groups, items
from .task import ApprovalTaskState, DecisionRefused

MESSAGES = {
    "approve": "« {} » est publié.",
    "reject": "Les modifications demandées pour « {} » ont été envoyées.",
}


def review(request: HttpRequest, task_state_id: int) -> HttpResponse:
    """Show a proposal to those who may edit the page or record, and let reviewers decide."""
    state = get_object_or_404(
        ApprovalTaskState.objects.select_related(
            "revision__user", "workflow_state__requested_by", "task", "finished_by"
        ),
        pk=task_state_id,
    )
    proposal = Proposal.of(state)
    draft = proposal.draft
    if not may_read(request.user, draft):
        raise PermissionDenied
    may_decide = state.status == TaskState.STATUS_IN_PROGRESS and bool(
        state.task.specific.get_actions(draft, request.user)
    )
    form = DecisionForm(
        request.POST or None,
        initial={"digest": state.digest},
        headings={section.key: proposal.heading(section) for section in proposal.sections},
    )
    if request.method == "POST" and form.is_valid():
        if _decide(request, state, form, draft.title):
            return redirect("wagtailadmin_home")
        return redirect(request.path)
    return TemplateResponse(
        request, "editorial/review.html", _context(proposal, form, may_decide=may_decide)
    )


def _decide(request: HttpRequest, state: ApprovalTaskState, form: DecisionForm, title: str) -> bool:
    action = form.cleaned_data["action"]
    try:
        state.task.specific.on_action(state, request.user, action, **form.decision())
    except (DecisionRefused, PublicationRefused) as refusal:
        messages.error(request, str(refusal))
        return False
    messages.success(request, MESSAGES[action].format(title))
    return True


def _context(proposal: Proposal, form: DecisionForm, *, may_decide: bool) -> dict[str, Any]:
    state, draft = proposal.state, proposal.draft
    comments = ReviewComment.objects.until(state)
    shown = items(proposal, comments, form if may_decide else None)
    return {
        "state": state,
        "page": draft,
        "proposal": proposal,
        "preview_url": draft.preview_path(state.task_id),
        "form": form,
        "may_decide": may_decide,
        "changed": [item for item in shown if not item.folded],
        "groups": groups(proposal, shown),
        "remarks": remarks_until(state),
        "warnings": draft.review_warnings(proposal.document),
    }
