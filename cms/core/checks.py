"""Refuse to start with what belongs to the demonstration or with a hole in the configuration.

The commands run these as system checks; the WSGI application runs them when it starts.
"""

from collections.abc import Sequence
from typing import Any

from django.apps import AppConfig
from django.conf import settings
from django.core.checks import CheckMessage, Error, Tags, register
from django.core.exceptions import ImproperlyConfigured
from django.db import DatabaseError

DEMONSTRATION_SECRET_KEY = "demonstration-seulement"  # noqa: S105
DEMONSTRATION_ACCOUNTS = (
    "afmm-admin",
    "afmm-moderateur",
    "afmm-moderatrice",
    "afmm-redacteur",
    "orange-contributeur",
    "sfr-contributeur",
    "afmm-lecteur",
)


def refuse_unsafe_start() -> None:
    """ImproperlyConfigured if a check of this module fails."""
    messages = [
        *check_secret_key(None),
        *check_demonstration_accounts(None, databases=["default"]),
    ]
    if messages:
        raise ImproperlyConfigured(" ".join(f"{error.msg} {error.hint}" for error in messages))


@register(Tags.security)
def check_secret_key(app_configs: Sequence[AppConfig] | None, **kwargs: Any) -> list[CheckMessage]:
    """The demonstration's secret key is public: it protects nothing elsewhere."""
    if settings.DEMONSTRATION or settings.SECRET_KEY not in ("", DEMONSTRATION_SECRET_KEY):
        return []
    return [
        Error(
            "La clé secrète est absente ou celle de la démonstration.",
            hint="Donnez une valeur longue et aléatoire à la variable SECRET_KEY.",
            id="infoconso.E001",
        )
    ]


@register(Tags.database)
def check_demonstration_accounts(
    app_configs: Sequence[AppConfig] | None, databases: Sequence[str] | None, **kwargs: Any
) -> list[CheckMessage]:
    """The demonstration's accounts share a published password: none may exist elsewhere."""
    if settings.DEMONSTRATION or not databases:
        return []
    from .models import User

    try:
        present = list(
            User.objects.filter(username__in=DEMONSTRATION_ACCOUNTS).values_list(
                "username", flat=True
            )
        )
    except DatabaseError:  # not migrated yet
        return []
    if not present:
        return []
    return [
        Error(
            f"Comptes de démonstration présents : {', '.join(sorted(present))}.",
            hint="Supprimez-les avant d’ouvrir le site.",
            id="infoconso.E002",
        )
    ]
