"""Search in editors: what is found, in which order, and that its documents stay right."""

from datetime import date

import pytest
from django.db import transaction
from django.test import Client
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase

from cms.core.gate import grant
from directory.models import Assignment, BillLabel, Editor, EditorDocument, SearchWord, Service
from directory.search import refresh, search_editors, search_services
from directory.search.spelling import Correction, correction
from directory.search.words import words
from tests.factories import AssignmentFactory, EditorFactory, ServiceFactory, save_public

pytestmark = pytest.mark.django_db


@pytest.fixture
def multimedia() -> Editor:
    """An editor whose every word is somewhere else: name, legal name, site, service, label."""
    editor = EditorFactory(
        name="Multimédia",
        legal_name="Éditions du Phare SAS",
        website="https://www.quizclub.example/",
    )
    service = ServiceFactory(name="Horoscopes du matin", website="")
    BillLabel.objects.create(service=service, label="ABO*ASTRO 3,00 EUR")
    AssignmentFactory(editor=editor, service=service, valid_until=date(2025, 6, 1))
    AssignmentFactory(editor__name="Zéphyr Diffusion", service__name="Quiz")
    return editor


def found(typed: str) -> list[str]:
    return [editor.name for editor in search_editors(typed, 0, 20).results]


@pytest.mark.parametrize(
    "typed",
    [
        *("Multimédia", "multimedia", "MULTIMEDIA", "multim", " multi média "[:6]),
        *("phare", "éditions du phare", "edition phare", "du phare sas"),
        *("quizclub", "quizclub.example", "https://www.quizclub.example/", "www.quizclub.example"),
        *("horoscope", "HOROSCOPES", "matin", "horoscope multimedia"),
        *("abo*astro", "ABO ASTRO 3,00", "astro eur"),
    ],
)
def test_found(multimedia: Editor, typed: str) -> None:
    assert found(typed) == ["Multimédia"]
    assert not search_editors(typed, 0, 20).corrected


@pytest.mark.parametrize(
    ("typed", "corrected"),
    [
        ("multimdia", "multimedia"),
        ("mltimdia", "multimedia"),
        ("mutlimédia", "multimedia"),
        ("multimmédiaa", "multimedia"),
        ("horoskope", "horoscope"),
        ("pahre", "phare"),
        ("multimdia horoscpe", "multimedia horoscope"),
    ],
)
def test_typing_errors(multimedia: Editor, typed: str, corrected: str) -> None:
    assert found(typed) == ["Multimédia"]
    assert search_editors(typed, 0, 20).corrected == corrected


def test_the_beginning_of_a_long_name_may_hold_an_error(multimedia: Editor) -> None:
    EditorFactory(name="ZéphyrDiffusion 5")
    assert sorted(found("zephir")) == ["Zéphyr Diffusion", "ZéphyrDiffusion 5"]


@pytest.mark.parametrize(
    "typed", ["", "   ", "***", "introuvable", "12345", "multimedia xyzzy", "le"]
)
def test_not_found(multimedia: Editor, typed: str) -> None:
    assert found(typed) == []


def test_names_come_before_what_else_holds_the_word() -> None:
    AssignmentFactory(editor__name="Alpha", service__name="Sonora")
    for name in ("Beta Sonora", "Sonora Voix", "Sonora", "Sonorama"):
        EditorFactory(name=name)
    assert found("sonora") == ["Sonora", "Sonora Voix", "Sonorama", "Beta Sonora", "Alpha"]


def test_a_word_that_french_forgets_is_found_in_a_name() -> None:
    EditorFactory(name="Avec")
    assert found("avec") == ["Avec"]


def test_services_are_found_by_what_the_bill_says(multimedia: Editor) -> None:
    names = [service.name for service in search_services("abo astro", 0, 20).results]
    assert names == ["Horoscopes du matin"]


def test_every_save_and_deletion_counts(multimedia: Editor) -> None:
    multimedia.name = "Lumière"
    save_public(multimedia)
    assert found("multimedia") == []
    assert found("lumiere") == ["Lumière"]
    service = Service.objects.get(name="Horoscopes du matin")
    service.name = "Tarot"
    service.save()
    assert found("tarot") == ["Lumière"]
    label = BillLabel.objects.create(service=service, label="VOYANCE")
    assert found("voyance") == ["Lumière"]
    label.delete()
    assert found("voyance") == []
    assignment = Assignment.objects.get(service=service)
    assignment.editor = Editor.objects.get(name="Zéphyr Diffusion")
    assignment.save()
    assert found("tarot") == ["Zéphyr Diffusion"]
    Assignment.objects.filter(pk=assignment.pk).update(
        valid_from=date(2020, 1, 1), valid_until=date(2021, 1, 1)
    )
    Assignment.objects.get(pk=assignment.pk).delete()
    assert found("tarot") == []


