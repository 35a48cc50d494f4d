"""Proposals with a day, and time passing."""

from datetime import datetime, timedelta

from django.utils import timezone
from wagtail.models import Page

from cms.core.models import User
from cms.editorial.models import ApprovalTaskState, Release
from cms.editorial.releasing import Outcome, release_due
from guides.models import GuidePage
from tests.world import World

TITLE = "Bloquer, nouvel espace client"


def in_days(days: float) -> datetime:
    return timezone.now().replace(microsecond=0) + timedelta(days=days)


def propose(
    world: World, day: datetime | None, title: str = TITLE, guide: Page | None = None
) -> ApprovalTaskState:
    """The contributor's proposal for a guide, submitted for that day."""
    draft = (guide or GuidePage.objects.get(pk=world.guide.pk)).get_latest_revision_as_object()
    draft.title, draft.release_on = title, day
    draft.save_revision(user=world.contributor)
    if draft.current_workflow_state:  # changes were asked for
        draft.current_workflow_state.resume(world.contributor)
    else:
        draft.get_workflow().start(draft, world.contributor)
    return ApprovalTaskState.objects.latest("pk")


def approve(state: ApprovalTaskState, user: User) -> None:
    state.task.specific.on_action(state, user, "approve", digest=state.digest)


def waiting(world: World, day: datetime, **values: object) -> Release:
    """A release that the moderator approved for that day."""
    state = propose(world, day, **values)  # type: ignore[arg-type]
    approve(state, world.moderator)
    return Release.objects.get(task_state=state)


def after(days: float) -> list[Outcome]:
    """The command, so many days from now."""
    return release_due(in_days(days))


def is_public(world: World, title: str = TITLE) -> bool:
    return GuidePage.objects.get(pk=world.guide.pk).title == title
