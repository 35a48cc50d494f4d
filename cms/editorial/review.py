"""The review screen: what changed since the public version, and the decision."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.urls import path, reverse
from django.utils import timezone
from django.utils.http import urlencode
from wagtail.admin import messages
from wagtail.models import TaskState

from cms.core.gate import PublicationRefused

from .comments import ReviewComment, remarks_until
from .decision_form import DecisionForm
from .difference import Difference
from .emergency import withdrawal_warnings
from .planning import planned_release, waiting_warnings
from .proposal import Proposal
from .reading import may_read
from .release_changes import may_confirm
from .releases import Release
from .review_items import groups, items, link
from .since_seen import SinceSeen, present_state, since_seen
from .task import ApprovalTaskState, DecisionRefused

# The digest of what the reviewer saw when a decision was refused.
SEEN = "vu"
MESSAGES = {
    "approve": "« {} » est publié.",
    "reject": "Les modifications demandées pour « {} » ont été envoyées.",
}


def review(request: HttpRequest, task_state_id: int) -> HttpResponse:
    """Show a proposal to those who may edit the page or record, and let reviewers decide."""
    state = get_object_or_404(
        ApprovalTaskState.objects.select_related(
            "revision__user", "workflow_state__requested_by", "task", "finished_by"
        ),
        pk=task_state_id,
    )
    release = planned_release(state)
    # What is to come is compared with what is public now, what was decided with what was then.
    to_come = release or state.status == TaskState.STATUS_IN_PROGRESS
    proposal = Proposal.of(state, timezone.now() if to_come else state.started_at)
    draft = proposal.draft
    if not may_read(request.user, draft):
        raise PermissionDenied
    form = _form(request.POST or None, proposal, release)
    refused = False
    if request.method == "POST" and form.is_valid():
        if _decide(request, state, form, draft.title):
            return redirect("wagtailadmin_home")
        present = present_state(state)
        if present != state:
            return _submitted_again(present, form)
        refused = True
        state.refresh_from_db()
    may_decide = state.status == TaskState.STATUS_IN_PROGRESS and bool(
        state.task.specific.get_actions(draft, request.user)
    )
    seen = form.cleaned_data["digest"] if refused else request.GET.get(SEEN, state.digest)
    if refused:
        form = _form(None, proposal, release, form.cleaned_data)
    context = _context(proposal, form, release, may_decide=may_decide)
    context["may_confirm"] = release is not None and may_confirm(release, request.user)
    if state.status != TaskState.STATUS_IN_PROGRESS and draft.may_be_edited_by(request.user):
        context["edit_url"] = draft.edit_path()
    if may_decide and (changes := since_seen(state, seen)):
        context["since_seen"] = _since_seen(draft, changes)
    if refused and not may_decide:
        context["unsent"] = form.typed()
    return TemplateResponse(
        request, "editorial/review.html", context, status=409 if refused else 200
    )


def _form(
    data: QueryDict | None,
    proposal: Proposal,
    release: Release | None,
    typed: dict[str, Any] | None = None,
) -> DecisionForm:
    """The form for the proposal that is shown; with what was `typed` before a refusal."""
    return DecisionForm(
        data,
        initial={
            **(typed or {}),
            "digest": proposal.state.digest,
            "compared": proposal.compared_with,
            "opening": release.release_on.isoformat() if release else "",
        },
        headings={section.key: proposal.heading(section) for section in proposal.sections},
    )


def _decide(request: HttpRequest, state: ApprovalTaskState, form: DecisionForm, title: str) -> bool:
    action = form.cleaned_data["action"]
    try:
        state.task.specific.on_action(state, request.user, action, **form.decision())
    except (DecisionRefused, PublicationRefused) as refusal:
        messages.error(request, str(refusal))
        return False
    waiting = planned_release(state) if action == "approve" else None
    message = f"« {{}} » sera public le {waiting.day}." if waiting else MESSAGES[action]
    messages.success(request, message.format(title))
    return True


def _submitted_again(present: ApprovalTaskState, form: DecisionForm) -> HttpResponse:
    """To the review that is open now: what was typed is about what is there no more."""
    seen = urlencode({SEEN: form.cleaned_data["digest"]})
    return redirect(f"{reverse('editorial_review', args=[present.pk])}?{seen}")


def _context(
    proposal: Proposal, form: DecisionForm, release: Release | None, *, may_decide: bool
) -> dict[str, Any]:
    state, draft = proposal.state, proposal.draft
    comments = ReviewComment.objects.until(state)
    shown = items(proposal, comments, form if may_decide else None)
    changed = [item for item in shown if not item.folded]
    link(changed)
    return {
        "state": state,
        "page": draft,
        "proposal": proposal,
        "release": release,
        "confirmation": release and {"digest": state.digest, "base": release.page.live_revision_id},
        "preview_url": draft.preview_path(state.task_id),
        "form": form,
        "may_decide": may_decide,
        "changed": changed,
        "groups": groups(proposal, shown),
        "remarks": remarks_until(state),
        "warnings": [
            *withdrawal_warnings(draft),
            *draft.review_warnings(proposal.document),
            *waiting_warnings(state, draft),
        ],
    }


def _since_seen(draft: Any, changes: SinceSeen) -> dict[str, Any]:
    """The sections that differ; none where it is not known what was there before."""
    shown = items(Difference(draft, changes.before, changes.after)) if changes.before else []
    return {
        "is_submitted": changes.is_submitted,
        "items": [item for item in shown if not item.folded],
    }


urls = [path("relecture/<int:task_state_id>/", review, name="editorial_review")]
