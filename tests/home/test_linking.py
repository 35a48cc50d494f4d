"""« Faire un lien »: what operators and editors copy."""

from html import unescape

from django.test import Client

from home.linking import named
from tests.factories import AssignmentFactory
from tests.world import World

ADDRESS = "/faire-un-lien/"


def test_links_ready_to_copy(
    public_world: World, client: Client, django_assert_num_queries
) -> None:
    with django_assert_num_queries(1):
        page = client.get(ADDRESS).content.decode()
    # What one selects is the markup, written out.
    assert "&lt;a href=&quot;http://testserver/numero/&quot;&gt;Qui est" in page
    assert 'content="noindex"' not in page


def test_the_link_to_a_number(public_world: World, client: Client) -> None:
    AssignmentFactory(short_code__code="88123")
    page = client.get(f"{ADDRESS}?numero=88%20123").content.decode()
    assert '<a href="http://testserver/numero/88123/">Qui est le 88' in unescape(page)
    assert 'content="noindex"' in page
    unknown = client.get(f"{ADDRESS}?numero=<b>88124").content.decode()
    assert "Nous ne connaissons pas le numéro" in unknown
    assert "<b>88124" not in unknown


def test_the_links_to_an_operators_guides(public_world: World, client: Client) -> None:
    page = client.get(f"{ADDRESS}?operateur=orange").content.decode()
    title = f"{public_world.guide.title} (Orange)"
    assert f'<a href="http://testserver/guides/orange/bloquer/">{title}</a>' in unescape(page)


def test_an_operator_is_named_once() -> None:
    assert named("Bloquer les achats", "Orange") == "Bloquer les achats (Orange)"
    assert named("Se désabonner (Orange et Sosh)", "Orange") == "Se désabonner (Orange et Sosh)"
