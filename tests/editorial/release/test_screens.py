"""« Publications à venir »."""

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from cms.editorial.models import Release, ReleaseSet
from cms.editorial.provisioning import provision_operator
from cms.editorial.release import Status
from guides.models import GuidePage
from tests.factories import GuidePageFactory, OperatorPageFactory, UserFactory
from tests.world import World

from .proposals import TITLE, in_days, propose, waiting

pytestmark = pytest.mark.django_db


def address(release: Release | None = None) -> str:
    return (
        reverse("editorial_release", args=[release.pk])
        if release
        else reverse("editorial_releases")
    )


@pytest.fixture
def second(public_world: World) -> GuidePage:
    return GuidePageFactory(parent=public_world.orange, title="Plafonner", procedure="plafonner")


def test_contributors_see_theirs_and_afmm_all(public_world: World, client: Client) -> None:
    release = waiting(public_world, in_days(3))
    sfr = provision_operator("SFR", OperatorPageFactory(parent=public_world.index, title="SFR"))
    for user, sees in (
        (public_world.contributor, True),
        (public_world.moderator, True),
        (UserFactory(groups=[sfr.group]), False),
    ):
        client.force_login(user)
        assert address() in client.get("/admin/").content.decode(), "in the menu"
        assert (TITLE in client.get(address()).content.decode()) == sees
        assert (client.get(address(release)).status_code == 200) == sees
        if not sees:
            client.post(address(release), {"action": "cancel"})
    release.refresh_from_db()
    assert release.status == Status.APPROVED


def test_it_is_put_off_then_cancelled(public_world: World, client: Client) -> None:
    release = waiting(public_world, in_days(3))
    client.force_login(public_world.contributor)
    page = client.get(address(release)).content.decode()
    for words in ("Reporter ne demande pas", "Corriger la version publique", "Annuler la pub"):
        assert words in page
    past = {"action": "put_off", "day_day": "2020-01-01"}
    assert "Ce jour est passé" in client.post(address(release), past).content.decode()
    client.post(address(release), past | {"day_day": "2099-01-01", "day_hour": "7"})
    release.refresh_from_db()
    assert release.day.replace("\u00a0", " ") == "1er janvier 2099 à 7 h"
    client.post(address(release), {"action": "cancel"})
    release.refresh_from_db()
    assert release.status == Status.CANCELLED
    assert client.get(address(release)).status_code == 302


def test_a_set_is_made_of_ones_own(public_world: World, second: GuidePage, client: Client) -> None:
    first = waiting(public_world, in_days(3))
    propose(public_world, in_days(5), title="Plafonner", guide=second)
    both = [one.pk for one in Release.objects.all()]
    form = {"name": "Nouvel espace client", "day_day": "2099-01-01", "releases": both}

    client.force_login(public_world.contributor)
    assert "Publier ensemble" in client.get(address()).content.decode()
    alone = client.post(address(), form | {"releases": both[:1]}).content.decode()
    assert "au moins deux publications" in alone
    assert not ReleaseSet.objects.exists()
    client.post(address(), form)
    assert ReleaseSet.objects.get().releases.count() == 2
    page = client.get(address(first)).content.decode()
    assert "avec 1 autre publication" in page
    client.post(address(first), {"action": "put_off", "day_day": "2099-02-01"})
    assert {one.day for one in Release.objects.all()} == {"1er\u00a0février 2099"}


def test_a_set_of_several_operators_is_afmm_s(public_world: World, client: Client) -> None:
    """None of them learns what the others prepare, nor changes their day."""
    sfr = OperatorPageFactory(parent=public_world.index, title="SFR")
    provision_operator("SFR", sfr)
    own = waiting(public_world, in_days(3))
    guide = GuidePageFactory(parent=sfr, title="Zorglub", procedure="plafonner")
    waiting(public_world, in_days(3), title="Zorglub", guide=guide)
    both = [one.pk for one in Release.objects.all()]
    form = {"name": "Nouvelle loi", "day_day": "2099-01-01", "releases": both}
    client.force_login(public_world.moderator)
    client.post(address(), form)

    client.force_login(public_world.contributor)
    later = {"action": "put_off", "day_day": "2099-02-01"}
    pages = client.get(address(own)), client.post(address(own), later, follow=True)
    for page in pages:
        body = page.content.decode()
        assert "Zorglub" not in body and "autre publication" not in body
        assert "Changer le jour" not in body
    assert {one.day for one in Release.objects.all()} == {"1er\u00a0janvier 2099"}

    client.force_login(public_world.moderator)
    assert "avec 1 autre publication" in client.get(address(own)).content.decode()
    client.post(address(own), later)
    assert {one.day for one in Release.objects.all()} == {"1er\u00a0février 2099"}


def test_the_list_costs_the_same_for_many(
    public_world: World, second: GuidePage, client: Client
) -> None:
    def cost() -> int:
        with CaptureQueriesContext(connection) as queries:
            assert client.get(address()).status_code == 200
        return len(queries)

    client.force_login(public_world.moderator)
    waiting(public_world, in_days(3))
    cost()
    few = cost()
    for n, procedure in enumerate(("plafonner", "consulter", "contester")):
        guide = GuidePageFactory(parent=public_world.orange, procedure=procedure)
        propose(public_world, in_days(5 + n), title=f"Proposition {n}", guide=guide)
    # The form that makes sets asks for its choices once, as soon as there are two.
    assert cost() <= few + 1 <= 15


def test_what_is_wrong_below_is_said_above(public_world: World, client: Client) -> None:
    """The forms are below a list, and the page opens at its top."""
    release = waiting(public_world, in_days(3))
    client.force_login(public_world.contributor)
    for where, values in ((address(release), {"action": "put_off"}), (address(), {"name": ""})):
        page = client.post(where, values).content.decode()
        assert "Rien n’est changé" in page
