"""The directory's public pages."""

import re
from datetime import date

import pytest
from django.test import Client

from directory.models import Assignment
from tests.factories import AssignmentFactory, EditorFactory, ShortCodeFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def brochure() -> None:
    """The brochure's example."""
    AssignmentFactory(
        short_code__code="88123",
        editor__name="Multimédia",
        editor__address="Rue de Loire",
        editor__postal_code="75009",
        editor__city="Paris Cedex 9",
        editor__phone="+33199003698",
        editor__email="clients@multimedia.example",
        service__subscription=True,
        service__period="week",
    )


def text(client: Client, address: str, status: int = 200) -> str:
    response = client.get(address)
    assert response.status_code == status
    assert not response.cookies
    return response.content.decode()


def test_a_number_has_the_fields_of_the_brochure(client: Client, brochure: None) -> None:
    page = text(client, "/numero/88123/")
    for expected in (
        "Multimédia",
        "Rue de Loire",
        "75009",
        "Paris Cedex 9",
        "tel:+33199003698",
        "mailto:clients@multimedia.example",
        "sms:88123",
        "STOP ne rembourse pas",
    ):
        assert expected in page


def test_before_its_first_day_the_number_had_nobody(client: Client, brochure: None) -> None:
    page = text(client, "/numero/88123/?date=2024-12-31")
    assert "sms:88123" not in page


@pytest.mark.parametrize(
    ("typed", "address"),
    [("88 123", "/numero/88123/"), ("88.123", "/numero/88123/")],
)
def test_the_form_leads_to_the_number(client: Client, typed: str, address: str) -> None:
    response = client.get("/numero/", {"numero": typed})
    assert (response.status_code, response.url) == (302, address)
    response = client.get("/numero/", {"numero": typed, "date": "05/02/2026"})
    assert response.url == f"{address}?date=2026-02-05"


def test_another_writing_of_a_number_leads_to_its_address(client: Client) -> None:
    response = client.get("/numero/88-123/?date=2026-02-05")
    assert (response.status_code, response.url) == (302, "/numero/88123/?date=2026-02-05")


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("0891123456", "infosva.org"),
        ("0639980012", "33700"),
        ("33700", "33700"),
        ("quizclub", "/recherche/?q=quizclub"),
        ("abc", "Nous n’avons pas reconnu de numéro court"),
    ],
)
def test_another_kind_of_number_is_explained(client: Client, typed: str, expected: str) -> None:
    assert expected in text(client, f"/numero/?numero={typed}")
    assert expected in text(client, f"/numero/{typed}/", status=404)


def test_an_unknown_number_is_said(client: Client) -> None:
    page = text(client, "/numero/88999/?date=2026-02-05", status=404)
    assert "Aucun éditeur connu pour le" in page
    assert "interrogez votre opérateur" in page


@pytest.mark.parametrize("typed", ["88", "88XXX", "88***"])
def test_a_partial_number_lists_candidates(client: Client, brochure: None, typed: str) -> None:
    assert "/numero/88123/" in text(client, f"/numero/?numero={typed}")


@pytest.mark.parametrize("day", ["2026-02-31", "hier", "0000-00-00", "9" * 50])
def test_an_unreadable_date_is_not_an_error(client: Client, brochure: None, day: str) -> None:
    assert "Multimédia" in text(client, f"/numero/88123/?date={day}")


@pytest.mark.parametrize("typed", ["\x00", "%00", "a" * 5000, "🙂", "../../etc", "' OR 1=1"])
def test_no_number_breaks_the_page(client: Client, typed: str) -> None:
    assert client.get("/numero/", {"numero": typed}).status_code == 200


@pytest.mark.parametrize("query", ["\x00", "%", "_", "a" * 5000, "Œ"])
def test_no_query_breaks_the_list_of_editors(client: Client, query: str) -> None:
    assert client.get("/editeurs/", {"q": query}).status_code == 200


@pytest.mark.parametrize("query", ["rien", "lumi", ""])
def test_a_page_beyond_the_last_is_no_error(client: Client, query: str) -> None:
    EditorFactory(name="Lumi")
    page = text(client, f"/editeurs/?q={query}&page=7")
    assert ("Lumi" in page) is (query != "rien")


def test_editors_are_in_french_order(client: Client) -> None:
    for name in ("Zéphyr", "Écho", "Bravo", "Eden"):
        EditorFactory(name=name)
    page = text(client, "/editeurs/")
    positions = [page.index(f">{name}<") for name in ("Bravo", "Écho", "Eden", "Zéphyr")]
    assert positions == sorted(positions)


def test_an_editor_shows_what_it_runs_today(client: Client) -> None:
    current = AssignmentFactory()
    AssignmentFactory(editor=current.editor, valid_until=date(2025, 6, 1))
    page = text(client, current.editor.get_absolute_url())
    assert re.findall(r'href="/numero/(.+?)/"', page) == [current.short_code_id]


