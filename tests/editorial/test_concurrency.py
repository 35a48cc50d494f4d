"""Two people at once, each on a connection of their own: whatever the order, a legal state."""

import hashlib
import os
import random
import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager, suppress
from dataclasses import replace
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied
from django.core.files.base import ContentFile
from django.db import OperationalError, connection, connections, transaction
from django.db.models import ProtectedError
from wagtail.models import TaskState, WorkflowState

from cms.core.canonical import digest
from cms.editorial.models import ApprovalTaskState, Publication
from guides.models import GuidePage
from media.frozen import freeze
from media.models import Screenshot
from media.specs import SPECS
from tests.factories import GuidePageFactory, ScreenshotFactory, png
from tests.factories import step as a_step
from tests.world import World

pytestmark = pytest.mark.django_db(transaction=True, serialized_rollback=True)

ROUNDS = 200
Job = Callable[[], object]
# What people may be told, in a sentence. Anything else (a deadlock, say) fails the test.
REFUSED = (PermissionDenied, ProtectedError)
AGREED = {
    TaskState.STATUS_IN_PROGRESS: WorkflowState.STATUS_IN_PROGRESS,
    TaskState.STATUS_APPROVED: WorkflowState.STATUS_APPROVED,
    TaskState.STATUS_REJECTED: WorkflowState.STATUS_NEEDS_CHANGES,
    TaskState.STATUS_CANCELLED: WorkflowState.STATUS_CANCELLED,
}


class Desk:
    """What people do to one guide, each time as a request would: from what is stored."""

    def __init__(self, world: World) -> None:
        self.world = world
        self.page_id = world.guide.pk
        self.workflow = world.guide.get_workflow()
        # As a form that was opened before holds them.
        self.opened: GuidePage
        self.image: Screenshot

    def guide(self) -> GuidePage:
        return GuidePage.objects.get(pk=self.page_id)

    def state(self) -> ApprovalTaskState:
        return ApprovalTaskState.objects.latest("pk")

    def begin(self, name: str, *, submitted: bool, new_picture: bool) -> None:
        """A new draft, perhaps with a picture of its own; submitted or not."""
        self.cancel()
        guide = self.guide().get_latest_revision_as_object()
        guide.title = name
        if new_picture or guide.steps[0].value["screenshot"]["image"] is None:
            self.image = ScreenshotFactory(collection=self.world.organisation.collection)
            guide.steps[0].value["screenshot"]["image"] = self.image
        guide.save_revision(user=self.world.contributor, clean=False)
        self.opened = guide
        if submitted:
            self.submit()

    def propose(self) -> ApprovalTaskState:
        """A new title, submitted."""
        self.begin(f"Nouveau titre {self.page_id}", submitted=True, new_picture=False)
        return self.state()

    def submit(self) -> None:
        self.workflow.start(self.guide(), self.world.contributor)

    def approve(self) -> None:
        self._decide("approve", self.world.moderator)

    def approve_too(self) -> None:
        self._decide("approve", self.world.second_moderator)

    def reject(self) -> None:
        self._decide("reject", self.world.second_moderator)

    def _decide(self, action: str, user: Any) -> None:
        self.decide(self.state(), action, user)

    @staticmethod
    def decide(state: ApprovalTaskState, action: str, user: Any) -> None:
        state.task.specific.on_action(
            state, user, action, comment="Vu.", digest=state.digest or "0" * 64
        )

    def cancel(self) -> None:
        if state := self.guide().current_workflow_state:
            state.cancel(user=self.world.contributor)

    def save(self) -> None:
        self.opened.title += " (bis)"
        self.opened.save_revision(user=self.world.contributor, clean=False)

    def save_in_place(self) -> None:
        self.opened.title += " (ter)"
        self.opened.save_revision(
            user=self.world.contributor,
            overwrite_revision=self.opened.latest_revision,
            clean=False,
        )

    def replace(self) -> None:
        self.image.file = ContentFile(png(f"#{random.randrange(0xFFFFFF):06x}"), "autre.png")
        self.image.attest(self.world.contributor)
        self.image.save()

    def delete(self) -> None:
        self.image.delete()


def test_whoever_submits_holds_the_pictures(world: World) -> None:
    """Until the submission is committed: a change waits, and is refused then."""
    image = world.guide.steps[0].value["screenshot"]["image"]
    other = connections.create_connection("default")
    try:
        with transaction.atomic(), other.cursor() as cursor:
            freeze([image], world.guide.latest_revision_id)
            cursor.execute("SET lock_timeout = 50")
            with pytest.raises(OperationalError, match="lock timeout"):
                cursor.execute("UPDATE media_screenshot SET width = 1 WHERE id = %s", [image.pk])
    finally:
        other.close()


