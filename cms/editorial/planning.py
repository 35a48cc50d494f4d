"""What a submission and an approval do to the day on which a proposal goes public."""

from datetime import datetime
from typing import TYPE_CHECKING, Any

from django.conf import settings
from django.utils import timezone
from wagtail.models import Page, TaskState

from cms.core.models import User

from .authorship import authors_since_publication
from .release import Status, covers, due_on
from .releases import Release
from .working_days import working_day

if TYPE_CHECKING:
    from .task import ApprovalTaskState


def planned_for(proposal: Any) -> datetime | None:
    """The coming day that a proposal names, if any; a day that has passed is none."""
    named: datetime | None = getattr(proposal, "release_on", None)
    return named if named and named > timezone.now() else None


def planning_faults(page: Page) -> list[str]:
    """One page has one release to come: a correction published before it is not planned itself."""
    if page.pk is None or planned_for(page) is None:
        return []
    waiting = _another(page, revision=page.latest_revision_id)
    if waiting is None:
        return []
    return [
        (
            f"Une version approuvée attend le {waiting.day} : laissez le jour d’ouverture vide "
            "pour corriger la version publique d’ici là, ou annulez d’abord cette publication."
        )
    ]


def _another(page: Page, **own: Any) -> Release | None:
    """What waits for its day on this page, unless it is the reader's own."""
    return Release.objects.waiting().filter(page=page.pk).exclude(**own).first()


def announce(state: "ApprovalTaskState", proposal: Any) -> None:
    """Write down the day that a submitted proposal names.

    What waits already is left alone: the proposal is then a correction of the public version.
    In a set, the set's day holds.
    """
    if not isinstance(proposal, Page):
        return
    known = Release.objects.open().select_for_update().filter(page=proposal.pk).first()
    if known and known.is_waiting:
        return
    day = planned_for(proposal)
    if known and known.release_set_id:
        day = known.release_on
    if known and day is None:
        known.status = Status.CANCELLED
        known.save(update_fields=["status"])
    if day is not None:
        release = known or Release(page_id=proposal.pk)
        release.task_state, release.revision = state, state.revision
        release.release_on, release.told_at = day, None
        release.save()
        set_due_day(release)


def set_due_day(release: Release) -> None:
    """Its review, if it is under way, is due before the day of opening, or as usual if sooner."""
    state = release.task_state
    if state.status == TaskState.STATUS_IN_PROGRESS:
        today = timezone.localdate()
        usual = working_day(timezone.localdate(state.started_at), settings.REVIEW_WORKING_DAYS)
        planned = release.release_on if release.is_open else None
        state.due_on = due_on(usual, planned, today)
        state.save(update_fields=["due_on"])


def planned_release(state: "ApprovalTaskState") -> Release | None:
    """The release to come of this very proposal."""
    to_come = Release.objects.open().filter(task_state=state)
    return to_come.select_related("page", "revision", "approved_by", "task_state__task").first()


def is_still_the_day(state: "ApprovalTaskState", shown: datetime | None) -> bool:
    """Whether a decision for the day that the reviewer was shown covers the present one."""
    release = planned_release(state)
    return covers(shown, release.release_on if release else None)


def waiting_warnings(state: "ApprovalTaskState", proposal: Any) -> list[str]:
    """What the reviewer of a correction should know: publishing it holds what waits."""
    if not isinstance(proposal, Page):
        return []
    release = _another(proposal, task_state=state)
    if release is None:
        return []
    return [
        (
            f"Une autre version, déjà approuvée, attend le {release.day}. Si celle-ci devient "
            "publique d’ici là, l’autre sera à confirmer."
        )
    ]


def keep_waiting(state: "ApprovalTaskState", approved_by: User | None) -> bool:
    """Whether what was just approved waits for its day, or for the rest of its set."""
    release = Release.objects.open().select_for_update().filter(task_state=state).first()
    if release is None:
        return False
    page = Page.objects.get(pk=release.page_id)
    waits = bool(release.release_set_id) or release.release_on > timezone.now()
    release.status = Status.APPROVED if waits else Status.RELEASED
    release.approved_for = release.release_on
    release.approved_by = approved_by
    release.base_revision_id = page.live_revision_id
    release.authors = sorted(authors_since_publication(page.specific))
    release.save()
    return waits
