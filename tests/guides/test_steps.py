"""A guide one step at a time."""

import json
import re

import pytest
from django.test import Client

from cms.editorial.models import Publication
from cms.editorial.publishing import withdraw
from guides.models import GuidePage
from tests.factories import ScreenshotFactory, step
from tests.world import World

GUIDE = "/guides/orange/bloquer/"
STEPS = 4
SPOTS = [
    {"x": 5, "y": 10.5, "width": 90, "height": 8, "label": "Identifiant"},
    {"x": 5, "y": 30, "width": 90, "height": 8, "label": 'Se "connecter"'},
]


@pytest.fixture
def followed(public_world: World) -> World:
    """Its guide has four steps, all with a screen of their own and two places to touch."""
    guide = GuidePage.objects.get(pk=public_world.guide.pk)
    collection = public_world.organisation.collection
    guide.steps = [
        step(
            title=f"Titre {n}",
            condition="Seulement si vous êtes titulaire." if n == 2 else "",
            screenshot={
                "image": ScreenshotFactory(collection=collection),
                "alt_text": f"Écran {n}.",
                "hotspots": SPOTS,
            },
        )
        for n in range(1, STEPS + 1)
    ]
    guide.save_revision(user=public_world.contributor)
    public_world.publish(guide)
    return public_world


def read(client: Client, number: int) -> str:
    response = client.get(f"{GUIDE}etapes/{number}/")
    assert response.status_code == 200
    return response.content.decode()


def test_a_step_shows_itself_and_the_way(followed: World, client: Client) -> None:
    page = read(client, 2)
    assert "Étape 2 sur 4" in page
    assert "<h1>Titre 2</h1>" in page and "Titre 3" not in page
    assert "Seulement si vous êtes titulaire." in page
    assert 'alt="Écran 2."' in page
    assert 'rel="prev"' in page and f'href="{GUIDE}etapes/1/"' in page
    assert 'rel="next"' in page and f'href="{GUIDE}etapes/3/"' in page
    assert re.search(rf'<link rel="canonical" href="http://testserver{GUIDE}">', page)


def test_the_last_hotspot_leads_to_the_next_step(followed: World, client: Client) -> None:
    links = re.findall(
        r'<a href="([^"]+)" aria-label="([^"]+)">\s*<rect x="5%" y="30%"', read(client, 2)
    )
    assert links == [(f"{GUIDE}etapes/3/", "Se &quot;connecter&quot;\xa0: étape suivante")]
    assert "<rect" in read(client, STEPS)
    assert not re.search(r"<a [^>]*>\s*<rect", read(client, STEPS))


def test_the_places_have_the_same_numbers_in_the_picture_and_in_the_text(
    followed: World, client: Client
) -> None:
    for page in (read(client, 1), client.get(GUIDE).content.decode()):
        assert '<rect x="5%" y="10.5%" width="90%" height="8%" rx="8"/>' in page
        assert re.findall(r"<text[^>]*>(\d)</text>", page)[:2] == ["1", "2"]
        assert re.findall(r'<b class="key">(\d)</b> ([^<]+)</li>', page)[:2] == [
            ("1", "Identifiant"),
            ("2", "Se &quot;connecter&quot;"),
        ]


def test_the_next_step_is_fetched_in_advance(followed: World, client: Client) -> None:
    answer = client.get(f"/api/v1/guides/{followed.guide.pk}/").json()
    following = answer["steps"][2]["screenshot"]["sha256"]
    fetched = re.findall(r'<link rel="prefetch" href="([^"]+)"', read(client, 2))
    assert fetched == [f"{GUIDE}etapes/3/", f"/media/{following}-720.avif"]
    assert 'rel="prefetch"' not in read(client, STEPS)


@pytest.mark.parametrize(
    "path",
    ["etapes/0/", "etapes/5/", "etapes/02/", "etapes/1000/", "etapes/x/", "etapes/", "etapes/-1/"],
)
def test_another_number_is_not_found(followed: World, client: Client, path: str) -> None:
    assert client.get(f"{GUIDE}{path}").status_code == 404


def test_only_public_guides_have_steps(followed: World, client: Client) -> None:
    assert client.get("/guides/orange/etapes/1/").status_code == 404
    assert client.get("/guides/etapes/1/").status_code == 404
    withdraw(followed.guide, by=None)
    assert client.get(f"{GUIDE}etapes/1/").status_code == 404


def test_one_query_no_cookie_nothing_inline(
    followed: World, client: Client, django_assert_num_queries
) -> None:
    read(client, 1)
    with django_assert_num_queries(1):
        response = client.get(f"{GUIDE}etapes/2/")
    page = response.content.decode()
    assert not response.cookies
    assert "<script" not in page and "style=" not in page
    etag = response.headers["ETag"]
    assert client.get(f"{GUIDE}etapes/2/", headers={"if-none-match": etag}).status_code == 304


def test_a_step_whose_screen_is_lost_is_still_read(followed: World, client: Client) -> None:
    """However it came about: the publication keeps what was approved."""
    publication = Publication.objects.open().get(page_id=followed.guide.pk)
    answer = json.loads(publication.answer)
    answer["steps"][0]["screenshot"] = None
    answer["steps"][1]["screenshot"]["sources"] = []
    Publication.objects.filter(pk=publication.pk).update(answer=json.dumps(answer))
    assert "Titre 1" in read(client, 1)
    page = read(client, 2)
    assert "Titre 2" in page and "Écran 2." in page and "<img" not in page
    assert client.get(GUIDE).status_code == 200
