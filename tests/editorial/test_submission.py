"""What is faulty is saved as a draft, and never submitted."""

import pytest
from django.test import Client
from django.urls import reverse
from wagtail.models import WorkflowState

from cms.editorial.task import SubmissionRefused
from guides.models import GuidePage
from tests.forms import guide_form
from tests.world import World

pytestmark = pytest.mark.django_db

FAULT = "Étape 1 : changez-la."


@pytest.fixture
def faulty(monkeypatch: pytest.MonkeyPatch) -> None:
    """Guides whose title says so have a fault; those being created know where they will be."""
    monkeypatch.setattr(
        GuidePage,
        "submission_faults",
        lambda page: [FAULT] if page.title == "Faux" and page.parent() else [],
    )


def test_the_form_refuses_to_submit_and_loses_nothing(
    world: World, client: Client, faulty: None
) -> None:
    client.force_login(world.contributor)
    edit = reverse("wagtailadmin_pages:edit", args=[world.guide.pk])
    response = client.post(
        edit, guide_form(world.guide, title="Faux") | {"action-submit": "Soumettre"}
    )
    assert FAULT in response.content.decode()
    assert response.context["form"]["title"].value() == "Faux"
    assert not WorkflowState.objects.exists()
    assert client.post(edit, guide_form(world.guide, title="Faux")).status_code == 302
    guide = GuidePage.objects.get(pk=world.guide.pk)
    assert guide.get_latest_revision().as_object().title == "Faux"

    client.post(edit, guide_form(world.guide, title="Juste") | {"action-submit": "Soumettre"})
    assert WorkflowState.objects.count() == 1


def test_so_does_the_form_of_a_new_page(world: World, client: Client, faulty: None) -> None:
    client.force_login(world.contributor)
    add = reverse("wagtailadmin_pages:add", args=["guides", "guidepage", world.orange.pk])
    posted = guide_form(world.guide, title="Faux", slug="nouveau")
    response = client.post(add, posted | {"action-submit": "Soumettre"})
    assert FAULT in response.content.decode()
    assert not GuidePage.objects.filter(slug="nouveau").exists()


def test_no_workflow_starts(world: World, faulty: None) -> None:
    world.guide.title = "Faux"
    world.guide.save_revision(user=world.contributor)
    with pytest.raises(SubmissionRefused, match="changez-la"):
        world.guide.get_workflow().start(world.guide, world.contributor)
    assert not WorkflowState.objects.exists()
