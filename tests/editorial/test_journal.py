"""Every decision is one entry, with its digests."""

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from wagtail.log_actions import log

from cms.editorial.emergency_actions import publish_now, withdraw_now
from cms.editorial.models import ApprovalTaskState
from cms.editorial.publishing import withdraw
from cms.editorial.release_changes import PUT_OFF, put_off
from cms.editorial.verification import verify
from guides.models import GuidePage
from media.models import Screenshot
from tests.factories import GuidePageFactory, ScreenshotFactory, UserFactory
from tests.journal import new_entries, new_lines, public_digest
from tests.world import World

from .release.proposals import in_days, waiting
from .test_workflow import write

pytestmark = pytest.mark.django_db


@pytest.fixture
def proposal(public_world: World) -> ApprovalTaskState:
    """A change of the public guide, under review."""
    guide = public_world.guide
    guide.title = "Bloquer tous les achats"
    guide.save_revision(user=public_world.contributor)
    guide.get_workflow().start(guide, public_world.contributor)
    return ApprovalTaskState.objects.latest("pk")


@pytest.fixture
def proposed(public_world: World, proposal: ApprovalTaskState) -> tuple[World, ApprovalTaskState]:
    return public_world, proposal


def told(entries: list[Any], but: str = "") -> list[tuple[str, Any, Any, Any]]:
    return [
        (entry.action, entry.user, *(entry.data["digests"][name] for name in ("from", "to")))
        for entry in entries
        if entry.action != but
    ]


def test_an_approval(
    public_world: World,
    proposal: ApprovalTaskState,
    django_capture_on_commit_callbacks: Any,
) -> None:
    """The entries, and their lines once they are committed."""
    moderator, before = public_world.moderator, public_digest(public_world)
    with new_entries() as entries, new_lines() as lines:
        with django_capture_on_commit_callbacks() as later:
            proposal.task.specific.on_action(proposal, moderator, "approve", digest=proposal.digest)
        assert not lines
        for callback in later:
            callback()
    expected = [
        ("wagtail.publish", moderator, before, proposal.digest),
        ("wagtail.workflow.approve", moderator, before, proposal.digest),
    ]
    titles = [entry for entry in entries if entry.action != "wagtail.rename"]
    assert sorted(told(titles), key=str) == sorted(expected, key=str)
    assert len(lines) == len(entries)
    [line] = [line for line in lines if line["action"] == "wagtail.publish"]
    assert (line["from"], line["to"]) == (before, proposal.digest)
    assert line["who"]["id"] == moderator.pk and moderator.username in line["who"]["name"]
    assert line["object"]["id"] == str(public_world.guide.pk)


DECISIONS: list[tuple[Callable[[World, ApprovalTaskState], object], str, str, str]] = [
    (
        lambda world, state: state.task.specific.on_action(
            state, world.moderator, "reject", comment="Trop court.", digest=state.digest
        ),
        "wagtail.workflow.reject",
        "public",
        "proposed",
    ),
    (
        lambda world, state: state.workflow_state.cancel(user=world.moderator),
        "wagtail.workflow.cancel",
        "public",
        "proposed",
    ),
    (
        lambda world, state: withdraw(world.guide, by=world.moderator),
        "wagtail.unpublish",
        "public",
        "nothing",
    ),
    (
        lambda world, state: log(world.guide, "wagtail.lock", user=world.moderator),
        "wagtail.lock",
        "public",
        "public",
    ),
]


@pytest.mark.parametrize(("decide", "action", "before", "about"), DECISIONS)
def test_a_decision_is_one_entry(
    proposed: tuple[World, ApprovalTaskState],
    decide: Callable[[World, ApprovalTaskState], object],
    action: str,
    before: str,
    about: str,
) -> None:
    world, state = proposed
    digests = {"public": public_digest(world), "proposed": state.digest, "nothing": None}
    with new_entries() as entries:
        decide(world, state)
    decided = [entry for entry in entries if entry.action == action]
    assert told(decided) == [(action, world.moderator, digests[before], digests[about])]


