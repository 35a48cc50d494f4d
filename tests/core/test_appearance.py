"""The admin's frame: in French, with our own help, and nothing that leads nowhere."""

import re

import pytest
from django.test import Client
from django.urls import reverse
from wagtail.models import Workflow

from cms.editorial.provisioning import WORKFLOW, provision_afmm
from tests.editorial.test_workflow import submit
from tests.factories import UserFactory
from tests.world import World

pytestmark = pytest.mark.django_db


def test_the_home_page_has_no_english_and_no_documents(world: World, client: Client) -> None:
    client.force_login(UserFactory(is_superuser=True))
    home = client.get("/admin/").content.decode()
    assert 'href="/admin/manuel/"' in home
    for absent in ("guide.wagtail.org", 'value="Search"', "/admin/documents/"):
        assert absent not in home


def test_everybody_reads_the_hours_of_paris(world: World, client: Client) -> None:
    client.force_login(world.contributor)
    assert "time_zone" not in client.get("/admin/account/").content.decode()


def test_only_our_workflow_is_named(world: World) -> None:
    """Wagtail's own stays where something was submitted to it once."""
    Workflow.objects.create(name="Moderators approval")
    provision_afmm(world.home)
    assert list(Workflow.objects.values_list("name", flat=True)) == [WORKFLOW]


def test_the_way_in_is_in_french(db: None, client: Client) -> None:
    page = client.get("/admin/login/").content.decode()
    assert "Mot de passe" in page and "Password" not in page


def test_how_long_ago_is_said_in_french(world: World, client: Client) -> None:
    submit(world.guide, world.contributor)
    client.force_login(world.contributor)
    page = client.get(reverse("wagtailadmin_pages:edit", args=[world.guide.pk])).content.decode()
    assert "En relecture" in page
    assert not re.search(r"\bago\b|\bnow\b", page.partition("side-panel-status")[2][:20_000])
