"""Whose a submission is."""

from wagtail.models import Page, WorkflowState

from cms.core.models import User


def submitter_of(state: WorkflowState) -> User | None:
    """Whoever submitted it, as long as they may write there: people leave, and change sides."""
    user, subject = state.requested_by, state.content_object
    if user is None or subject is None:
        return None
    written = subject.specific if isinstance(subject, Page) else subject
    return user if user.is_active and written.may_be_edited_by(user) else None
