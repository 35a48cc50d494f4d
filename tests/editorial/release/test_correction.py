"""An urgent correction of the public version, while another version waits for its day."""

import re

import pytest
from django.test import Client
from django.urls import reverse

from cms.editorial.emergency_actions import publish_now
from cms.editorial.models import ApprovalTaskState, Publication, Release
from cms.editorial.release import Status
from cms.editorial.release_changes import ChangeRefused, confirm, correct_public_version, take_up
from cms.editorial.task import DecisionRefused
from guides.models import GuidePage
from tests.factories import UserFactory
from tests.world import World

from .proposals import TITLE, after, approve, in_days, is_public, propose, waiting

pytestmark = pytest.mark.django_db

CORRECTED = "Corrigé d’urgence"


@pytest.fixture
def release(public_world: World) -> Release:
    return waiting(public_world, in_days(3))


def correct(world: World, release: Release) -> ApprovalTaskState:
    correct_public_version(release, world.contributor)
    return propose(world, None, title=CORRECTED)


def test_it_starts_from_the_public_version_and_is_published_apart(
    public_world: World, release: Release, client: Client
) -> None:
    public_title = public_world.guide.title
    client.force_login(public_world.contributor)
    address = reverse("editorial_release", args=[release.pk])
    editor = client.post(address, {"action": "correct"}, follow=True).content.decode()
    assert "Cette version est approuvée" not in editor
    assert f'value="{public_title}"' in editor

    state = propose(public_world, None, title=CORRECTED)
    client.force_login(public_world.moderator)
    review = client.get(reverse("editorial_review", args=[state.pk])).content.decode()
    assert "Approuver et publier" in review
    assert f"Une autre version, déjà approuvée, attend le {release.day}" in review
    approve(state, public_world.moderator)
    assert is_public(public_world, CORRECTED)
    release.refresh_from_db()
    assert release.status == Status.APPROVED


def test_what_waits_is_shown_against_it_and_confirmed(
    public_world: World, release: Release, client: Client
) -> None:
    approve(correct(public_world, release), public_world.moderator)
    [outcome] = after(3.5)
    assert "à confirmer" in outcome.held
    assert is_public(public_world, CORRECTED)

    client.force_login(public_world.second_moderator)
    review = client.get(reverse("editorial_review", args=[release.task_state_id])).content.decode()
    assert re.search("<del>[^<]*d’urgence", review), "compared with what is public now"
    values = dict(re.findall(r'name="(digest|base)" value="([^"]+)"', review))
    address = reverse("editorial_release", args=[release.pk])
    client.post(address, values | {"action": "confirm"})
    after(3.5)
    assert is_public(public_world)


def test_an_emergency_holds_what_waits_too(public_world: World, release: Release) -> None:
    """What an administrator published alone is not undone unseen by what was approved before."""
    admin = UserFactory(is_superuser=True)
    correct_public_version(release, public_world.contributor)
    guide = GuidePage.objects.get(pk=public_world.guide.pk).get_latest_revision_as_object()
    guide.title = CORRECTED
    guide.save_revision(user=public_world.contributor)
    publish_now(guide.pk, admin, guide.digest(), "Ce numéro est devenu une arnaque.")
    assert "à confirmer" in after(3.5)[0].held and is_public(public_world, CORRECTED)
    base = GuidePage.objects.get(pk=guide.pk).live_revision_id
    confirm(release, public_world.second_moderator, release.task_state.digest, base)
    after(3.5)
    assert is_public(public_world)


def test_what_an_emergency_publishes_has_no_day_any_more(
    public_world: World, release: Release
) -> None:
    waits = release.revision.as_object()
    publish_now(
        waits.pk, UserFactory(is_superuser=True), waits.digest(), "Les écrans ont changé hier."
    )
    assert is_public(public_world)
    release.refresh_from_db()
    assert release.status == Status.RELEASED and after(3.5) == []


def test_its_authors_do_not_confirm_it(public_world: World, release: Release) -> None:
    approve(correct(public_world, release), public_world.moderator)
    release.refresh_from_db()
    release.authors = [public_world.moderator.pk, *release.authors]
    release.save()
    base = GuidePage.objects.get(pk=public_world.guide.pk).live_revision_id
    digest = release.task_state.digest
    for user in (public_world.moderator, public_world.contributor, public_world.writer):
        with pytest.raises(ChangeRefused):
            confirm(release, user, digest, base)
    for shown in ((digest, release.base_revision_id), ("0" * 64, base)):
        with pytest.raises(ChangeRefused, match="Relisez"):
            confirm(release, public_world.second_moderator, *shown)
    confirm(release, public_world.second_moderator, digest, base)


def test_the_contributor_takes_it_up_with_the_correction(
    public_world: World, release: Release
) -> None:
    approve(correct(public_world, release), public_world.moderator)
    take_up(release, public_world.contributor)
    draft = GuidePage.objects.get(pk=public_world.guide.pk).get_latest_revision_as_object()
    assert (draft.title, draft.release_on) == (TITLE, release.release_on)
    draft.get_workflow().start(draft, public_world.contributor)
    approve(ApprovalTaskState.objects.latest("pk"), public_world.moderator)
    after(3.5)
    assert is_public(public_world)


def test_whoever_wrote_what_is_taken_up_does_not_approve_it(public_world: World) -> None:
    """A correction that was published meanwhile makes nobody forget it."""
    draft = GuidePage.objects.get(pk=public_world.guide.pk)
    draft.summary = "Écrit par la relectrice."
    draft.save_revision(user=public_world.second_moderator)
    release = waiting(public_world, in_days(3))
    approve(correct(public_world, release), public_world.moderator)
    take_up(release, public_world.contributor)
    draft = GuidePage.objects.get(pk=draft.pk)
    draft.get_workflow().start(draft, public_world.contributor)
    with pytest.raises(DecisionRefused):
        approve(ApprovalTaskState.objects.latest("pk"), public_world.second_moderator)
    approve(ApprovalTaskState.objects.latest("pk"), public_world.moderator)


def test_an_unfinished_correction_is_not_what_people_edit_next(
    public_world: World, release: Release
) -> None:
    """On the day, a correction under review has lost its object: it would undo the release."""
    state = correct(public_world, release)
    after(3.5)
    guide = GuidePage.objects.get(pk=public_world.guide.pk)
    assert guide.latest_revision_id == guide.live_revision_id == release.revision_id
    assert guide.get_latest_revision_as_object().title == guide.draft_title == TITLE
    state.refresh_from_db()
    assert state.status == state.STATUS_CANCELLED
    assert guide.get_lock() is None
    assert Publication.objects.filter(page_id=guide.pk).count() == 2
