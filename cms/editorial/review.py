"""The review screen: what changed since the public version, and the decision."""

from typing import Any

from django import forms
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.utils import timezone
from wagtail.admin import messages
from wagtail.models import TaskState

from cms.core.gate import PublicationRefused

from .comparison import compare, with_labels
from .planning import planned_release, waiting_warnings
from .reading import may_read
from .release_changes import may_confirm
from .releases import Release
from .task import ApprovalTaskState, DecisionRefused

MESSAGES = {
    "approve": "« {} » est publié.",
    "reject": "Les modifications demandées pour « {} » ont été envoyées.",
}


class DecisionForm(forms.Form):
    """A decision on the document with this digest. Changes are never asked for without a word."""

    action = forms.ChoiceField(choices=[("approve", "approve"), ("reject", "reject")])
    digest = forms.CharField(max_length=64)
    # The day on which it is said to go public; empty for « at once ».
    opening = forms.DateTimeField(required=False, widget=forms.HiddenInput)
    comment = forms.CharField(
        label="Commentaire pour le contributeur",
        required=False,
        widget=forms.Textarea({"rows": 3}),
    )

    def clean(self) -> dict[str, Any]:
        values = super().clean() or {}
        if values.get("action") == "reject" and not values.get("comment", "").strip():
            self.add_error("comment", "Dites au contributeur ce qu’il doit modifier.")
        return values


def review(request: HttpRequest, task_state_id: int) -> HttpResponse:
    """Show a proposal to those who may edit the page or record, and let reviewers decide."""
    state = get_object_or_404(
        ApprovalTaskState.objects.select_related(
            "revision__user", "workflow_state__requested_by", "task", "finished_by"
        ),
        pk=task_state_id,
    )
    draft = state.revision.as_object()
    if not may_read(request.user, draft):
        raise PermissionDenied
    may_decide = state.status == TaskState.STATUS_IN_PROGRESS and bool(
        state.task.specific.get_actions(draft, request.user)
    )
    release = planned_release(state)
    opening = release.release_on.isoformat() if release else ""
    form = DecisionForm(request.POST or None, initial={"digest": state.digest, "opening": opening})
    if request.method == "POST" and form.is_valid():
        if _decide(request, state, form.cleaned_data, draft.title):
            return redirect("wagtailadmin_home")
        return redirect(request.path)
    return TemplateResponse(
        request,
        "editorial/review.html",
        {
            **_context(state, draft, form, release, may_decide=may_decide),
            "may_confirm": release is not None and may_confirm(release, request.user),
        },
    )


def _decide(
    request: HttpRequest, state: ApprovalTaskState, decision: dict[str, Any], title: str
) -> bool:
    action = decision["action"]
    try:
        state.task.specific.on_action(
            state,
            request.user,
            action,
            comment=decision["comment"],
            digest=decision["digest"],
            opening=decision["opening"],
        )
    except (DecisionRefused, PublicationRefused) as refusal:
        messages.error(request, str(refusal))
        return False
    waiting = planned_release(state) if action == "approve" else None
    message = f"« {{}} » sera public le {waiting.day}." if waiting else MESSAGES[action]
    messages.success(request, message.format(title))
    return True


def _context(
    state: ApprovalTaskState,
    draft: Any,
    form: DecisionForm,
    release: Release | None,
    *,
    may_decide: bool,
) -> dict[str, Any]:
    # What is to come is compared with what is public now, what was decided with what was then.
    to_come = release or state.status == TaskState.STATUS_IN_PROGRESS
    public = draft.public_version(timezone.now() if to_come else state.started_at)
    before = public.document if public else None
    after = draft.document()
    pictures = draft.review_pictures([document for document in (before, after) if document])
    sections = compare(
        with_labels(before, draft.choice_labels), with_labels(after, draft.choice_labels)
    )
    return {
        "state": state,
        "page": draft,
        "release": release,
        "confirmation": release and {"digest": state.digest, "base": release.page.live_revision_id},
        "preview_url": draft.preview_path(state.task_id),
        "public": public,
        "form": form,
        "may_decide": may_decide,
        "sections": [
            {
                "section": section,
                "label": draft.section_labels.get(section.name, section.name),
                "changes": [
                    (draft.field_labels.get(change.name, change.name), change)
                    for change in section.changes
                    if change.changed or section.state in ("added", "removed")
                ],
                "before": pictures.get(section.pictures[0] or ""),
                "after": pictures.get(section.pictures[1] or ""),
            }
            for section in sections
        ],
        "new_slug": draft.slug if public and public.slug not in ("", draft.slug) else "",
        "warnings": [*draft.review_warnings(after), *waiting_warnings(state, draft)],
        "changed_count": sum(section.state != "same" for section in sections),
    }
