"""Who comes in, who goes, who is refused.

The addresses that they come from are on the standard output only: the journal forgets nothing,
and such data has an end (docs/adr/0021).
"""

from typing import Any

from django.contrib.auth import get_user_model
from django.contrib.auth.signals import user_logged_in, user_logged_out, user_login_failed
from django.contrib.contenttypes.models import ContentType
from django.http import HttpRequest
from django.utils import timezone
from wagtail.models import ModelLogEntry

from . import actions
from .entries import LINE_ONLY

UNKNOWN = "Compte inconnu"
# What proxies claim may be of any length.
LONGEST = 200


def connect() -> None:
    user_logged_in.connect(logged_in, dispatch_uid="audit_login")
    user_logged_out.connect(logged_out, dispatch_uid="audit_logout")
    user_login_failed.connect(login_failed, dispatch_uid="audit_login_failed")


def logged_in(sender: Any, request: HttpRequest | None, user: Any, **kwargs: Any) -> None:
    _write(actions.LOGIN, user, request, by=user)


def logged_out(sender: Any, request: HttpRequest | None, user: Any, **kwargs: Any) -> None:
    if user is not None:
        _write(actions.LOGOUT, user, request, by=user)


def login_failed(
    sender: Any, credentials: dict[str, Any], request: HttpRequest | None = None, **kwargs: Any
) -> None:
    """On an account that exists. Any other name is not kept: it may be a password, mistyped."""
    name = credentials.get(get_user_model().USERNAME_FIELD)
    user = get_user_model().objects.filter(username=name).first() if name else None
    _write(actions.LOGIN_FAILED, user, request)


def _write(action: str, user: Any, request: HttpRequest | None, by: Any = None) -> None:
    entry = ModelLogEntry(
        content_type=ContentType.objects.get_for_model(get_user_model()),
        object_id=str(user.pk) if user else "0",
        label=str(user) if user else UNKNOWN,
        action=action,
        timestamp=timezone.now(),
        user=by,
    )
    setattr(entry, LINE_ONLY, _origin(request))
    entry.save()


def _origin(request: HttpRequest | None) -> dict[str, str]:
    """The address of the connection, and the one that a proxy, or anybody, claims behind it."""
    meta = request.META if request else {}
    found = {
        "address": meta.get("REMOTE_ADDR", ""),
        "forwarded_for": meta.get("HTTP_X_FORWARDED_FOR", ""),
    }
    return {name: value[:LONGEST] for name, value in found.items() if value}
