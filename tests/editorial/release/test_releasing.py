"""The command: what is due goes public, what is late is said."""

from datetime import timedelta

import pytest
from django.core import mail
from django.core.management import call_command
from django.test import Client
from django.utils import timezone
from wagtail.models import Page

from cms.core.gate import PublicationRefused
from cms.editorial import releasing
from cms.editorial.models import Publication, Release
from cms.editorial.release import Status
from cms.editorial.release_changes import ChangeRefused, cancel, put_off, release_together
from guides.models import GuidePage
from tests.background import work
from tests.factories import GuidePageFactory
from tests.world import World

from .proposals import TITLE, after, approve, in_days, is_public, propose, waiting

pytestmark = pytest.mark.django_db


@pytest.fixture
def second(public_world: World) -> GuidePage:
    """Another public guide of the same operator."""
    guide = GuidePageFactory(parent=public_world.orange, title="Plafonner", procedure="plafonner")
    public_world.publish(guide)
    return GuidePage.objects.get(pk=guide.pk)


def forget_mails() -> None:
    """Those of the proposal and its approval."""
    work()
    work()
    mail.outbox.clear()


def test_it_goes_public_on_its_day_as_approved(
    public_world: World, client: Client, capsys, django_capture_on_commit_callbacks
) -> None:
    release = waiting(public_world, in_days(3))
    forget_mails()
    assert after(2.9) == []
    Release.objects.update(approved_for=in_days(-1), release_on=in_days(-1))
    with django_capture_on_commit_callbacks(execute=True):
        call_command("release_due")
    assert f"Publié : {TITLE}" in capsys.readouterr().out
    call_command("release_due")
    assert capsys.readouterr().out == ""

    publication = Publication.objects.open().get(page_id=public_world.guide.pk)
    assert publication.revision_id == release.revision_id
    assert publication.digest == release.task_state.digest
    assert publication.approved_by == public_world.moderator
    assert (publication.verified_by, publication.verified_on) == ("Orange", timezone.localdate())
    assert TITLE in client.get(publication.url_path).content.decode()
    guide = GuidePage.objects.get(pk=public_world.guide.pk)
    assert not guide.has_unpublished_changes
    work()
    work()
    assert [message.subject for message in mail.outbox] == [f"Publié comme prévu\u00a0: {TITLE}"]


def test_wagtails_own_schedule_publishes_nothing(public_world: World) -> None:
    """Hole 18: neither what waits, nor a revision that was given a date behind our back."""
    release = waiting(public_world, in_days(3))
    call_command("publish_scheduled")
    assert not is_public(public_world)
    release.revision.approved_go_live_at = timezone.now() - timedelta(hours=1)
    release.revision.save()
    with pytest.raises(PublicationRefused):
        call_command("publish_scheduled")
    assert not is_public(public_world)


def test_a_late_one_is_said_on_the_page_and_in_the_api(
    public_world: World, client: Client, django_capture_on_commit_callbacks
) -> None:
    state = propose(public_world, in_days(1))
    public = Publication.objects.open().get(page_id=public_world.guide.pk)
    assert "écrans de cet espace client" not in client.get(public.url_path).content.decode()

    def told() -> int:
        forget_mails()
        with django_capture_on_commit_callbacks(execute=True):
            after(1.5)
        work()
        work()
        return len(mail.outbox)

    assert told() == 3, "both moderators and the contributor"
    assert mail.outbox[0].subject == f"Non publié au jour prévu\u00a0: {TITLE}"
    assert told() == 0, "once"
    assert after(1.5) == []

    for address in (public.url_path, f"{public.url_path}etapes/1/"):
        page = client.get(address).content.decode()
        assert "Les écrans de cet espace client ont changé le" in page
    api = f"/api/v1/guides/{public_world.guide.pk}/"
    day = Release.objects.get().release_on.astimezone(releasing.PARIS).date()
    assert client.get(api).json()["screens_changed_on"] == day.isoformat()
    public.refresh_from_db()
    assert "screens_changed_on" not in public.document

    Release.objects.update(release_on=in_days(-1))
    approve(state, public_world.moderator)
    assert client.get(api).json()["screens_changed_on"] is None
    assert "écrans de cet espace client" not in client.get(public.url_path).content.decode()


@pytest.mark.parametrize("how", ["put_off", "cancel"])
def test_it_is_no_longer_said_of_a_day_that_is_not_that_one(public_world: World, how: str) -> None:
    propose(public_world, in_days(1))
    after(1.5)
    assert Publication.objects.open().exclude(screens_changed_on=None).count() == 1
    if how == "put_off":
        put_off(Release.objects.get(), in_days(5), public_world.contributor)
    else:
        cancel(Release.objects.get(), public_world.contributor)
    assert not Publication.objects.exclude(screens_changed_on=None).exists()


def test_a_set_goes_public_together_or_not_at_all(public_world: World, second: GuidePage) -> None:
    release = waiting(public_world, in_days(3))
    late = propose(public_world, in_days(5), title="Plafonner autrement", guide=second)
    both = Release.objects.all()
    with pytest.raises(ChangeRefused, match="pour un jour plus proche"):
        release_together("Nouvel espace client", in_days(2), both, public_world.contributor)
    assert not Release.objects.exclude(release_set=None).exists()
    release_together("Nouvel espace client", in_days(4), both, public_world.contributor)

    [outcome] = after(4.5)
    assert "« Plafonner autrement » : elle n’est pas encore approuvée" in outcome.held.replace(
        "\u00a0", " "
    )
    assert not is_public(public_world)
    approve(late, public_world.moderator)
    assert not Page.objects.filter(title="Plafonner autrement").exists()
    [outcome] = after(4.5)
    assert sorted(outcome.released) == [TITLE, "Plafonner autrement"]
    assert Page.objects.filter(pk=second.pk, title="Plafonner autrement", live=True).exists()
    release.refresh_from_db()
    assert release.status == Status.RELEASED


def test_if_one_of_a_set_fails_none_goes_public(
    public_world: World, second: GuidePage, monkeypatch: pytest.MonkeyPatch
) -> None:
    waiting(public_world, in_days(3))
    waiting(public_world, in_days(3), title="Plafonner autrement", guide=second)
    alone = GuidePageFactory(parent=public_world.orange, title="Seul", procedure="contester")
    waiting(public_world, in_days(3), title="Seul", guide=alone)
    pair = Release.objects.exclude(page=alone.pk)
    release_together("Nouvel espace client", in_days(3.5), pair, public_world.contributor)
    publish = releasing.publish_release

    def fail(release: Release) -> Publication:
        if release.page_id == second.pk:
            raise RuntimeError
        return publish(release)

    monkeypatch.setattr(releasing, "publish_release", fail)
    outcomes = after(4)
    assert ["Seul"] in [one.released for one in outcomes], "the others go on"
    assert any("erreur technique" in one.held for one in outcomes)
    assert not is_public(public_world)
    assert Release.objects.waiting().exclude(told_at=None).count() == 2