def test_a_submission_and_its_correction(world: World) -> None:
    guide, user = world.guide, world.contributor
    with new_entries() as entries:
        guide.get_workflow().start(guide, user)
    state = ApprovalTaskState.objects.latest("pk")
    assert told(entries) == [("wagtail.workflow.start", user, None, state.digest)]
    state.task.specific.on_action(
        state, world.moderator, "reject", comment="Trop court.", digest=state.digest
    )
    guide.summary = "Plus long."
    guide.save_revision(user=user)
    with new_entries() as entries:
        state.workflow_state.refresh_from_db()
        state.workflow_state.resume(user=user)
    corrected = ApprovalTaskState.objects.latest("pk")
    assert corrected.digest != state.digest
    assert told(entries) == [("wagtail.workflow.resume", user, None, corrected.digest)]


def test_an_emergency(public_world: World) -> None:
    """One entry says who decided and why, beside Wagtail's own of what happened to the page."""
    admin, before = UserFactory(is_superuser=True), public_digest(public_world)
    why = "Ce numéro est devenu une arnaque."
    guide = GuidePage.objects.get(pk=public_world.guide.pk)
    draft = write(guide, public_world.contributor).as_object()
    with new_entries() as entries:
        publish_now(guide.pk, admin, draft.digest(), why)
    after = public_digest(public_world)
    assert told(entries, but="wagtail.rename") == [
        ("wagtail.publish", admin, before, after),
        ("editorial.emergency_publish", admin, before, after),
    ]
    with new_entries() as entries:
        withdraw_now(guide.pk, admin, why)
    assert told(entries) == [
        ("wagtail.unpublish", admin, after, None),
        ("editorial.emergency_withdraw", admin, after, None),
    ]
    assert entries[-1].data["reason"] == why


def test_a_release_is_about_what_waits(public_world: World) -> None:
    release, before = waiting(public_world, in_days(3)), public_digest(public_world)
    with new_entries() as entries:
        put_off(release, in_days(4), public_world.contributor)
    assert told(entries) == [(PUT_OFF, public_world.contributor, before, release.task_state.digest)]


def test_a_verification(public_world: World) -> None:
    digest = public_digest(public_world)
    with new_entries() as entries:
        verify(GuidePage.objects.get(pk=public_world.guide.pk), public_world.contributor, digest)
    assert told(entries) == [("editorial.verify", public_world.contributor, digest, digest)]


def test_moves_and_deletions_through_the_admin(world: World, client: Client) -> None:
    admin = UserFactory(is_superuser=True)
    page = GuidePageFactory(parent=world.orange)
    client.force_login(admin)
    with new_entries() as entries:
        client.post(reverse("wagtailadmin_pages:move_confirm", args=[page.pk, world.index.pk]))
        client.post(reverse("wagtailadmin_pages:delete", args=[page.pk]))
    decided = [entry for entry in entries if entry.page_id == page.pk]
    assert [entry.action for entry in decided][-1] == "wagtail.delete"
    assert {entry.user for entry in decided} == {admin}


def test_what_is_said_of_pixels(client: Client) -> None:
    admin, screenshot = UserFactory(is_superuser=True), ScreenshotFactory(attested_at=None)
    client.force_login(admin)
    form = {
        "title": "Écran",
        "collection": screenshot.collection_id,
        "masks": '[{"x": 1, "y": 1, "width": 20, "height": 20}]',
        "attest": "on",
    }
    with new_entries() as entries:
        client.post(reverse("wagtailimages:edit", args=[screenshot.pk]), form)
    after = Screenshot.objects.get(pk=screenshot.pk).sha256
    assert after != screenshot.sha256
    own = [entry for entry in entries if entry.action.startswith("media.")]
    assert told(own) == [
        (action, admin, screenshot.sha256, after) for action in ("media.redraw", "media.attest")
    ]
