"""The review screen: what changed since the public version, and the decision."""

from typing import Any

from django import forms
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.http import urlencode
from wagtail.admin import messages
from wagtail.models import TaskState

from cms.core.gate import PublicationRefused

from .comparison import compare, with_labels
from .reading import may_read
from .reviewed import Document
from .since_seen import present_state, since_seen
from .task import ApprovalTaskState, DecisionRefused

# The digest of what the reviewer saw when a decision was refused.
SEEN = "vu"
MESSAGES = {
    "approve": "« {} » est publié.",
    "reject": "Les modifications demandées pour « {} » ont été envoyées.",
}


class DecisionForm(forms.Form):
    """A decision on the document with this digest. Changes are never asked for without a word."""

    action = forms.ChoiceField(choices=[("approve", "approve"), ("reject", "reject")])
    digest = forms.CharField(max_length=64)
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
    form = DecisionForm(request.POST or None, initial={"digest": state.digest})
    if request.method == "POST" and form.is_valid():
        if _decide(request, state, form.cleaned_data, draft.title):
            return redirect("wagtailadmin_home")
        present = reverse("editorial_review", args=[present_state(state).pk])
        return redirect(f"{present}?{urlencode({SEEN: form.cleaned_data['digest']})}")
    context = _context(state, draft, form, may_decide=may_decide)
    if may_decide and (changes := since_seen(state, request.GET.get(SEEN, state.digest))):
        context["since_seen"] = {
            "is_submitted": changes.is_submitted,
            "sections": _changed(draft, changes.before, changes.after),
        }
    return TemplateResponse(request, "editorial/review.html", context)


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
        )
    except (DecisionRefused, PublicationRefused) as refusal:
        messages.error(request, str(refusal))
        return False
    messages.success(request, MESSAGES[action].format(title))
    return True


def _context(
    state: ApprovalTaskState, draft: Any, form: DecisionForm, *, may_decide: bool
) -> dict[str, Any]:
    public = draft.public_version(state.started_at)
    before = public.document if public else None
    after = draft.document()
    sections = _sections(draft, before, after)
    return {
        "state": state,
        "page": draft,
        "preview_url": draft.preview_path(state.task_id),
        "public": public,
        "form": form,
        "may_decide": may_decide,
        "sections": sections,
        "new_slug": draft.slug if public and public.slug not in ("", draft.slug) else "",
        "warnings": draft.review_warnings(after),
        "changed_count": sum(item["section"].state != "same" for item in sections),
    }


def _changed(draft: Any, before: Document | None, after: Document) -> list[dict[str, Any]]:
    """The sections that differ; none where it is not known what was there before."""
    sections = _sections(draft, before, after) if before else []
    return [item for item in sections if item["section"].state != "same"]


def _sections(draft: Any, before: Document | None, after: Document) -> list[dict[str, Any]]:
    """The two documents compared, in words and pictures for people."""
    pictures = draft.review_pictures([document for document in (before, after) if document])
    sections = compare(
        with_labels(before, draft.choice_labels), with_labels(after, draft.choice_labels)
    )
    return [
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
    ]