def test_two_neighbours_become_public_at_once(public_world: World) -> None:
    """Each writes the other's publication again: they take turns, nobody waits for ever."""
    first = Desk(public_world)
    neighbour = GuidePageFactory(
        parent=public_world.orange, title="Suivre", procedure="consulter", steps=[a_step()]
    )
    neighbour.save_revision(user=public_world.contributor)
    public_world.publish(neighbour)
    second = Desk(replace(public_world, guide=neighbour))
    states = [desk.propose() for desk in (first, second)]
    both_have_begun = threading.Barrier(2)

    def approve(state: ApprovalTaskState) -> Job:
        def wait_for_the_other(execute: Any, sql: str, *rest: Any) -> Any:
            result = execute(sql, *rest)
            if sql.startswith('INSERT INTO "editorial_publication"'):
                with suppress(threading.BrokenBarrierError):
                    both_have_begun.wait(0.5)
            return result

        def job() -> None:
            with connection.execute_wrapper(wait_for_the_other):
                first.decide(state, "approve", public_world.moderator)

        return job

    with two_desks() as at_once:
        assert at_once(*map(approve, states), random.Random(1)) == [None, None]
    for desk, state in zip((first, second), states, strict=True):
        assert Publication.objects.open().get(page_id=desk.page_id).digest == state.digest


# The two at work, and where they begin: with a proposal or with a draft.
MEETINGS = (
    ("approve", "approve_too", True),
    ("approve", "reject", True),
    ("approve", "cancel", True),
    ("approve", "save", True),
    ("approve", "save_in_place", True),
    ("approve", "replace", True),
    ("approve", "delete", True),
    ("submit", "submit", False),
    ("submit", "save", False),
    ("submit", "save_in_place", False),
    ("submit", "replace", False),
    ("submit", "delete", False),
)


def test_two_at_once(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("media.pictures.SPECS", SPECS[-1:])  # six encodings prove no more
    seed = int(os.environ.get("SEED") or random.randrange(2**32))
    rng = random.Random(seed)
    desk = Desk(world)
    desk.image = world.guide.steps[0].value["screenshot"]["image"]
    with two_desks() as at_once:
        for number in range(ROUNDS):
            first, second, submitted = MEETINGS[number % len(MEETINGS)]
            about_pixels = second in ("replace", "delete")
            desk.begin(f"Tour {number}", submitted=submitted, new_picture=about_pixels)
            results = at_once(getattr(desk, first), getattr(desk, second), rng)
            where = f"round {number}, {first} and {second}, SEED={seed}: {results}"
            check_results(results, first, second, where)
            check_state(desk, where)


def check_results(results: list[object], first: str, second: str, where: str) -> None:
    refused = [one for one in results if isinstance(one, Exception)]
    assert all(isinstance(one, REFUSED) for one in refused), where
    if second in ("approve_too", "reject", "cancel") or first == second:
        assert len(refused) <= 1, where
    if second in ("approve_too", "reject") or first == second:
        assert len(refused) == 1, where


def check_state(desk: Desk, where: str) -> None:
    """What is written about the page, its proposal, its public version and its pictures agrees."""
    guide, state = desk.guide(), desk.state()
    workflow = state.workflow_state
    assert AGREED[state.status] == workflow.status, where
    under_review = state.status == TaskState.STATUS_IN_PROGRESS
    assert guide.workflow_in_progress == under_review, where
    public = Publication.objects.filter(page_id=guide.pk)
    approved = ApprovalTaskState.objects.filter(status=TaskState.STATUS_APPROVED)
    assert public.count() == approved.count(), where
    if under_review:
        assert guide.latest_revision_id == state.revision_id, where
    if under_review or state.status == TaskState.STATUS_APPROVED:
        assert digest(state.document) == state.digest, where
        proposal = state.revision.as_object()
        assert proposal.digest() == state.digest, where
        check_pixels(proposal, where)
    if state.status == TaskState.STATUS_APPROVED:
        publication = public.get(public_until=None)
        assert publication.revision_id == state.revision_id == guide.live_revision_id, where
        assert publication.digest == state.digest == guide.digest(), where


def check_pixels(guide: GuidePage, where: str) -> None:
    for step in guide.steps:
        image = step.value["screenshot"]["image"]
        with image.file.open("rb") as file:
            assert hashlib.sha256(file.read()).hexdigest() == image.sha256, where


@contextmanager
def two_desks() -> Iterator[Callable[[Job, Job, random.Random], list[object]]]:
    """A function that runs two jobs at once, hesitating before some statements at random.

    An exception is a result. The two connections are kept from one call to the next.
    """
    threads = [ThreadPoolExecutor(1), ThreadPoolExecutor(1)]
    start = threading.Barrier(2)

    def work(job: Job, rng: random.Random) -> object:
        def hesitate(execute: Any, sql: str, params: Any, many: bool, context: Any) -> Any:
            if rng.random() < 0.05:
                time.sleep(rng.random() * 0.005)
            return execute(sql, params, many, context)

        start.wait(10)
        time.sleep(rng.random() * rng.choice((0, 0.05)))
        try:
            with connection.execute_wrapper(hesitate):
                return job()
        except Exception as error:
            return error

    def close_own() -> None:
        connection.close()

    def at_once(one: Job, other: Job, rng: random.Random) -> list[object]:
        jobs = zip(threads, (one, other), strict=True)
        running = [thread.submit(work, job, random.Random(rng.random())) for thread, job in jobs]
        return [result.result(60) for result in running]

    try:
        yield at_once
    finally:
        for thread in threads:
            thread.submit(close_own).result(10)
            thread.shutdown()
