"""What differs from what a reviewer was shown, where a decision was refused for that reason."""

import json
from typing import Any, NamedTuple

from wagtail.models import TaskState

from cms.core.canonical import canonical_json, digest

from .reviewed import Document
from .task import ApprovalTaskState


class SinceSeen(NamedTuple):
    """The document that was seen (None if it is not known any more) and the present one."""

    before: Document | None
    after: Document
    # Whether what is there now is what was submitted: otherwise nobody can approve it.
    is_submitted: bool


def since_seen(state: ApprovalTaskState, seen: str) -> SinceSeen | None:
    """What has changed since the document with the digest `seen`; None if nothing.

    The present document is that of the latest revision, whoever wrote it.
    """
    after = state.revision.content_object.get_latest_revision().as_object().document()
    present = digest(canonical_json(after))
    if present == seen:
        return None
    return SinceSeen(_submitted(state, seen), after, present == state.digest)


def present_state(state: ApprovalTaskState) -> ApprovalTaskState:
    """The review of the same page or record that is open now, or `state` itself."""
    open_now = _of_same_subject(state).filter(status=TaskState.STATUS_IN_PROGRESS)
    return open_now.first() or state


def _submitted(state: ApprovalTaskState, wanted: str) -> Document | None:
    """What was submitted once, for the same page or record."""
    texts = _of_same_subject(state).filter(digest=wanted).values_list("document", flat=True)
    text = texts.first()
    return json.loads(text) if text else None


def _of_same_subject(state: ApprovalTaskState) -> Any:
    return ApprovalTaskState.objects.filter(
        workflow_state__base_content_type=state.workflow_state.base_content_type_id,
        workflow_state__object_id=state.workflow_state.object_id,
    )
