"""The case finder's page: its questions, its addresses, its plans."""

import re
from urllib.parse import urlencode

import pytest
from django.core.exceptions import ValidationError
from django.test import Client
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from wagtail.blocks.struct_block import StructBlockValidationError

from cms.editorial.comparison import compare
from home.cases.blocks import PlanActionBlock
from home.content.blocks import RowBlock
from home.models import CaseFinderPage
from tests.api.test_guides import check
from tests.world import World

from .cases import QUESTIONS, RESULTS, answer, case_finder, question

pytestmark = pytest.mark.django_db

CHOICE = re.compile(r'class="bubble case" href="([^"]+)"')
CHANGE = re.compile(r'<a href="([^"]+)">Modifier')
ACTION = re.compile(r'<a class="more" href="([^"]+)">Lien')
NOINDEX = '<meta name="robots" content="noindex">'
TO_THE_END = "?cas=sms&libelle=oui&operateur="


@pytest.fixture
def site(public_world: World) -> World:
    public_world.publish(case_finder(public_world))
    return public_world


def read(client: Client, query: str = "") -> str:
    response = client.get(f"/mon-cas/{query}")
    assert response.status_code == 200
    return response.content.decode().replace("&amp;", "&")


def test_from_the_first_question_to_a_plan(
    site: World, client: Client, django_assert_num_queries
) -> None:
    """One query, and one for the operators where they are asked for."""
    client.get("/mon-cas/")
    with django_assert_num_queries(1):
        page = read(client)
    assert "Question cas\u202f?" in page and NOINDEX not in page and "Modifier" not in page
    assert CHOICE.findall(page) == [f"/mon-cas/?cas={key}" for key in ("sms", "facture", "08")]
    with django_assert_num_queries(1):
        page = read(client, "?cas=sms")
    assert NOINDEX in page and '<link rel="canonical" href="http://testserver/mon-cas/">' in page
    assert "Question 2, puis une autre au plus" in page
    assert CHANGE.findall(page) == ["/mon-cas/"]
    with django_assert_num_queries(2):
        page = read(client, "?cas=sms&libelle=oui")
    assert "Question 3, la dernière" in page
    assert CHOICE.findall(page) == [f"/mon-cas/{TO_THE_END}{one}" for one in ("orange", "autre")]
    with django_assert_num_queries(2):
        page = read(client, f"{TO_THE_END}orange")
    assert "<h1>Plan guide</h1>" in page and "STOP ne rembourse pas." in page and NOINDEX in page
    assert CHANGE.findall(page) == [
        "/mon-cas/",
        "/mon-cas/?cas=sms",
        "/mon-cas/?cas=sms&libelle=oui",
    ]
    assert ACTION.findall(page) == [
        "/guides/?operateur=orange&demarche=desactiver&solution=internet-plus",
        "/guides/orange/#contacts",
        "/numero/",
    ]
    assert "<script" not in page and "style=" not in page


def test_there_is_one_address_for_the_same_answers(site: World, client: Client) -> None:
    """The rules are in test_case_walk."""
    response = client.get("/mon-cas/?libelle=non&cas=sms")
    assert (response.status_code, response.url) == (302, "/mon-cas/?cas=sms&libelle=non")
    assert "Question libelle" in read(client, "?utm_source=bulletin&cas=sms")


def test_an_unknown_answer_is_said_and_the_question_asked_again(
    site: World, client: Client
) -> None:
    for query, asked in (
        ("cas=<b>x</b>", "cas"),
        ("cas=sms&libelle=%00peut-etre", "libelle"),
        ("cas=%FF", "cas"),
    ):
        response = client.get(f"/mon-cas/?{query}")
        page = response.content.decode()
        assert response.status_code == 404
        assert "n’est pas une réponse à cette question" in page and "<b>x</b>" not in page
        assert f"Question {asked}" in page and len(CHOICE.findall(page)) > 1
        assert NOINDEX in page


PARAMETERS = st.lists(
    st.tuples(
        st.one_of(st.sampled_from(["cas", "libelle", "operateur"]), st.text(max_size=5)),
        st.one_of(st.sampled_from(["sms", "oui", "08", "orange", "autre"]), st.text(max_size=50)),
    ),
    max_size=6,
)


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(PARAMETERS)
def test_whatever_is_asked(site: World, client: Client, pairs: list[tuple[str, str]]) -> None:
    """An answer; or the canonical address, which does not redirect again."""
    query = urlencode(pairs, errors="replace")
    response = client.get(f"/mon-cas/?{query}")
    if response.status_code == 302:
        response = client.get(response.url)
    assert response.status_code in {200, 404}


def test_it_is_a_page_of_the_api(site: World, client: Client) -> None:
    [card] = client.get("/api/v1/pages/?type=case-finder").json()["results"]
    page = client.get(f"/api/v1/pages/{card['id']}/").json()
    assert [(one["key"], one["type"], one["longest"]) for one in page["questions"]] == [
        ("cas", "question", 3),
        ("libelle", "question", 2),
        ("operateur", "operator", 1),
    ]
    document = client.get("/api/v1/openapi.json").json()
    check(document["components"]["schemas"], {"$ref": "#/components/schemas/CaseFinderPage"}, page)
    assert page["results"][1]["actions"][0]["url"] == "/guides/?demarche=desactiver"


def test_a_graph_that_leads_nowhere_is_not_saved(world: World, client: Client) -> None:
    """Whichever way it is submitted; the sentences are those of the graph."""
    page = case_finder(world)
    page.questions = [question("cas", answer("oui", "fini"), answer("non", "perdu"))]
    with pytest.raises(ValidationError) as refused:
        page.clean()
    [unknown] = refused.value.message_dict["questions"]
    [orphan] = refused.value.message_dict["results"]
    assert "« Réponse non » mène à « perdu »" in unknown.replace("\xa0", " ")
    assert "« Plan guide »" in orphan.replace("\xa0", " ")
    assert page.submission_faults() == [unknown, orphan]
    assert "Posez une première question." in CaseFinderPage(title="Vide").submission_faults()


def test_it_is_previewed_and_compared_in_french(world: World, client: Client) -> None:
    page = case_finder(world)
    client.force_login(world.writer)
    shown = client.get(f"/admin/pages/{page.pk}/view_draft/").content.decode()
    assert len(CHOICE.findall(shown)) == 3
    sections = compare(None, page.document())
    assert {change.name for one in sections for change in one.changes} <= set(page.field_labels)
    assert {section.name for section in sections} <= set(page.section_labels)
    page.questions, page.results = [], []
    page.save_revision(user=world.writer)
    assert client.get(f"/admin/pages/{page.pk}/view_draft/").status_code == 200


def test_the_blocks_have_limits() -> None:
    for name, items, most in (("questions", QUESTIONS, 20), ("results", RESULTS, 20)):
        block = CaseFinderPage._meta.get_field(name).stream_block
        block.clean(block.normalize(items))
        with pytest.raises(ValidationError):
            block.clean(block.normalize(items[:1] * (most + 1)))


@pytest.mark.parametrize("half", [{"link": "Voir"}, {"url": "/numero/"}])
def test_a_link_has_words_and_an_address(half: dict[str, str]) -> None:
    for block, named in ((PlanActionBlock(), "title"), (RowBlock(), "label")):
        texts = {named: "Un numéro", "text": "Son éditeur"}
        with pytest.raises(StructBlockValidationError) as fault:
            block.clean(block.normalize({**texts, **half}))
        assert set(fault.value.block_errors) == {"link", "url"} - set(half)
