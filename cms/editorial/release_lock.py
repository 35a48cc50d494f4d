"""While an approved version waits for its day, the editor says so instead of changing it."""

from django.urls import reverse
from django.utils.html import format_html
from wagtail.locks import BaseLock
from wagtail.models import Page

from cms.core.models import User

from .releases import Release


class WaitingLock(BaseLock):
    def __init__(self, page: Page, release: Release) -> None:
        super().__init__(page)
        self.release = release

    def for_user(self, user: User) -> bool:
        return True

    def get_message(self, user: User) -> str:
        return format_html(
            "<b>Cette version est approuvée pour le {}.</b> Pour corriger la version publique "
            "d’ici là, reporter ou reprendre celle-ci : "
            '<a href="{}">ouvrir la publication prévue</a>',
            self.release.day,
            reverse("editorial_release", args=[self.release.pk]),
        )

    def get_locked_by(self, user: User) -> str:
        return f"Approuvée pour le {self.release.day}"

    def get_description(self, user: User) -> str:
        return "La version approuvée ne change plus avant son jour."


def waiting_lock(page: Page) -> WaitingLock | None:
    """The lock of a page whose latest revision waits; a correction begun since is open."""
    release = (
        Release.objects.waiting()
        .filter(page=page.pk, revision=page.latest_revision_id)
        .select_related("page")
        .first()
    )
    return WaitingLock(page, release) if release else None
