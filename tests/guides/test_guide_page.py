"""What a guide says around its steps, and how it follows what it mentions."""

from datetime import date

import pytest
from django.test import Client

from cms.editorial.models import Publication
from cms.editorial.publishing import refresh, withdraw
from guides.models import GuidePage, OperatorPage
from guides.related import related
from tests.factories import GuidePageFactory
from tests.world import World

GUIDE = "/guides/orange/bloquer/"


def shown(client: Client) -> str:
    return client.get(GUIDE).content.decode().replace("&nbsp;", " ").replace("\xa0", " ")


def test_what_to_know_before(public_world: World, client: Client) -> None:
    page = shown(client)
    assert "5 minutes" in page
    assert "Notez vos options avant de valider." in page
    assert "Carte prépayée · Mobicarte" in page and "Ce réglage n’existe pas." in page
    assert f'href="{GUIDE}etapes/1/"' in page
    assert 'href="https://www.orange.fr/" rel="external"' in page


def test_what_to_do_if_it_does_not_work(public_world: World, client: Client) -> None:
    """The operator's contacts are those that are public: a new approval changes every guide."""
    assert "Si cela ne marche pas" in shown(client)
    orange = OperatorPage.objects.get(pk=public_world.orange.pk)
    contact = {"level": "service-consommateurs", "channel": "telephone", "value": "3900"}
    orange.contacts = [("contact", contact)]
    orange.save_revision(user=public_world.contributor)
    assert "tel:3900" not in shown(client)
    public_world.publish(orange)
    page = shown(client)
    assert "tel:3900" in page and "Service consommateurs" in page and "médiateur" in page


def test_related_guides_follow_publication_renaming_and_withdrawal(
    public_world: World, client: Client
) -> None:
    other = GuidePageFactory(parent=public_world.orange, title="Voir ses achats", slug="voir")
    assert "Voir ses achats" not in shown(client)
    public_world.publish(other)
    assert '<a href="/guides/orange/voir/">Voir ses achats</a>' in shown(client)
    other = GuidePage.objects.get(pk=other.pk)
    other.slug = "consulter"
    other.save_revision(user=public_world.contributor)
    public_world.publish(other)
    assert '<a href="/guides/orange/consulter/">Voir ses achats</a>' in shown(client)
    withdraw(other, by=None)
    assert "Voir ses achats" not in shown(client)


def test_related_guides_share_an_offer() -> None:
    def card(number: int, offers: list[str], solutions: list[str]) -> dict[str, object]:
        return {"id": number, "offers": offers, "solutions": solutions}

    guide = card(1, ["forfait", "box"], ["sms-plus"])
    cards = [
        guide,
        card(2, ["forfait"], ["gallery"]),
        card(3, ["carte-prepayee"], ["sms-plus"]),
        card(4, ["forfait"], ["sms-plus"]),
        card(5, ["forfait", "box"], ["sms-plus"]),
        card(6, ["box"], []),
    ]
    assert [one["id"] for one in related(guide, cards)] == [5, 4, 2]


@pytest.mark.parametrize(
    ("verified_on", "said"),
    [
        (date(2100, 1, 1), "Vérifié par Orange le"),
        (date(2020, 5, 3), "À vérifier : non confirmé depuis le 3 mai 2020."),
        (None, "À vérifier : pas encore confirmé."),
    ],
)
def test_how_long_ago_it_was_verified(
    public_world: World, client: Client, verified_on: date | None, said: str
) -> None:
    publication = Publication.objects.open().get(page_id=public_world.guide.pk)
    publication.verified_on = verified_on
    refresh(publication, GuidePage.objects.get(pk=public_world.guide.pk))
    assert said in shown(client)
