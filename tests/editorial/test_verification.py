"""« Toujours valable »: a public page is confirmed as it is, by whoever answers for it."""

from datetime import date, timedelta

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from cms.editorial import freshness
from cms.editorial.models import Publication
from cms.editorial.provisioning import provision_operator
from cms.editorial.publishing import refresh, withdraw
from cms.editorial.verification import set_interval
from guides.models import GuidePage
from tests.factories import OperatorPageFactory, UserFactory
from tests.world import World

pytestmark = pytest.mark.django_db

LONG_AGO = date(2025, 1, 1)


@pytest.fixture
def stale(public_world: World) -> Publication:
    publication = Publication.objects.open().get(page_id=public_world.guide.pk)
    publication.verified_on = LONG_AGO
    publication.save()
    return publication


def address(world: World) -> str:
    return reverse("editorial_verification", args=[world.guide.pk])


def confirm(client: Client, world: World, digest: str):
    return client.post(address(world), {"digest": digest}, follow=True)


def test_a_contributor_confirms_from_the_home_page(
    public_world: World, stale: Publication, client: Client
) -> None:
    client.force_login(public_world.contributor)
    home = client.get("/admin/").content.decode()
    assert "Non, toujours valable" in home
    assert stale.digest in home
    assert "est confirmé" in confirm(client, public_world, stale.digest).content.decode()
    stale.refresh_from_db()
    assert stale.verified_on == timezone.localdate()
    assert stale.verified_by == "Orange"
    assert "Non, toujours valable" not in client.get("/admin/").content.decode()


def test_the_public_page_and_the_api_say_so(
    public_world: World, stale: Publication, client: Client
) -> None:
    client.force_login(public_world.contributor)
    before = Publication.objects.count()
    confirm(client, public_world, stale.digest)
    answer = client.get(f"/api/v1/guides/{public_world.guide.pk}/").json()
    today = timezone.localdate()
    until = today + timedelta(days=180 + 20)
    expected = {"by": "Orange", "on": today.isoformat(), "until": until.isoformat()}
    assert answer["verified"] == expected
    assert "Vérifié par" in client.get(stale.url_path).content.decode()
    assert Publication.objects.count() == before


def test_only_its_organisation_confirms(
    public_world: World, stale: Publication, client: Client
) -> None:
    sfr = provision_operator("SFR", OperatorPageFactory(parent=public_world.index, title="SFR"))
    others = (UserFactory(groups=[sfr.group]), public_world.moderator, public_world.writer)
    for user in (*others, UserFactory(is_superuser=True)):
        client.force_login(user)
        assert "toujours valable" not in client.get("/admin/").content.decode()
        for response in (
            client.get(address(public_world)),
            confirm(client, public_world, stale.digest),
        ):
            assert "Toujours valable" not in response.content.decode()
    stale.refresh_from_db()
    assert stale.verified_on == LONG_AGO


def test_another_version_than_the_one_seen_is_not_confirmed(
    public_world: World, stale: Publication, client: Client
) -> None:
    client.force_login(public_world.contributor)
    page = confirm(client, public_world, "0" * 64)
    assert "La version publique a changé" in page.content.decode()
    stale.refresh_from_db()
    assert stale.verified_on == LONG_AGO


def test_a_draft_cannot_be_confirmed(world: World, client: Client) -> None:
    client.force_login(world.contributor)
    assert "Toujours valable" not in client.get(address(world), follow=True).content.decode()


@pytest.mark.parametrize(("ago", "asked"), [(100, False), (160, True), (400, True)])
def test_it_is_asked_a_month_ahead(
    public_world: World, stale: Publication, client: Client, ago: int, asked: bool
) -> None:
    stale.verified_on = timezone.localdate() - timedelta(days=ago)
    stale.save()
    client.force_login(public_world.contributor)
    assert ("Non, toujours valable" in client.get("/admin/").content.decode()) == asked


def test_the_editor_leads_to_it(public_world: World, client: Client) -> None:
    client.force_login(public_world.contributor)
    edit = reverse("wagtailadmin_pages:edit", args=[public_world.guide.pk])
    assert address(public_world) in client.get(edit).content.decode()


def test_whom_it_concerns_in_turn() -> None:
    """180 days, then ten for the operator and ten for AFMM, then the public is told."""
    verified = date(2026, 5, 3)
    assert freshness.due_on(verified, 180) == date(2026, 10, 30)
    doubted = freshness.doubted_on(verified, 180)
    assert doubted == date(2026, 11, 19)
    until = doubted.isoformat()
    assert not freshness.is_doubted(until, date(2026, 11, 18))
    assert freshness.is_doubted(until, date(2026, 11, 19))
    assert freshness.is_doubted(None, date(2026, 5, 3))


def rhythm(world: World) -> str:
    return reverse("editorial_interval", args=[world.guide.pk])


def test_afmm_sets_the_interval_and_the_public_page_follows(
    public_world: World, stale: Publication, client: Client
) -> None:
    guide = GuidePage.objects.get(pk=public_world.guide.pk)
    stale.verified_on = timezone.localdate() - timedelta(days=190)
    refresh(stale, guide)
    assert "Vérifié par Orange" in client.get(stale.url_path).content.decode()
    client.force_login(public_world.moderator)
    edit = reverse("wagtailadmin_pages:edit", args=[guide.pk])
    assert rhythm(public_world) in client.get(edit).content.decode()
    assert "supérieure ou égale" in client.post(rhythm(public_world), {"days": 5}).content.decode()
    client.post(rhythm(public_world), {"days": 90})
    assert "À vérifier" in client.get(stale.url_path).content.decode()
    stale.refresh_from_db()
    assert (stale.verify_every, stale.digest) == (90, guide.digest())


def test_the_interval_stands_through_later_publications(public_world: World) -> None:
    guide = GuidePage.objects.get(pk=public_world.guide.pk)
    set_interval(guide, public_world.moderator, 60)
    withdraw(guide, public_world.moderator)
    assert public_world.publish(GuidePage.objects.get(pk=guide.pk)).verify_every == 60


def test_nobody_else_sets_it(public_world: World, stale: Publication, client: Client) -> None:
    for user in (public_world.contributor, public_world.writer):
        client.force_login(user)
        client.post(rhythm(public_world), {"days": 730})
        edit = reverse("wagtailadmin_pages:edit", args=[public_world.guide.pk])
        assert rhythm(public_world) not in client.get(edit).content.decode()
    stale.refresh_from_db()
    assert stale.verify_every == 180


def test_afmm_sees_who_does_not_answer(
    public_world: World, stale: Publication, client: Client
) -> None:
    for ago, shown in ((185, False), (190, True)):
        stale.verified_on = timezone.localdate() - timedelta(days=ago)
        stale.save()
        client.force_login(public_world.moderator)
        assert ("sans réponse de l’opérateur" in client.get("/admin/").content.decode()) == shown
    client.force_login(public_world.contributor)
    assert "sans réponse de l’opérateur" not in client.get("/admin/").content.decode()
