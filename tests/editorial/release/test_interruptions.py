"""Two commands at once, and a command that is killed: the old state or the new one."""

import random
import threading
import time
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from django.db import connections
from django.utils import timezone
from wagtail.models import Page

from cms.editorial.models import Publication, Release
from cms.editorial.release import Status
from cms.editorial.release_changes import ChangeRefused, cancel, put_off
from cms.editorial.releasing import release_due
from guides.models import GuidePage
from tests.crashes import all_or_nothing
from tests.factories import OperatorPageFactory
from tests.world import World

from .proposals import in_days, waiting

pytestmark = pytest.mark.django_db(transaction=True, serialized_rollback=True)

ROUNDS = 200


def rewind(release: Release) -> None:
    """Due again, as if it had not been released; the publications of former rounds stay."""
    Release.objects.filter(pk=release.pk).update(
        status=Status.APPROVED,
        release_on=in_days(-1),
        approved_for=in_days(-2),
        base_revision=Page.objects.get(pk=release.page_id).live_revision_id,
        told_at=None,
    )


def test_two_commands_and_a_change_at_once(public_world: World) -> None:
    """Random interleavings on three connections: released once, or changed, never both."""
    operator = OperatorPageFactory(parent=public_world.index)
    release = waiting(public_world, in_days(3), guide=operator)
    chance = random.Random(5)
    seen: Counter[str] = Counter()
    rivals: list[Any] = [
        lambda: put_off(release, in_days(3), public_world.moderator),
        lambda: cancel(release, public_world.contributor),
        lambda: None,
    ]
    people = ThreadPoolExecutor(3)
    for _ in range(ROUNDS):
        rewind(release)
        before = Publication.objects.count()
        rival = chance.choice(rivals)
        command = [lambda: release_due(timezone.now())]
        outcomes = at_once(people, chance, [*command * 2, rival])
        released = sum(len(one.released) for each in outcomes[:2] for one in each or ())
        release.refresh_from_db()
        assert Publication.objects.count() == before + released
        assert released == (release.status == Status.RELEASED)
        assert (outcomes[2] is ChangeRefused) <= (released == 1)
        assert Publication.objects.open().filter(page_id=operator.pk).count() <= 1
        seen[release.status if released else f"{release.status}, not released"] += 1
    assert len(seen) >= 3, seen
    at_once(people, chance, [connections.close_all] * 3)


def at_once(people: ThreadPoolExecutor, chance: random.Random, works: list[Any]) -> list[Any]:
    """What each returned or refused with; each on a connection of its own, started at random."""

    def run(work: Any, delay: float) -> Any:
        started.wait()
        time.sleep(delay)
        try:
            return work()
        except ChangeRefused as refusal:
            return type(refusal)

    started = threading.Barrier(len(works))
    futures = [people.submit(run, work, chance.random() / 50) for work in works]
    return [future.result() for future in futures]


def test_a_command_killed_at_any_write_leaves_the_old_state(public_world: World) -> None:
    release = waiting(public_world, in_days(3))
    rewind(release)

    def look() -> tuple[Any, ...]:
        guide = GuidePage.objects.get(pk=release.page_id)
        return (
            (guide.title, guide.live_revision_id, guide.latest_revision_id),
            list(Publication.objects.values_list("pk", "public_until", "digest")),
            list(Release.objects.values_list("status", "told_at")),
        )

    assert all_or_nothing(lambda: release_due(timezone.now()), look) > 10
    guide = GuidePage.objects.get(pk=release.page_id)
    assert guide.live_revision_id == guide.latest_revision_id == release.revision_id
    assert Release.objects.get().status == Status.RELEASED
    assert Publication.objects.open().filter(page_id=release.page_id).count() == 1