def test_bulk_writes_count_after_a_refresh() -> None:
    drafts = [
        EditorFactory.build(name=name, slug=name, sort_key=name) for name in ("avant", "apres")
    ]
    with transaction.atomic(), grant("directory"):
        first, second = Editor.objects.bulk_create(drafts)
    assert found("avant") == []
    refresh([first.pk])
    assert found("avant") == ["avant"]
    assert found("apres") == []
    refresh()
    assert found("apres") == ["apres"]
    assert EditorDocument.objects.get(subject=first).revision == 2
    assert EditorDocument.objects.get(subject=second).revision == 1


def test_a_whole_refresh_forgets_words_that_nothing_holds() -> None:
    editor = EditorFactory(name="Ancien")
    editor.name = "Nouveau"
    save_public(editor)
    assert SearchWord.objects.filter(word="ancien").exists()
    refresh()
    assert not SearchWord.objects.filter(word="ancien").exists()
    assert SearchWord.objects.filter(word="nouveau").exists()


@pytest.mark.parametrize("count", [1, 30])
def test_a_refresh_is_the_same_number_of_queries(django_assert_num_queries, count: int) -> None:
    AssignmentFactory.create_batch(count)
    with django_assert_num_queries(18):
        refresh()


@pytest.mark.parametrize(
    ("typed", "known", "errors", "start"),
    [
        ("multimdia", "multimedia", 1, "multimedia"),
        ("zephir", "zephyrdiffusion", 1, "zephyr"),
        ("pahre", "phare", 1, "phare"),
        ("a", "b", 1, "b"),
        ("abc", "", 3, ""),
        ("meme", "meme", 0, "meme"),
    ],
)
def test_corrections(typed: str, known: str, errors: int, start: str) -> None:
    assert correction(typed, known) == Correction(errors, start)


def test_words_are_the_same_for_what_is_searched_and_typed() -> None:
    assert words("Cœur & Fils : https://www.e-coeur.fr/L’été") == [
        *("coeur", "fils", "e", "coeur", "fr", "l", "ete")
    ]


class AnythingTyped(TestCase):
    """Whatever is typed, no search is an error."""

    @classmethod
    def setUpTestData(cls) -> None:
        AssignmentFactory(editor__name="Multimédia")

    @settings(max_examples=60, deadline=None)
    @given(st.text(max_size=150))
    def test_no_query_is_an_error(self, typed: str) -> None:
        for search in (search_editors, search_services):
            result = search(typed, 0, 20)
            assert result.total == len(result.results)


def test_the_page_says_what_it_understood(multimedia: Editor, client: Client) -> None:
    page = client.get("/editeurs/?q=multimdia").content.decode()
    assert multimedia.get_absolute_url() in page
    assert "voici les résultats pour" in page
    page = client.get("/editeurs/?q=horoscope").content.decode()
    assert "/services/horoscopes-du-matin/" in page


def test_letters_lead_to_their_editors(client: Client) -> None:
    for name in ("Zéphyr", "Écho", "Eden", "3615 Direct", "Œil"):
        EditorFactory(name=name)
    page = client.get("/editeurs/").content.decode()
    letters = ["0-9", "E", "O", "Z"]
    assert [page.index(f"?lettre={letter}") for letter in letters] == sorted(
        page.index(f"?lettre={letter}") for letter in letters
    )
    page = client.get("/editeurs/?lettre=E").content.decode()
    assert page.index("Écho") < page.index("Eden")
    assert "Zéphyr" not in page
    assert "3615 Direct" in client.get("/editeurs/?lettre=0-9").content.decode()


@pytest.mark.parametrize(
    "query", ["lettre=%C3%A9", "lettre=", "lettre=!", "page=x", "page=99999", "q=editeur&page=7"]
)
def test_no_address_breaks_the_list(client: Client, query: str) -> None:
    EditorFactory.create_batch(3)
    page = client.get(f"/editeurs/?{query}")
    assert page.status_code == 200
    assert page.content.decode().count("/editeurs/editeur-") == 3


@pytest.mark.parametrize("count", [1, 120])
def test_queries_of_the_list(django_assert_num_queries, client: Client, count: int) -> None:
    EditorFactory.create_batch(count)
    for query, queries in (
        ("", 2),
        ("lettre=E", 2),
        ("page=2", 2),
        ("q=editeur", 2),
        ("q=editteur", 4),
    ):
        with django_assert_num_queries(queries):
            client.get(f"/editeurs/?{query}")


def test_pages_keep_the_question(client: Client) -> None:
    EditorFactory.create_batch(120)
    page = client.get("/editeurs/?q=%C3%A9diteur").content.decode()
    assert 'href="?q=%C3%A9diteur&amp;page=3"' in page
    page = client.get("/editeurs/?lettre=E").content.decode()
    assert 'href="?lettre=E&amp;page=2"' in page
