"""The search page and its API: what is found, what never is, and at what cost."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cms.editorial.models import Publication
from cms.editorial.publishing import withdraw
from home.models import ArticlePage, PageDocument, QuestionPage
from home.search.results import search
from tests.api.test_guides import check
from tests.content import Pages, content, write
from tests.factories import AssignmentFactory
from tests.world import World

__all__ = ["content"]
EXPECTED = Path(__file__).parents[2] / "api" / "expected" / "search.json"


@pytest.fixture
def site(content: Pages, world: World) -> Pages:
    """The content pages, Orange with its guide, and an editor with a service."""
    for page in (world.index, world.orange, world.guide):
        world.publish(page)
    AssignmentFactory(editor__name="Multimédia", service__name="QuizClub")
    return content


def found(typed: str) -> list[str]:
    """The addresses of all results, in order."""
    return [result.url for group in search(typed).groups for result in group.results]


def test_what_is_public_and_nothing_else(content: Pages, world: World) -> None:
    """A draft is never found; what is withdrawn vanishes at once, what is renamed changes."""
    article = content["article"]
    draft = write(world, ArticlePage, content["rubrique"], "licorne", title="La licorne")
    world.publish(article)
    article.title = "Le dahu"
    article.save_revision(user=world.writer)
    assert found("licorne") == found("dahu") == []
    world.publish(article)
    assert found("dahu") == ["/rubrique/article/"]
    assert PageDocument.objects.filter(publication__page_id=article.pk).count() == 1
    world.publish(draft)
    assert found("licorne") == ["/rubrique/licorne/"]
    draft.slug = "corne"
    draft.save_revision(user=world.writer)
    world.publish(draft)
    assert found("licorne") == ["/rubrique/corne/"]
    withdraw(draft, by=world.moderator)
    assert found("licorne") == []
    assert found("dahu") == ["/rubrique/article/"]


def test_groups_marks_and_bounds(site: Pages, world: World, client: Client) -> None:
    for number in range(6):
        own = {"category": "facture", "title": f"Licorne & numéro {number}"}
        world.publish(write(world, QuestionPage, site["questions"], f"d-{number}", **own))
    page = client.get("/recherche/?q=licornes").content.decode()
    assert page.count("<mark>Licorne</mark> &amp; numéro") == 5
    assert "6\u00a0questions</h2>" in page.replace("&nbsp;", "\u00a0")
    assert 'href="/recherche/?q=licornes&amp;type=questions"' in page
    assert '<meta name="robots" content="noindex">' in page
    whole = client.get("/recherche/?q=licornes&type=questions").content.decode()
    assert whole.count("<mark>Licorne</mark> &amp; numéro") == 6
    assert whole == client.get("/recherche/?q=licornes&type=questions&page=7").content.decode()
    page = client.get("/recherche/?q=multimdia").content.decode()
    assert "voici les résultats pour" in page
    assert "<mark>Multimédia</mark>" in page


def test_whoever_finds_nothing_is_helped(site: Pages, client: Client) -> None:
    nothing = client.get("/recherche/?q=quizzclubbb").content.decode()
    assert '<a href="?q=quizclub">' in nothing
    partly = client.get("/recherche/?q=bloquer+dahu").content.decode()
    assert "celles qui s’en approchent" in partly
    assert "/guides/orange/bloquer/" in partly
    for page in (nothing, client.get("/recherche/").content.decode()):
        for address in ("/numero/", "/mon-cas/", "/contact/", "/questions/"):
            assert f'<li><a href="{address}">' in page


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("typed", "address"),
    [
        *(("88123", "/numero/88123/"), ("88 123", "/numero/88123/")),
        *(("STOP 88123", "/numero/88123/"), ("FOOT 88123", "/numero/88123/?mot=FOOT")),
        *(("qui est 88123 ?", "/numero/88123/"), ("33700", "/numero/?numero=33700")),
        *(("88XXX", "/numero/?numero=88XXX"), ("118 218", "/numero/?numero=118+218")),
        ("08 92 12 34 56", "/numero/?numero=08+92+12+34+56"),
    ],
)
def test_a_number_goes_to_its_look_up(client: Client, typed: str, address: str) -> None:
    response = client.get("/recherche/", {"q": typed})
    assert (response.status_code, response["Location"]) == (302, address)


@settings(deadline=None, max_examples=15, suppress_health_check=[*HealthCheck])
@given(st.text(max_size=150))
def _nothing_typed_is_an_error(client: Client, typed: str) -> None:
    typed = typed.encode(errors="replace").decode()
    for address in ("/recherche/", "/api/v1/search/"):
        assert client.get(address, {"q": typed, "type": "guides"}).status_code in (200, 302)
        assert client.get(address, {"q": typed}).status_code in (200, 302)


def test_nothing_typed_is_an_error(public_world: World, client: Client) -> None:
    _nothing_typed_is_an_error(client)
    for typed in (
        "\0",
        " ",
        "😀",
        "x" * 5000,
        "mot " * 500,
        "&|!():*",
        "'; --",
        "a" * 40 + " 88123",
    ):
        for query in ({"q": typed}, {"q": typed, "type": "x", "page": "0"}):
            assert client.get("/recherche/", query).status_code == 200
    long = client.get("/recherche/", {"q": "bloquer " + "mot " * 50}).content.decode()
    assert "Votre recherche est longue" in long


@pytest.mark.parametrize("count", [1, 12])
def test_how_many_queries(
    site: Pages, client: Client, django_assert_num_queries: Callable[..., Any], count: int
) -> None:
    """Three where it is found as typed; two more for known words, and the three again, or one."""
    for number in range(count):
        AssignmentFactory(editor__name=f"Dahu {number}", service__name=f"Dahu {number}")
    for address in ("/recherche/", "/api/v1/search/"):
        for typed, queries in (("dahu", 3), ("dauh", 7), ("titre zzzzz", 5), ("zzzzz", 5)):
            with django_assert_num_queries(queries):
                client.get(address, {"q": typed})
        with django_assert_num_queries(1):
            client.get(address, {"q": "dahu", "type": "services"})


def test_the_api_answers_the_same(site: Pages, client: Client) -> None:
    """As the golden file and the document say."""
    response = client.get("/api/v1/search/?q=titre+bref+rembourse+88123")
    answer = response.json()
    document = client.get("/api/v1/openapi.json").json()
    described = document["paths"]["/api/v1/search/"]["get"]["responses"]["200"]["content"]
    check(document["components"]["schemas"], described["application/json"]["schema"], answer)
    pages = {one.url_path: one.page_id for one in Publication.objects.open()}
    for group in answer["groups"]:
        for result in group["results"]:
            assert result.pop("id") == pages[result["url"].removeprefix("http://testserver")]
    assert answer == json.loads(EXPECTED.read_text())
    assert client.get("/api/v1/search/?q=titre&type=questions&page=2").status_code == 404
    assert client.get("/api/v1/search/?q=titre&type=x").status_code == 422
    assert client.get("/api/v1/search/").json()["groups"] == []


def test_the_index_answers(site: Pages) -> None:
    """Whatever the number of pages, those that hold the words are found by the index."""
    from home.search.page_query import PageQuery

    query = PageQuery(["bloquer", "orange"], all_of_them=True)
    statement = f"EXPLAIN SELECT * FROM home_pagedocument WHERE vector @@ ({query.sql})"
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL enable_seqscan = off")
        cursor.execute(statement, query.values)
        plan = " ".join(line for (line,) in cursor.fetchall())
    assert "page_vector" in plan
