"""Reminders: to whom, when, and each of them once."""

from concurrent.futures import ThreadPoolExecutor
from datetime import date, timedelta
from threading import Barrier

import pytest
from django.core import mail
from django.core.management import call_command
from django.db import connection
from django.urls import reverse
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from cms.editorial.claims import claim
from cms.editorial.models import ApprovalTaskState, Publication, Release, Reminder
from cms.editorial.release import review_before
from cms.editorial.release_changes import put_off
from cms.editorial.reminding import send_reminders
from cms.editorial.verification import verify
from cms.editorial.working_days import working_day
from guides.models import GuidePage
from tests.background import work
from tests.world import World

from .release.proposals import in_days, propose
from .release.proposals import waiting as release_that_waits
from .test_workflow import submit

pytestmark = pytest.mark.django_db


def reminded(today: date) -> dict[str, set[str]]:
    """By subject, who is sent a message if the command is run that day."""
    DBTaskResult.objects.all().delete()
    mail.outbox.clear()
    send_reminders(today)
    work()
    found: dict[str, set[str]] = {}
    for message in mail.outbox:
        subject = message.subject.partition("\u00a0:")[0]
        found.setdefault(subject, set()).update(message.to)
    return found


@pytest.fixture
def state(world: World) -> ApprovalTaskState:
    return submit(world.guide, world.contributor)


def test_a_review_that_is_due_then_late(world: World, state: ApprovalTaskState) -> None:
    reviewers = {world.moderator.email, world.second_moderator.email}
    before, day_before = working_day(state.due_on, -2), working_day(state.due_on, -1)
    assert reminded(before) == {}
    assert reminded(day_before) == {"À relire": reviewers}
    assert reminded(day_before) == reminded(state.due_on) == {}
    late = state.due_on + timedelta(days=1)
    assert reminded(late) == {"Relecture en retard": reviewers}
    assert reminded(late + timedelta(days=9)) == {}


def test_whoever_takes_care_of_it_is_reminded_alone(world: World, state: ApprovalTaskState) -> None:
    claim(state.pk, world.moderator)
    late = state.due_on + timedelta(days=1)
    assert reminded(late) == {"Relecture en retard": {world.moderator.email}}


def test_another_due_day_is_another_occasion(world: World, state: ApprovalTaskState) -> None:
    reminded(working_day(state.due_on, -1))
    later = working_day(state.due_on, 5)
    ApprovalTaskState.objects.filter(pk=state.pk).update(due_on=later)
    assert set(reminded(working_day(later, -1))) == {"À relire"}


def test_nothing_is_said_of_what_is_decided(world: World, state: ApprovalTaskState) -> None:
    state.task.specific.on_action(state, world.moderator, "approve", digest=state.digest)
    assert reminded(state.due_on + timedelta(days=1)) == {}


def test_a_day_that_nears_and_nothing_is_approved(public_world: World) -> None:
    """Whoever is to act is told, once: reviewers, then whoever is to correct it."""
    state = propose(public_world, in_days(30))
    release = Release.objects.get()
    last = review_before(release.release_on)
    reviewers = {public_world.moderator.email, public_world.second_moderator.email}
    reminded(state.due_on + timedelta(days=1))
    assert reminded(working_day(last, -3)) == {}
    near = working_day(last, -2)
    assert reminded(near) == {"Ouverture proche": reviewers}
    assert f"ouverture prévue le {release.day}, en relecture" in mail.outbox[0].body
    assert reminded(near) == reminded(last) == {}

    put_off(release, in_days(60), public_world.contributor)
    state.task.specific.on_action(
        state, public_world.moderator, "reject", comment="L’étape 1 manque.", digest=state.digest
    )
    GuidePage.objects.get(pk=release.page_id).save_revision(user=public_world.contributor)
    release.refresh_from_db()
    near = working_day(review_before(release.release_on), -2)
    assert reminded(near) == {"Ouverture proche": {public_world.contributor.email}}
    assert reverse("wagtailadmin_pages:edit", args=[release.page_id]) in mail.outbox[0].body
    assert reminded(near) == {}


def test_what_is_approved_for_its_day_is_not_spoken_of(public_world: World) -> None:
    release = release_that_waits(public_world, in_days(3))
    assert reminded(review_before(release.release_on)) == {}


def test_changes_that_were_asked_for_and_not_begun(world: World, state: ApprovalTaskState) -> None:
    state.task.specific.on_action(
        state, world.moderator, "reject", comment="L’étape 1 manque.", digest=state.digest
    )
    today = timezone.localdate()
    assert reminded(today + timedelta(days=6)) == {}
    week_later = today + timedelta(days=7)
    assert reminded(week_later) == {"Modifications attendues": {world.contributor.email}}
    edit = reverse("wagtailadmin_pages:edit", args=[world.guide.pk])
    assert f"http://testserver{edit}" in mail.outbox[0].body
    assert reminded(week_later) == {}


