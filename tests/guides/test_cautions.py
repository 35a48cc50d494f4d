"""Reviewers and contributors are told what looks like personal data; nothing is refused."""

import pytest
from django.test import Client
from django.urls import reverse

from cms.editorial.models import ApprovalTaskState
from guides.models import GuidePage
from tests.forms import guide_form
from tests.world import World

pytestmark = pytest.mark.django_db


def test_the_reviewer_is_told(world: World, client: Client) -> None:
    guide = GuidePage.objects.get(pk=world.guide.pk)
    guide.steps[0].value["screenshot"]["alt_text"] = "Le compte de camille@exemple.fr"
    guide.steps[0].value["note"] = "Ou appelez le 06 12 34 56 78."
    guide.save_revision(user=world.contributor)
    guide.get_workflow().start(guide, world.contributor)
    client.force_login(world.moderator)
    page = client.get(reverse("editorial_review", args=[ApprovalTaskState.objects.get().pk]))
    content = page.content.decode()
    assert "Étape 1, texte de remplacement" in content
    assert "Étape 1, remarque" in content


def test_the_contributor_is_told(world: World, client: Client) -> None:
    image = world.guide.steps[0].value["screenshot"]["image"]
    client.force_login(world.contributor)
    edit = reverse("wagtailimages:edit", args=[image.pk])
    values = {"title": "Écran", "collection": image.collection_id, "masks": "[]"}
    assert client.post(edit, values | {"description": "06 12 34 56 78"}).status_code == 302
    assert "un numéro de téléphone" in client.get(edit).content.decode()


@pytest.mark.parametrize("button", ["", "action-submit"])
def test_the_author_of_a_guide_is_told(world: World, client: Client, button: str) -> None:
    client.force_login(world.contributor)
    guide = GuidePage.objects.get(pk=world.guide.pk)
    form = guide_form(guide) | {"steps-0-value-note": "Appelez le 06 12 34 56 78."}
    edit = reverse("wagtailadmin_pages:edit", args=[guide.pk])
    # Saved by itself: nothing is said later, out of place.
    assert client.post(edit, form, headers={"accept": "application/json"}).status_code == 200
    assert "Étape 1, remarque" not in client.get(edit).content.decode()
    page = client.post(edit, form | {button: "1"}, follow=True).content.decode()
    assert "Étape 1, remarque" in page and "un numéro de téléphone" in page
