"""The account model, and the page base class that every page type of the product inherits."""

from typing import Any

from django.contrib.auth.models import AbstractUser
from django.utils.functional import cached_property

from .audit.accounts import watched
from .pages import GuardedPage
from .site_settings import SiteSettings

__all__ = ["GuardedPage", "SiteSettings", "User"]


class User(AbstractUser):
    """An account of the admin. Our own from the first migration, so that it may grow."""

    class Meta(AbstractUser.Meta):
        verbose_name = "compte"
        verbose_name_plural = "comptes"

    @cached_property
    def group_names(self) -> frozenset[str]:
        """Asked for once: menus and screens put the same question several times a request."""
        return frozenset(self.groups.values_list("name", flat=True))

    def save(self, *args: Any, **kwargs: Any) -> None:
        with watched(self, kwargs.get("update_fields")):
            super().save(*args, **kwargs)
