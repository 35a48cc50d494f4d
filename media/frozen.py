"""Frozen screenshots: what was submitted or published keeps its pixels (docs/adr/0017).

Whoever freezes a screenshot and whoever changes or deletes it lock its row first. Database
triggers (migration media.0002) refuse whatever goes around these functions.
"""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from django.core.exceptions import PermissionDenied
from django.db.models import ProtectedError, Q
from wagtail.models import Page, Revision, TaskState

from cms.core.typography import fr
from cms.editorial.isolation import operators_of, own_pages
from cms.editorial.publication import Publication

from .picture_use import PictureUse

if TYPE_CHECKING:
    from .screenshot import Screenshot

ANSWERED_FOR = (TaskState.STATUS_IN_PROGRESS, TaskState.STATUS_APPROVED)


class PictureFrozenError(PermissionDenied):
    """The pixels of a frozen screenshot were to change. Nothing was changed."""

    def __init__(self) -> None:
        super().__init__(explanation([]))


class PictureKeptError(ProtectedError):
    """A screenshot that somebody answers for was to be deleted. Nothing was deleted."""

    def __init__(self, screenshot: "Screenshot") -> None:
        super().__init__(f"Screenshot {screenshot.pk} is answered for.", {screenshot})
        self.screenshot = screenshot

    def explain(self, user: Any) -> str:
        """Why, in French, naming only what `user` may see."""
        shown = _named(shown_by(self.screenshot, user))
        return fr(
            f"La capture « {self.screenshot.title} » est en relecture ou a été publiée{shown} : "
            "elle est gardée. Rien n’a été supprimé."
        )


def freeze(screenshots: Iterable["Screenshot"], revision_id: int) -> None:
    """Freeze these as what `revision_id` shows, in the transaction that submits or publishes it.

    Their rows stay locked until it ends. What was read of them before may be outdated: read the
    document again.
    """
    from .models import Screenshot

    wanted = {screenshot.pk for screenshot in screenshots}
    rows = Screenshot.objects.select_for_update(no_key=True).filter(pk__in=wanted).order_by("pk")
    PictureUse.objects.bulk_create(
        [
            PictureUse(screenshot_id=pk, revision_id=revision_id)
            for pk in rows.values_list("pk", flat=True)
        ],
        ignore_conflicts=True,
    )


def is_frozen(screenshot: "Screenshot") -> bool:
    return PictureUse.objects.filter(screenshot_id=screenshot.pk).exists()


def require_not_frozen(screenshot: "Screenshot") -> None:
    """Before its pixels change, in the same transaction. Raises PictureFrozenError."""
    _lock(screenshot)
    if is_frozen(screenshot):
        raise PictureFrozenError


def keep_what_is_answered_for(sender: Any, instance: "Screenshot", **kwargs: Any) -> None:
    """Before any deletion (a receiver of pre_delete). Raises PictureKeptError.

    What was refused or withdrawn before a decision may go: it may show what must not be kept.
    """
    _lock(instance)
    if is_answered_for(instance):
        raise PictureKeptError(instance)


def is_answered_for(screenshot: "Screenshot") -> bool:
    """Whether a revision that is under review, was approved or was public shows it."""
    shown_in = PictureUse.objects.filter(screenshot_id=screenshot.pk).values("revision_id")
    return (
        TaskState.objects.filter(revision__in=shown_in, status__in=ANSWERED_FOR).exists()
        or Publication.objects.filter(revision_id__in=shown_in).exists()
    )


def why_kept(screenshot: "Screenshot", user: Any) -> str:
    """Why it is not to be deleted, in French; empty where it may be."""
    return PictureKeptError(screenshot).explain(user) if is_answered_for(screenshot) else ""


def _lock(screenshot: "Screenshot") -> None:
    rows = type(screenshot)._base_manager.select_for_update(no_key=True)
    rows.filter(pk=screenshot.pk).values_list("pk").first()


def shown_by(screenshot: "Screenshot", user: Any) -> list[str]:
    """Titles of the pages of which a submitted or published revision shows it, if `user` may see
    them."""
    shown_in = PictureUse.objects.filter(screenshot_id=screenshot.pk).values("revision_id")
    ids = Revision.page_revisions.filter(pk__in=shown_in).values_list("object_id", flat=True)
    operators = operators_of(user)
    seen = own_pages(operators) if operators else Q()
    pages = Page.objects.filter(seen, pk__in={int(pk) for pk in ids})
    return sorted(pages.values_list("draft_title", flat=True))


def explanation(titles: list[str]) -> str:
    """Why the pixels of a frozen screenshot do not change, and what to do instead."""
    return fr(
        f"Cette capture a été soumise à relecture ou publiée{_named(titles)} : elle ne change "
        "plus. Ajoutez une nouvelle capture et choisissez-la dans le guide."
    )


def _named(titles: list[str]) -> str:
    return f" avec {', '.join(f'« {title} »' for title in titles)}" if titles else ""
