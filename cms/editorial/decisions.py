"""What is written in the log of each decision: on which revision, from which digest to which."""

from typing import TYPE_CHECKING, Any

from django.utils import timezone
from wagtail.log_actions import log

from cms.core.canonical import canonical_json, digest
from cms.core.models import User

if TYPE_CHECKING:
    from .task import ApprovalTaskState

APPROVED = "editorial.approve"
SENT_BACK = "editorial.send_back"
ACTIONS = {"approve": APPROVED, "reject": SENT_BACK}


def public_digest(subject: Any) -> str | None:
    """The digest of what the public sees of it; None if nothing."""
    public = subject.public_version(timezone.now())
    return digest(canonical_json(public.document)) if public else None


def log_decision(
    subject: Any, state: "ApprovalTaskState", user: User, action: str, before: str | None
) -> None:
    """`before` is what was public; what is now is the proposal if it was approved."""
    log(
        instance=subject,
        action=ACTIONS[action],
        user=user,
        revision=state.revision,
        data={
            "revision": state.revision_id,
            "digest_before": before,
            "digest_after": state.digest if action == "approve" else before,
            "digest_of_proposal": state.digest,
            "comment": state.comment,
        },
    )
