"""JSON-LD and the cards of links: what programs read of a page."""

import json
import re
from io import BytesIO
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone
from PIL import Image

from guides.models import GuidePage
from guides.share_drawing import draw, fitted
from media.models import PublicPicture
from media.storages import public_storage
from media.sweeping import sweep
from tests.background import work
from tests.world import World

GUIDE = "/guides/orange/bloquer/"
SCRIPT = re.compile(r'<script type="application/ld\+json">(.*?)</script>', re.S)
PICTURE = re.compile(r'<meta property="og:image" content="([^"]+)">')


def data(client: Client, path: str) -> dict[str, dict[str, Any]]:
    """What the page at `path` says of itself, by type."""
    found = [json.loads(text) for text in SCRIPT.findall(client.get(path).content.decode())]
    things = [thing for one in found for thing in one.get("@graph", [one])]
    assert all(one["@context"] == "https://schema.org" for one in found)
    return {thing["@type"]: thing for thing in things}


def test_the_home_page_says_who_and_what(public_world: World, client: Client) -> None:
    found = data(client, "/")
    assert found["Organization"]["email"] == "deontologie@afmm.fr"
    assert found["WebSite"]["url"] == "http://testserver/"
    target = found["WebSite"]["potentialAction"]["target"]
    assert target == "http://testserver/recherche/?q={search_term_string}"


def test_a_guide(public_world: World, client: Client) -> None:
    found = data(client, GUIDE)
    article = found["Article"]
    assert article["headline"] == public_world.guide.title
    assert article["mainEntityOfPage"] == f"http://testserver{GUIDE}"
    assert article["datePublished"][:10] == str(timezone.localdate())
    items = found["BreadcrumbList"]["itemListElement"]
    assert [one["name"] for one in items] == [
        *("Accueil", "Guides", "Orange"),
        public_world.guide.title,
    ]
    assert items[2]["item"] == "http://testserver/guides/orange/"
    assert "FAQPage" not in found


def test_a_title_does_not_end_the_element(public_world: World, client: Client) -> None:
    guide = GuidePage.objects.get(pk=public_world.guide.pk)
    guide.title = 'Fin </script><script>alert("1")</script> <!-- & \u2028'
    guide.save_revision(user=public_world.contributor)
    public_world.publish(guide)
    page = client.get(GUIDE).content.decode()
    assert "<script>" not in page
    assert "<!--" not in page
    assert page.count("</script>") == len(SCRIPT.findall(page)) == 2
    assert data(client, GUIDE)["Article"]["headline"] == guide.title


def test_a_preview_has_no_dates_to_tell(public_world: World, client: Client) -> None:
    client.force_login(public_world.contributor)
    response = client.get(f"/admin/pages/{public_world.guide.pk}/view_draft/")
    assert response.status_code == 200
    assert '"Article"' not in response.content.decode()


def shown(client: Client, path: str = GUIDE) -> str:
    [address] = PICTURE.findall(client.get(path).content.decode())
    return str(address)


def test_a_guide_has_a_picture_of_its_own(public_world: World, client: Client) -> None:
    default = "http://testserver/static/partage.jpg"
    assert shown(client) == shown(client, "/") == default
    work()
    address = shown(client)
    assert re.fullmatch(r"http://testserver/media/[0-9a-f]{64}-1200\.jpg", address)
    assert shown(client, f"{GUIDE}etapes/1/") == address == data(client, GUIDE)["Article"]["image"]
    response = client.get(address)
    assert response.headers["Cache-Control"].endswith("immutable")
    image = Image.open(BytesIO(b"".join(response.streaming_content)))
    assert (image.format, image.size) == ("JPEG", (1200, 630))
    answer = client.get(f"/api/v1/guides/{public_world.guide.pk}/").json()
    assert address.endswith(answer["share_picture"]["url"])


def test_a_new_name_makes_a_new_picture(public_world: World, client: Client) -> None:
    """Of the guide, or of its operator; the former is swept, the present one is kept."""
    work()
    first = shown(client)
    operator = public_world.orange
    operator.title = "Orange France"
    operator.save_revision(user=public_world.contributor)
    public_world.publish(operator)
    work()
    second = shown(client)
    assert second != first
    sweep()
    [kept] = PublicPicture.objects.filter(width=1200)
    assert second.endswith(kept.name)
    assert public_storage().exists(kept.name)
    assert not public_storage().exists(first.rpartition("/")[2])


@pytest.mark.parametrize("title", ["Bloquer", "Bloquer « tout » : œuvre " * 12, "a" * 200])
def test_any_title_is_drawn(title: str) -> None:
    image = Image.open(BytesIO(draw(title, "Orange")))
    # The title stays above the site's name.
    assert image.getpixel((600, 512)) == image.getpixel((2, 2))


def test_no_word_of_a_picture_is_alone_on_its_line() -> None:
    _, lines = fitted("Identifiez le numéro, arrêtez l’abonnement, bloquez les achats")
    assert lines == ["Identifiez le numéro,", "arrêtez l’abonnement,", "bloquez les achats"]
