"""The guides' public pages."""

import pytest
from django.test import Client

from guides.models import GuidePage
from tests.factories import GuidePageFactory, step
from tests.world import World

GUIDE = "/guides/orange/bloquer/"


def test_a_guide_shows_its_steps_in_order(public_world: World, client: Client) -> None:
    guide = GuidePage.objects.get(pk=public_world.guide.pk)
    guide.steps = [step(title=f"Étape numéro {n}") for n in range(1, 6)]
    guide.save_revision(user=public_world.contributor)
    public_world.publish(guide)
    page = client.get(GUIDE).content.decode()
    positions = [page.index(f"Étape numéro {n}") for n in range(1, 6)]
    assert positions == sorted(positions)
    assert page.count("<picture") == 5
    assert 'alt="Le menu est ouvert."' in page
    assert "https://www.orange.fr/" in page
    assert "Vérifié par Orange" in page


def test_no_cookie_no_inline_script(public_world: World, client: Client) -> None:
    for address in ("/", "/guides/", "/guides/orange/", GUIDE):
        response = client.get(address)
        assert not response.cookies
        policy = response.headers["Content-Security-Policy"]
        assert "unsafe-inline" not in policy
        # Data for search engines, which nothing runs.
        page = response.content.decode().replace('<script type="application/ld+json">', "")
        assert "<script" not in page
        assert "style=" not in response.content.decode()


def test_editor_markup_is_escaped(public_world: World, client: Client) -> None:
    guide = GuidePage.objects.get(pk=public_world.guide.pk)
    guide.title = "<script>alert(1)</script>"
    guide.steps = [step(title="<img src=x onerror=alert(1)>", note="<b>gras</b>")]
    guide.save_revision(user=public_world.contributor)
    public_world.publish(guide)
    page = client.get(GUIDE).content.decode()
    assert "<script>alert" not in page
    assert "<img src=x" not in page


def test_a_preview_is_the_same_page(public_world: World, client: Client) -> None:
    """Up to the addresses of the pictures, which are private in a preview."""
    client.force_login(public_world.contributor)
    preview = client.get(f"/admin/pages/{public_world.guide.pk}/view_draft/")
    assert preview.status_code == 200
    page = preview.content.decode()
    assert public_world.guide.title in page
    assert "/admin/fichiers/" in page
    assert "/media/" not in page


@pytest.mark.parametrize("count", [1, 12])
def test_queries(
    public_world: World, client: Client, django_assert_num_queries, count: int
) -> None:
    """Pinned, and the same for one step or guide and for many."""
    guide = GuidePage.objects.get(pk=public_world.guide.pk)
    guide.steps = [step() for _ in range(count)]
    guide.save_revision(user=public_world.contributor)
    public_world.publish(guide)
    for _ in range(count - 1):
        public_world.publish(GuidePageFactory(parent=public_world.orange))
    for address, queries in ((GUIDE, 1), ("/guides/orange/", 2), ("/guides/", 2), ("/", 2)):
        client.get(address)
        with django_assert_num_queries(queries):
            assert client.get(address).status_code == 200


def test_a_page_is_revalidated(public_world: World, client: Client) -> None:
    etag = client.get(GUIDE).headers["ETag"]
    assert client.get(GUIDE, headers={"if-none-match": etag}).status_code == 304


@pytest.mark.parametrize("address", ["/guides/inconnu/", "/guides/orange/inconnu/", "/rien/"])
def test_an_unknown_address_is_a_french_404(
    public_world: World, client: Client, address: str
) -> None:
    response = client.get(address)
    assert response.status_code == 404
    assert 'lang="fr"' in response.content.decode()


def test_an_address_without_its_slash_is_redirected(public_world: World, client: Client) -> None:
    response = client.get("/guides/orange")
    assert (response.status_code, response.url) == (301, "/guides/orange/")
