"""The account model, and the page base class that every page type of the product inherits."""

from typing import Any

from django.contrib.auth.models import AbstractUser

from .audit.accounts import watched
from .pages import GuardedPage
from .site_settings import SiteSettings

__all__ = ["GuardedPage", "SiteSettings", "User"]


class User(AbstractUser):
    """An account of the admin. Our own from the first migration, so that it may grow."""

    class Meta(AbstractUser.Meta):
        verbose_name = "compte"
        verbose_name_plural = "comptes"

    def save(self, *args: Any, **kwargs: Any) -> None:
        with watched(self, kwargs.get("update_fields")):
            super().save(*args, **kwargs)
