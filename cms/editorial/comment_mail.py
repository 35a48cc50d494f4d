"""Wagtail's messages about comments on a page: sent by the worker, to those who still write there.

Wagtail sends them while the page is saved: a mail server that does not answer would fail it.
"""

from collections.abc import Iterable
from typing import Any

from django.conf import settings
from django.template.loader import render_to_string
from wagtail.admin.views.pages import edit
from wagtail.users.models import UserProfile

from cms.core.models import User

from .mail import deliver, one_line


def connect() -> None:
    """Wagtail offers no hook for it."""
    edit.send_notification = send_later


def send_later(recipients: Iterable[User], notification: str, context: dict[str, Any]) -> bool:
    for user in recipients:
        if _is_told(user, notification, context["page"]):
            values = {"settings": settings, **context, "user": user}
            subject, text, html = (
                render_to_string(f"wagtailadmin/notifications/{notification}{part}", values)
                for part in ("_subject.txt", ".txt", ".html")
            )
            deliver.enqueue(user.email, one_line(subject), text.strip() + "\n", html)
    return True


def _is_told(user: User, notification: str, page: Any) -> bool:
    """Whether they want it, and may see the page: people leave, and their subscriptions stay."""
    wants = getattr(UserProfile.get_for_user(user), f"{notification}_notifications")
    return bool(user.email and wants and page.permissions_for_user(user).can_edit())
