"""The finder's page: its form, its addresses, what it says where no guide fits."""

import re
from dataclasses import dataclass

import pytest
from django.test import Client

from cms.editorial.publishing import withdraw
from directory.models import Service
from guides.models import GuidePage, OperatorPage
from tests.factories import AssignmentFactory, GuidePageFactory, OperatorPageFactory
from tests.world import World

BUTTON = re.compile(r'<button[^>]* name="(\w+)" value="([\w-]+)"')
HIDDEN = re.compile(r'<input type="hidden" name="(\w+)" value="([\w-]+)">')


@dataclass
class Site:
    """Orange has two guides, SFR one; Orange also sells a prepaid card without any."""

    world: World
    block: GuidePage
    bill: GuidePage


@pytest.fixture
def site(public_world: World) -> Site:
    orange = OperatorPage.objects.get(pk=public_world.orange.pk)
    orange.contacts = [
        ("contact", {"level": "service-clients", "channel": "telephone", "value": "3900"})
    ]
    lists = {"offers": ["carte-prepayee"], "procedures": ["desactiver"], "solutions": []}
    orange.exclusions = [("exclusion", {**lists, "reason": "Mobicarte n’a pas ce réglage."})]
    orange.save_revision(user=public_world.contributor)
    public_world.publish(orange)
    bill = GuidePageFactory(
        parent=orange,
        title="Voir ses achats",
        slug="voir",
        procedure="consulter",
        solutions=["sms-plus", "internet-plus"],
    )
    sfr = OperatorPageFactory(parent=public_world.index, title="SFR", slug="sfr", offers=["box"])
    for page in (bill, sfr, GuidePageFactory(parent=sfr, slug="bloquer", offers=["box"])):
        public_world.publish(page)
    return Site(public_world, public_world.guide, bill)


def asked(client: Client, query: str = "") -> str:
    response = client.get(f"/guides/{query}")
    assert response.status_code == 200
    return response.content.decode()


def test_it_asks_for_the_operator_and_lists_every_guide(site: Site, client: Client) -> None:
    page = asked(client)
    assert BUTTON.findall(page) == [("operateur", "orange"), ("operateur", "sfr")]
    assert page.count('href="/guides/orange/bloquer/"') == 1
    assert 'href="/guides/sfr/bloquer/"' in page
    assert "?operateur=autre" in page


def test_answers_are_kept_in_the_one_order(site: Site, client: Client) -> None:
    page = asked(client, "?demarche=consulter&solution=sms-plus")
    form = re.findall(r'(?:type="hidden"|type="submit" class="[\w ]+") name="(\w+)"', page)
    assert list(dict.fromkeys(form)) == ["operateur", "demarche", "solution"]


def test_only_what_is_possible_is_offered(site: Site, client: Client) -> None:
    page = asked(client, "?operateur=orange")
    assert BUTTON.findall(page) == [("offre", "forfait"), ("offre", "carte-prepayee")]
    assert HIDDEN.findall(page) == [("operateur", "orange")]
    assert page.count("sans guide") == 1
    page = asked(client, "?operateur=orange&offre=forfait")
    assert BUTTON.findall(page) == [("demarche", "desactiver"), ("demarche", "consulter")]


@pytest.mark.parametrize(
    ("query", "target"),
    [
        ("?operateur=orange&demarche=consulter", "/guides/orange/voir/"),
        ("?operateur=orange&offre=forfait&demarche=desactiver", "/guides/orange/bloquer/"),
        ("?operateur=orange&solution=internet-plus", "/guides/orange/voir/"),
        ("?operateur=sfr", "/guides/sfr/bloquer/"),
    ],
)
def test_one_match_leads_straight_to_it(
    site: Site, client: Client, query: str, target: str
) -> None:
    response = client.get(f"/guides/{query}")
    assert (response.status_code, response.url) == (302, target)


def test_an_operator_left_open_is_never_chosen_for_the_reader(site: Site, client: Client) -> None:
    page = asked(client, "?solution=internet-plus")
    assert "1\xa0guide possible" in page.replace("&nbsp;", "\xa0")
    assert "/guides/orange/voir/" in page


