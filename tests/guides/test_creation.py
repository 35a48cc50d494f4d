"""A new guide begins with the profile for which one was missing."""

import re

import pytest
from django.test import Client
from django.urls import reverse
from wagtail.test.utils.form_data import nested_form_data, streamfield

from guides.models import GuidePage, OperatorPage
from tests.world import World

ASKED = "?offre=box&demarche=contester&solution=internet-plus"


@pytest.fixture
def operator(public_world: World) -> OperatorPage:
    orange = OperatorPage.objects.get(pk=public_world.orange.pk)
    orange.offers = ["forfait", "box"]
    orange.portals = [
        ("portal", {"label": "Mobile", "url": "https://m.orange.fr/", "offer": "forfait"}),
        ("portal", {"label": "Box", "url": "https://box.orange.fr/", "offer": "box"}),
    ]
    orange.save()
    return orange


def begun(client: Client, operator: OperatorPage, query: str) -> GuidePage:
    """The page that the form shows."""
    address = reverse("wagtailadmin_pages:add", args=["guides", "guidepage", operator.pk])
    return client.get(address + query).context["form"].instance


def test_it_takes_the_profile_from_the_report(
    public_world: World, operator: OperatorPage, client: Client
) -> None:
    client.force_login(public_world.contributor)
    report = client.get(reverse("guide_coverage")).content.decode()
    links = [
        link.replace("&amp;", "&") for link in re.findall(r'href="([^"]+guidepage[^"]+)"', report)
    ]
    [link] = [link for link in links if link.endswith(ASKED)]
    page = client.get(link)
    guide = page.context["form"].instance
    assert (guide.procedure, guide.offers) == ("contester", ["box"])
    assert (guide.solutions, guide.portal_url) == (["internet-plus"], "https://box.orange.fr/")
    html = page.content.decode()
    assert re.search(r'<option value="contester" selected', html)
    assert len(re.findall(r'type="checkbox"[^>]* checked', html)) >= 2


@pytest.mark.parametrize(
    "query", ["", "?offre=x&demarche=%00&solution=", "?operateur=sfr&offre=" + "a" * 900]
)
def test_what_it_does_not_know_is_left_open(
    public_world: World, operator: OperatorPage, client: Client, query: str
) -> None:
    client.force_login(public_world.contributor)
    guide = begun(client, operator, query)
    assert (guide.procedure, guide.offers, guide.solutions) == ("", [], [])
    assert guide.portal_url == "https://m.orange.fr/"


def test_a_draft_is_kept_as_it_was_sent(
    public_world: World, operator: OperatorPage, client: Client
) -> None:
    """With nothing ticked, and not with what the address says."""
    client.force_login(public_world.contributor)
    address = reverse("wagtailadmin_pages:add", args=["guides", "guidepage", operator.pk])
    comments = {"TOTAL_FORMS": 0, "INITIAL_FORMS": 0, "MIN_NUM_FORMS": 0, "MAX_NUM_FORMS": ""}
    form = nested_form_data(
        {
            "title": "Contester",
            "slug": "contester",
            "ends_subscriptions": "a-confirmer",
            "procedure": "consulter",
            "portal_url": "https://www.orange.fr/",
            "steps": streamfield([]),
            "exceptions": streamfield([]),
            "comments": comments,
        }
    )
    client.post(address + ASKED, form)
    guide = GuidePage.objects.get(slug="contester")
    assert (guide.procedure, guide.offers) == ("consulter", [])
    assert guide.portal_url == "https://www.orange.fr/"


def test_elsewhere_it_is_refused(public_world: World, client: Client) -> None:
    client.force_login(public_world.contributor)
    address = reverse("wagtailadmin_pages:add", args=["guides", "guidepage", public_world.index.pk])
    assert client.get(address + ASKED).status_code == 302
