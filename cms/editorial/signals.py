"""Reactions to what Wagtail does to pages: addresses follow moves, Wagtail's own mails are off."""

from typing import Any

from wagtail.models import Page, TaskState, WorkflowState
from wagtail.signals import (
    page_slug_changed,
    post_page_move,
    task_submitted,
    workflow_approved,
    workflow_rejected,
    workflow_submitted,
)

from .publishing import refresh_mentions, refresh_tree

# Wagtail sends these inside the request; ours (notifications.py) leave from the worker.
WAGTAIL_NOTIFIERS = (
    (task_submitted, TaskState, "group_approval_task_submitted_email_notification"),
    (workflow_submitted, WorkflowState, "workflow_state_submitted_email_notification"),
    (workflow_rejected, WorkflowState, "workflow_state_rejected_email_notification"),
    (workflow_approved, WorkflowState, "workflow_state_approved_email_notification"),
)


def connect() -> None:
    for signal, sender, uid in WAGTAIL_NOTIFIERS:
        signal.disconnect(sender=sender, dispatch_uid=uid)
    page_slug_changed.connect(address_changed, dispatch_uid="publication_address_changed")
    post_page_move.connect(address_changed, dispatch_uid="publication_page_moved")


def address_changed(sender: type[Page], instance: Page, **kwargs: Any) -> None:
    """Open publications answer at the page's new address, and others lead to it."""
    refresh_tree(instance)
    refresh_mentions(instance)