def test_no_match_says_so_with_what_is_near_and_whom_to_ask(site: Site, client: Client) -> None:
    page = asked(client, "?operateur=orange&offre=carte-prepayee&demarche=desactiver")
    assert "Aucun guide pour ce profil chez Orange" in page
    assert "Mobicarte n’a pas ce réglage." in page
    assert page.index("/guides/orange/bloquer/") < page.index("/guides/orange/voir/")
    assert "tel:3900" in page


def test_another_operator_is_told_where_to_look(site: Site, client: Client) -> None:
    page = asked(client, "?operateur=autre&demarche=desactiver")
    for words in ("service clients", "33700", "signal.conso.gouv.fr", "/numero/"):
        assert words in page
    assert "/guides/orange/bloquer/" in page


@pytest.mark.parametrize(
    ("typed", "canonical"),
    [
        ("?offre=box&operateur=orange", "?operateur=orange&offre=box"),
        ("?operateur=&offre=", ""),
        ("?operateur=ORANGE", "?operateur=orange"),
        ("?operateur=sfr&operateur=orange", "?operateur=orange"),
    ],
)
def test_another_order_leads_to_the_one_address(
    site: Site, client: Client, typed: str, canonical: str
) -> None:
    response = client.get(f"/guides/{typed}")
    assert (response.status_code, response.url) == (301, f"/guides/{canonical}")


@pytest.mark.parametrize(
    "query",
    ["operateur=inconnu", "offre=fixe", "demarche=%00", "solution=%FF", f"operateur={'x' * 5000}"],
)
def test_what_nobody_knows_is_said_and_the_question_asked(
    site: Site, client: Client, query: str
) -> None:
    response = client.get(f"/guides/?{query}")
    page = response.content.decode()
    assert response.status_code == 404
    assert "Nous ne connaissons pas" in page
    assert BUTTON.findall(page)


def test_markup_in_an_address_is_escaped(site: Site, client: Client) -> None:
    page = client.get("/guides/?operateur=<b>x</b>").content.decode()
    assert "<b>x</b>" not in page and "&lt;b&gt;x" in page


def test_without_a_guide_it_still_answers(public_world: World, client: Client) -> None:
    public_world.guide.get_parent()
    OperatorPageFactory(parent=public_world.index)
    withdraw(public_world.guide, by=None)
    assert "Orange" in asked(client)
    assert "Aucun guide pour ce profil" in asked(client, "?operateur=orange")


def test_the_link_of_a_service_leads_to_a_question(site: Site, client: Client) -> None:
    sold = {"service__subscription": True, "service__period": "week", "solution": "internet-plus"}
    AssignmentFactory(short_code=None, **sold)
    page = client.get(Service.objects.get().get_absolute_url()).content.decode()
    [link] = set(re.findall(r'href="/guides/(\?[^"]+)"', page))
    assert "operateur" in dict(BUTTON.findall(asked(client, link.replace("&amp;", "&"))))


def test_it_is_previewed_as_a_list(site: Site, client: Client) -> None:
    client.force_login(site.world.writer)
    page = client.get(f"/admin/pages/{site.world.index.pk}/view_draft/")
    assert BUTTON.findall(page.content.decode())


@pytest.mark.parametrize("more", [0, 5])
def test_queries(site: Site, client: Client, django_assert_num_queries, more: int) -> None:
    """Pinned, and the same for one guide and for many."""
    for n in range(more):
        site.world.publish(
            GuidePageFactory(parent=site.world.orange, slug=f"g-{n}", procedure="contester")
        )
    for query, queries in (
        ("", 2),
        ("?operateur=orange", 2),
        ("?operateur=orange&demarche=consulter", 2),
        ("?operateur=autre", 2),
        ("?operateur=orange&offre=carte-prepayee", 3),
    ):
        client.get(f"/guides/{query}")
        with django_assert_num_queries(queries):
            client.get(f"/guides/{query}")
