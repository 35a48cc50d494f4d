"""Two commands at once, and a command that is killed: the old state or the new one."""

import os
import random
import signal
import threading
from collections import Counter
from typing import Any

import pytest
from django.db import connection, connections
from django.utils import timezone

from cms.editorial.models import Publication, Release
from cms.editorial.release import Status
from cms.editorial.release_changes import ChangeRefused, cancel, put_off
from cms.editorial.releasing import release_due
from guides.models import GuidePage
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
        base_revision=GuidePage.objects.get(pk=release.page_id).live_revision_id,
        told_at=None,
    )


def test_two_commands_and_a_change_at_once(public_world: World) -> None:
    """Random interleavings on three connections: released once, or changed, never both."""
    release = waiting(public_world, in_days(3))
    chance = random.Random(5)
    seen: Counter[str] = Counter()
    rivals: list[Any] = [
        lambda: put_off(release, in_days(3), public_world.contributor),
        lambda: cancel(release, public_world.contributor),
        lambda: None,
    ]
    for _ in range(ROUNDS):
        rewind(release)
        before = Publication.objects.count()
        rival = chance.choice(rivals)
        outcomes = at_once(chance, [lambda: release_due(timezone.now())] * 2 + [rival])
        released = sum(len(one.released) for each in outcomes[:2] for one in each or ())
        release.refresh_from_db()
        assert Publication.objects.count() == before + released
        assert released == (release.status == Status.RELEASED)
        assert (outcomes[2] is ChangeRefused) <= (released == 1)
        assert Publication.objects.open().filter(page_id=release.page_id).count() == 1
        seen[release.status if released else f"{release.status}, not released"] += 1
    assert len(seen) >= 2, seen


def at_once(chance: random.Random, works: list[Any]) -> list[Any]:
    """What each returned or refused with; each on a connection of its own, started at random."""
    outcomes: list[Any] = [None] * len(works)
    delays = [chance.random() / 100 for _ in works]

    def run(number: int) -> None:
        started.wait()
        pause.wait(delays[number])
        try:
            outcomes[number] = works[number]()
        except ChangeRefused as refusal:
            outcomes[number] = type(refusal)
        finally:
            connections.close_all()

    started, pause = threading.Barrier(len(works)), threading.Event()
    threads = [threading.Thread(target=run, args=[number]) for number in range(len(works))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return outcomes


def test_a_command_killed_at_any_write_leaves_the_old_state(public_world: World) -> None:
    release = waiting(public_world, in_days(3))
    rewind(release)

    def state() -> tuple[Any, ...]:
        guide = GuidePage.objects.get(pk=release.page_id)
        return (
            (guide.title, guide.live_revision_id, guide.latest_revision_id),
            list(Publication.objects.values_list("pk", "public_until", "digest")),
            list(Release.objects.values_list("status", "told_at")),
        )

    old, kills = state(), 0
    while killed_at(kills):
        assert state() == old, f"killed at write {kills}"
        kills += 1
    assert kills > 10
    assert state() != old
    assert Release.objects.get().status == Status.RELEASED
    assert Publication.objects.open().filter(page_id=release.page_id).count() == 1


def killed_at(number: int) -> bool:
    """Run the command in a child that is killed just after its write of that number, if it makes
    so many."""
    connections.close_all()
    child = os.fork()
    if child == 0:
        release_and_die(number)
    _, status = os.waitpid(child, 0)
    return os.WIFSIGNALED(status)


def release_and_die(number: int) -> None:
    written = 0

    def count(execute: Any, sql: str, *rest: Any) -> Any:
        nonlocal written
        result = execute(sql, *rest)
        if sql.startswith(("INSERT", "UPDATE", "DELETE")):
            if written == number:
                os.kill(os.getpid(), signal.SIGKILL)
            written += 1
        return result

    try:
        with connection.execute_wrapper(count):
            release_due(timezone.now())
    finally:
        os._exit(0)