@pytest.mark.parametrize("count", [1, 60])
def test_queries(django_assert_num_queries, client: Client, count: int) -> None:
    """Pinned, and the same for one row and for many."""
    assignments = AssignmentFactory.create_batch(count)
    code, editor = assignments[0].short_code_id, assignments[0].editor
    for address, queries in (
        (f"/numero/{code}/", 3),
        ("/numero/?numero=8", 1),
        ("/numero/", 0),
        ("/editeurs/", 2),
        (editor.get_absolute_url(), 4),
    ):
        client.get(address)
        with django_assert_num_queries(queries):
            client.get(address)


def test_a_page_is_revalidated(client: Client, brochure: None) -> None:
    first = client.get("/numero/88123/")
    again = client.get("/numero/88123/", headers={"if-none-match": first.headers["ETag"]})
    assert again.status_code == 304
    assert "public" in first.headers["Cache-Control"]


@pytest.fixture
def handed_over(brochure: None) -> None:
    """88123 passes to another editor on the first of the next year."""
    Assignment.objects.update(valid_until=date(2099, 1, 1))
    AssignmentFactory(
        short_code=ShortCodeFactory(code="88123"),
        editor__name="Lumière",
        valid_from=date(2099, 1, 1),
    )


def test_an_unreadable_date_is_said(client: Client, brochure: None) -> None:
    response = client.get("/numero/", {"numero": "88123", "date": "banane"})
    page = text(client, response.url)
    assert "banane" in page
    assert "voici la réponse pour aujourd’hui" in page


def test_candidates_keep_the_date(client: Client, brochure: None) -> None:
    page = text(client, "/numero/?numero=88&date=2024-12-31")
    assert "/numero/88123/?date=2024-12-31" in page


def test_nobody_is_blamed_before_their_first_day(client: Client, handed_over: None) -> None:
    page = text(client, "/numero/88123/?date=2026-01-01")
    assert "pas Lumière" not in page
    assert "sms:88123" in page, "the tenure still runs: STOP reaches its holder"
    assert "sera" in text(client, "/numero/88123/?date=2099-06-01")


def test_the_editor_of_the_day_is_not_the_one_of_today(client: Client, brochure: None) -> None:
    AssignmentFactory(
        short_code=ShortCodeFactory(code="88123"),
        editor__name="Sonora",
        valid_from=date(2024, 1, 1),
        valid_until=date(2025, 1, 1),
    )
    page = text(client, "/numero/88123/?date=2024-03-03")
    assert "contactez Sonora, pas Multimédia" in page
    assert "sms:88123" not in page


def test_a_code_without_holder_on_the_day_is_not_unknown(client: Client, brochure: None) -> None:
    page = text(client, "/numero/88123/?date=2024-12-31")
    assert "attribué à personne" in page
    assert "Multimédia" in page


def test_a_free_number_is_not_unknown(client: Client) -> None:
    ShortCodeFactory(code="88124")
    assert "n’est attribué à personne" in text(client, "/numero/88124/")
    assert "n’était attribué à personne" in text(client, "/numero/88124/?date=2024-12-31")
    assert "Aucun éditeur connu" in text(client, "/numero/88125/", status=404)


@pytest.mark.parametrize("keyword", ["STOP", "stop", "Contact"])
def test_a_word_that_every_number_knows_names_no_editor(client: Client, keyword: str) -> None:
    assert client.get("/numero/", {"numero": f"88123 {keyword}"}).url == "/numero/88123/"


def test_more_numbers_than_are_shown(client: Client) -> None:
    for code in range(88100, 88131):
        ShortCodeFactory(code=str(code))
    page = text(client, "/numero/?numero=88•••")
    assert page.count('<a class="digits"') == 30
    assert "En voici 30, il y en a d’autres." in page
    assert "Choisissez celui de votre facture" in text(client, "/numero/?numero=8812X")


def test_a_keyword_tells_the_editors_of_a_shared_code_apart(client: Client) -> None:
    code = ShortCodeFactory(code="62011")
    AssignmentFactory(short_code=code, keyword="FOOT", editor__name="Stade")
    AssignmentFactory(short_code=code, keyword="NOËL", editor__name="Sapin")
    response = client.get("/numero/", {"numero": "62011 noel"})
    assert response.url == "/numero/62011/?mot=noel"
    assert client.get("/numero/62 011/?mot=noel").url == response.url
    page = text(client, response.url)
    assert "Sapin" in page
    assert "Stade" not in page
    # Another date asks about the same keyword, whichever way one goes there.
    assert 'value="62011 noel"' in page
    again = client.get("/numero/", {"numero": "62011 noel", "date": "2024-01-01"}).url
    assert again == "/numero/62011/?date=2024-01-01&mot=noel"
    later = text(client, again)
    assert "?date=2025-01-01&amp;mot=NO%C3%8BL" in later
    assert "Stade" not in later
    assert 'value="62011"' in text(client, "/numero/62011/?mot=3D+!")
    both = text(client, "/numero/62011/?mot=inconnu")
    assert "Sapin" in both
    assert "Stade" in both


def test_a_number_that_nobody_sees_is_none(client: Client) -> None:
    assert "Qui est derrière ce numéro" in text(client, "/numero/?numero=%00%20%E2%80%AE")
