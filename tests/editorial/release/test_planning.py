"""Naming the day, approving for it, putting it off."""

import re
from datetime import date

import pytest
from django.core import mail
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from cms.editorial.models import ApprovalTaskState, Release, ReleaseSet
from cms.editorial.release import Status, review_before
from cms.editorial.release_changes import ChangeRefused, cancel, put_off, take_up
from cms.editorial.task import DecisionRefused, SubmissionRefused
from cms.editorial.working_days import working_day
from guides.models import GuidePage
from tests.background import work
from tests.forms import guide_form
from tests.world import World

from .proposals import TITLE, after, approve, in_days, is_public, propose, waiting

pytestmark = pytest.mark.django_db


def edit(world: World) -> str:
    return reverse("wagtailadmin_pages:edit", args=[world.guide.pk])


def test_the_editor_asks_for_the_day_and_the_review_shows_it(
    public_world: World, client: Client, django_capture_on_commit_callbacks
) -> None:
    client.force_login(public_world.contributor)
    assert "Ouverture du nouvel espace client" in client.get(edit(public_world)).content.decode()
    posted = guide_form(public_world.guide, title=TITLE) | {
        "release_on_day": "2099-12-03",
        "release_on_hour": "8",
        "action-submit": "1",
    }
    past = posted | {"release_on_day": "2020-12-03"}
    assert "Ce jour est passé" in client.post(edit(public_world), past).content.decode()
    client.post(edit(public_world), posted)
    state = ApprovalTaskState.objects.get()

    client.force_login(public_world.moderator)
    review = reverse("editorial_review", args=[state.pk])
    page = client.get(review).content.decode()
    assert "Approuver pour le 3\u00a0décembre 2099 à 8\u00a0h" in page
    shown = dict(re.findall(r'name="(digest|compared|opening)" value="([^"]+)"', page))
    assert shown["digest"] == state.digest
    answer = {"action": "approve", **shown}
    with django_capture_on_commit_callbacks(execute=True):
        told = client.post(review, answer, follow=True).content.decode()
    assert "sera public le 3\u00a0décembre 2099" in told
    assert not is_public(public_world)
    assert Release.objects.get().status == Status.APPROVED
    assert Release.objects.waiting().get().revision == state.revision

    work()
    work()
    assert mail.outbox[-1].subject == (
        f"Approuvé pour le 3\u00a0décembre 2099 à 8\u00a0h\u00a0: {TITLE}"
    )
    assert mail.outbox[-1].to == [public_world.contributor.email]


def test_without_a_day_it_is_public_at_once(public_world: World) -> None:
    approve(propose(public_world, None), public_world.moderator)
    assert is_public(public_world)
    assert not Release.objects.exists()


def test_a_day_that_passed_during_the_review_is_at_once(public_world: World) -> None:
    state = propose(public_world, in_days(1))
    Release.objects.update(release_on=in_days(-1))
    approve(state, public_world.moderator)
    assert is_public(public_world)
    assert Release.objects.get().status == Status.RELEASED


@pytest.mark.parametrize(("days", "approved"), [(5, True), (3, True), (1, False), (None, False)])
def test_the_decision_binds_the_day_that_was_shown(
    public_world: World, days: float | None, approved: bool
) -> None:
    """The day is changed while the reviewer reads."""
    shown = in_days(3)
    state = propose(public_world, shown)
    if days is None:
        cancel(Release.objects.get(), public_world.contributor)
    elif days != 3:
        put_off(Release.objects.get(), in_days(days), public_world.contributor)
    decide = state.task.specific.on_action
    values = {"digest": state.digest, "opening": shown}
    if approved:
        decide(state, public_world.moderator, "approve", **values)
        assert Release.objects.waiting().count() == 1
    else:
        with pytest.raises(DecisionRefused, match="avancé"):
            decide(state, public_world.moderator, "approve", **values)
    assert not is_public(public_world)


def test_putting_off_needs_no_new_approval_bringing_forward_does(public_world: World) -> None:
    release = waiting(public_world, in_days(3))
    put_off(release, in_days(9), public_world.contributor)
    assert after(4) == []
    put_off(release, in_days(3.5), public_world.contributor)
    for day in (in_days(2), in_days(-1)):
        with pytest.raises(ChangeRefused):
            put_off(release, day, public_world.contributor)
    assert [one.released for one in after(4)] == [[TITLE]]


def test_it_is_brought_forward_by_a_new_proposal(public_world: World) -> None:
    release = waiting(public_world, in_days(9))
    take_up(release, public_world.contributor)
    assert not Release.objects.waiting().exists()
    state = propose(public_world, in_days(2), title="Plus tôt")
    assert after(3)[0].held
    approve(state, public_world.moderator)
    assert Release.objects.get().pk == release.pk
    after(3)
    assert is_public(public_world, "Plus tôt")


def test_the_day_stays_while_changes_are_asked_for(public_world: World) -> None:
    state = propose(public_world, in_days(3))
    state.task.specific.on_action(
        state, public_world.moderator, "reject", comment="Refaites-la.", digest=state.digest
    )
    assert Release.objects.unapproved().count() == 1
    propose(public_world, None)
    assert not Release.objects.open().exists()


def test_what_waits_is_not_rewritten_and_the_editor_says_why(
    public_world: World, client: Client
) -> None:
    release = waiting(public_world, in_days(3))
    client.force_login(public_world.contributor)
    page = client.get(edit(public_world)).content.decode()
    assert f"Cette version est approuvée pour le {release.day}" in page
    assert reverse("editorial_release", args=[release.pk]) in page
    content = release.revision.content
    overwrite = {"overwrite_revision_id": str(release.revision_id)}
    client.post(edit(public_world), guide_form(public_world.guide, title="Autre") | overwrite)
    guide = GuidePage.objects.get(pk=public_world.guide.pk)
    assert guide.latest_revision_id == release.revision_id
    release.revision.refresh_from_db()
    assert release.revision.content == content


def test_a_cancelled_one_never_goes_public_and_is_a_draft_again(
    public_world: World, client: Client
) -> None:
    cancel(waiting(public_world, in_days(3)), public_world.contributor)
    assert after(4) == []
    assert not is_public(public_world)
    client.force_login(public_world.contributor)
    assert "Cette version est approuvée" not in client.get(edit(public_world)).content.decode()


def test_one_page_has_one_release_to_come(public_world: World) -> None:
    waiting(public_world, in_days(3))
    with pytest.raises(SubmissionRefused, match="attend le"):
        propose(public_world, in_days(2), title="Autre")


def test_its_review_is_due_before_the_day(public_world: World) -> None:
    state = propose(public_world, in_days(2.5))
    release = Release.objects.get()

    def due() -> date:
        state.refresh_from_db()
        return state.due_on

    usual = working_day(timezone.localdate(), 5)
    assert due() == review_before(release.release_on) < usual
    put_off(release, in_days(40), public_world.contributor)
    assert due() == usual
    put_off(release, in_days(1), public_world.contributor)
    assert due() == timezone.localdate()
    cancel(release, public_world.contributor)
    assert due() == usual


def test_in_a_set_the_day_of_the_set_holds(public_world: World) -> None:
    state = propose(public_world, in_days(3))
    together = ReleaseSet.objects.create(name="Nouvel espace client")
    Release.objects.update(release_set=together, release_on=in_days(8))
    state.task.specific.on_action(
        state, public_world.moderator, "reject", comment="Refaites-la.", digest=state.digest
    )
    approve(propose(public_world, in_days(2)), public_world.moderator)
    assert after(3) == []
    assert [one.released for one in after(8.5)] == [[TITLE]]