def test_changes_that_were_begun(world: World, state: ApprovalTaskState) -> None:
    state.task.specific.on_action(
        state, world.moderator, "reject", comment="L’étape 1 manque.", digest=state.digest
    )
    GuidePage.objects.get(pk=world.guide.pk).save_revision(user=world.contributor)
    assert reminded(timezone.localdate() + timedelta(days=7)) == {}


def test_the_operator_then_afmm_then_the_public(public_world: World, client) -> None:
    publication = Publication.objects.open().get(page_id=public_world.guide.pk)
    due = publication.to_verify_on
    assert due == timezone.localdate() + timedelta(days=180)
    assert reminded(due - timedelta(days=1)) == {}
    assert reminded(due) == {"À vérifier": {public_world.contributor.email}}
    assert publication.title in mail.outbox[0].body
    assert reminded(due + timedelta(days=9)) == {}
    reviewers = {public_world.moderator.email, public_world.second_moderator.email}
    assert reminded(due + timedelta(days=10)) == {"Sans réponse de l’opérateur": reviewers}
    assert reminded(due + timedelta(days=40)) == {}
    until = client.get(f"/api/v1/guides/{public_world.guide.pk}/").json()["verified"]["until"]
    assert until == (due + timedelta(days=20)).isoformat()


def test_an_answer_ends_it_and_the_next_occasion_is_new(public_world: World) -> None:
    publication = Publication.objects.open().get(page_id=public_world.guide.pk)
    due = publication.to_verify_on
    reminded(due)
    guide = GuidePage.objects.get(pk=public_world.guide.pk)
    verify(guide, public_world.contributor, publication.digest)
    Publication.objects.filter(pk=publication.pk).update(verified_on=due)
    assert reminded(due + timedelta(days=10)) == {}
    assert set(reminded(due + timedelta(days=180))) == {"À vérifier"}


def test_several_things_are_one_message(public_world: World) -> None:
    """The guide, and another that the same operator has never verified."""
    guide = GuidePage.objects.get(pk=public_world.guide.pk)
    publication = Publication.objects.open().get(page_id=guide.pk)
    other = GuidePage(
        title="Voir vos achats", slug="voir", summary="x", procedure="consulter", live=False
    )
    other.solutions, other.offers, other.portal_url = ["gallery"], ["box"], guide.portal_url
    public_world.orange.add_child(instance=other)
    public_world.publish(other)
    send_reminders(publication.to_verify_on)
    work()
    (message,) = [one for one in mail.outbox if one.to == [public_world.contributor.email]]
    assert message.subject == "À vérifier\u00a0: 2 pages"
    assert guide.title in message.body and "Voir vos achats" in message.body


def test_nobody_is_told_who_has_left(world: World, state: ApprovalTaskState) -> None:
    state.task.specific.on_action(
        state, world.moderator, "reject", comment="L’étape 1 manque.", digest=state.digest
    )
    world.contributor.is_active = False
    world.contributor.save()
    assert reminded(timezone.localdate() + timedelta(days=7)) == {}
    assert not Reminder.objects.exists()


def test_the_command(world: World, state: ApprovalTaskState, capsys) -> None:
    ApprovalTaskState.objects.filter(pk=state.pk).update(due_on=date(2026, 1, 5))
    for said in ("Rappels envoyés : 1.", "Rappels envoyés : 0."):
        call_command("send_reminders")
        assert capsys.readouterr().out.strip() == said


@pytest.mark.django_db(transaction=True, serialized_rollback=True)
def test_safe_twice_at_once_and_killed_before_the_end(world: World, monkeypatch) -> None:
    """Two runs, and one that was killed between the notes and the messages."""
    state = submit(world.guide, world.contributor)
    late = state.due_on + timedelta(days=1)
    DBTaskResult.objects.all().delete()
    start = Barrier(2)

    def run(_: int) -> int:
        start.wait()
        try:
            return send_reminders(late)
        finally:
            connection.close()

    with monkeypatch.context() as patch:
        patch.setattr("cms.editorial.reminding.send", lambda *arguments: 1 / 0)
        with pytest.raises(ZeroDivisionError):
            send_reminders(late)
    assert not Reminder.objects.exists() and not DBTaskResult.objects.exists()
    with ThreadPoolExecutor(2) as pool:
        for day in range(5):
            new = state.due_on - timedelta(days=day)
            ApprovalTaskState.objects.filter(pk=state.pk).update(due_on=new)
            assert sorted(pool.map(run, range(2))) == [0, 1]
    assert DBTaskResult.objects.count() == 5 * 2, "two reviewers, five occasions"
