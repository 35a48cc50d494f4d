"""The auditor reads what is written, with its pictures, and changes nothing."""

import pytest
from django.contrib.auth.models import Group
from django.test import Client
from django.urls import reverse

from cms.editorial.provisioning import AUDITORS, provision_afmm, provision_operator
from guides.models import GuidePage
from tests.factories import OperatorPageFactory, UserFactory
from tests.forms import guide_form
from tests.world import World

pytestmark = pytest.mark.django_db


def test_the_latest_draft_is_read(world: World, auditor: Client) -> None:
    world.guide.title = "Un brouillon de ce matin"
    world.guide.save_revision(user=world.contributor)
    listing = auditor.get(reverse("wagtailadmin_explore", args=[world.orange.pk]))
    address = reverse("editorial_reading", args=[world.guide.pk])
    assert address in listing.content.decode()
    assert "Un brouillon de ce matin" in auditor.get(address).content.decode()


def test_its_pictures_are_seen(world: World, auditor: Client) -> None:
    picture = world.guide.steps[0].value["screenshot"]["image"]
    assert auditor.get(reverse("screenshot", args=[picture.pk])).status_code == 200
    original = auditor.get(reverse("screenshot_original", args=[picture.pk]))
    assert original.status_code == 302, "what is under the masks is not for reading"


def test_nothing_is_changed(world: World, auditor: Client) -> None:
    form = guide_form(world.guide, title="Changé")
    auditor.post(reverse("wagtailadmin_pages:edit", args=[world.guide.pk]), form)
    auditor.post(reverse("wagtailadmin_pages:delete", args=[world.guide.pk]))
    auditor.post(
        reverse("wagtail_bulk_action", args=["wagtailcore", "page", "delete"]),
        query_params={"id": "all", "next": "/admin/"},
    )
    guide = GuidePage.objects.get(pk=world.guide.pk)
    assert guide.get_latest_revision_as_object().title != "Changé"


@pytest.mark.parametrize("who", ["contributor", "writer", "moderator"])
def test_who_may_edit_may_read(world: World, client: Client, who: str) -> None:
    client.force_login(getattr(world, who))
    assert client.get(reverse("editorial_reading", args=[world.guide.pk])).status_code == 200


def test_an_operator_does_not_read_another(world: World, client: Client) -> None:
    sfr = OperatorPageFactory(parent=world.index, title="SFR", slug="sfr")
    client.force_login(UserFactory(groups=[provision_operator("SFR", sfr).group]))
    assert client.get(reverse("editorial_reading", args=[world.guide.pk])).status_code == 302
    assert client.get(reverse("editorial_reading", args=[sfr.pk])).status_code == 200


def test_provisioning_again_gives_nothing_more(world: World) -> None:
    group = Group.objects.get(name=AUDITORS)

    def held() -> list[object]:
        return [
            sorted(group.page_permissions.values_list("page", "permission__codename")),
            sorted(group.collection_permissions.values_list("collection", "permission__codename")),
        ]

    before = held()
    provision_afmm(world.home)
    assert held() == before
