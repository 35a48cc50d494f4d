"""The words of a bill: for every operator or one, in a cell and back, on the pages."""

from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.test import Client
from hypothesis import given
from hypothesis import strategies as st

from directory.bill_labels import LONGEST_OPERATOR, Label, in_words, read, write
from directory.importing.values import labels as parse_cell
from directory.models import Assignment, BillLabel
from directory.tariff import provision_tiers
from tests.directory.importing.files import imported, refused, row
from tests.factories import AssignmentFactory, ServiceFactory

LABEL = st.text("AB:* é").map(lambda text: " ".join(text.split()))
OPERATOR = st.text("AB* é", max_size=LONGEST_OPERATOR).map(lambda text: " ".join(text.split()))
LABELS = st.builds(Label, LABEL.filter(bool), OPERATOR)


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("ABO ECOUTE", Label("ABO ECOUTE")),
        ("SFR : ABO ECOUTE", Label("ABO ECOUTE", "SFR")),
        ("ABO:ECOUTE", Label("ABO:ECOUTE")),
        (": ABO : ECOUTE", Label("ABO : ECOUTE")),
        ("SFR : ABO : ECOUTE", Label("ABO : ECOUTE", "SFR")),
    ],
)
def test_one_label_in_a_file(text: str, label: Label) -> None:
    assert read(text) == label
    assert write(label) == text


@given(st.lists(LABELS, max_size=4, unique=True))
def test_a_cell_is_read_as_it_was_written(labels: list[Label]) -> None:
    cell = " | ".join(map(write, labels))
    assert [read(text) for text in parse_cell(cell)] == labels


@pytest.mark.parametrize(
    ("labels", "words"),
    [
        ([], ""),
        ([Label("A"), Label("B")], "A, B"),
        ([Label("A"), Label("B", "Orange"), Label("C", "SFR")], "A (Orange : B ; SFR : C)"),
        ([Label("B", "SFR"), Label("C", "SFR")], "SFR : B, C"),
    ],
)
def test_labels_in_words(labels: list[Label], words: str) -> None:
    assert in_words(labels) == words


@pytest.mark.parametrize(
    "values", [{"label": "A | B"}, {"label": "A", "operator": "SFR : RED"}, {"label": ""}]
)
@pytest.mark.django_db
def test_a_label_that_no_file_could_say_is_refused(values: dict[str, str]) -> None:
    with pytest.raises(ValidationError):
        BillLabel(service=ServiceFactory(), **values).full_clean()


@pytest.fixture
def sold(db: None) -> Assignment:
    sold = AssignmentFactory(short_code__code="88123", service__name="Quiz")
    BillLabel.objects.create(service=sold.service, label="QUIZ*3EUR", operator="SFR")
    BillLabel.objects.create(service=sold.service, label="ABO QUIZ")
    return sold


def test_every_page_says_them(client: Client, sold: Assignment) -> None:
    for address in ("/numero/88123/", "/services/quiz/", sold.editor.get_absolute_url()):
        page = client.get(address).content.decode()
        assert "ABO QUIZ (SFR\u00a0: QUIZ*3EUR)" in page, address


def test_the_search_finds_an_operators_words(client: Client, sold: Assignment) -> None:
    body: Any = client.get("/api/v1/services/?q=quiz*3eur").json()
    assert [service["name"] for service in body["results"]] == ["Quiz"]


@pytest.mark.django_db
def test_an_import_brings_them() -> None:
    provision_tiers()
    imported(row(libelle_facture="QUIZ 81123 | SFR : QUIZ*3EUR"))
    plan = imported(row(libelle_facture="sfr : quiz*3eur | QUIZ 81123 |  Orange :  QUIZ*3EUR"))
    assert plan.counts["changed"] == 1
    stored = set(BillLabel.objects.values_list("operator", "label"))
    assert stored == {("", "QUIZ 81123"), ("SFR", "QUIZ*3EUR"), ("Orange", "QUIZ*3EUR")}
    [fault] = refused(row(libelle_facture=f"{'x' * 51} : QUIZ"))
    assert "un nom d’opérateur a 50 caractères au plus" in fault
