"""The open data: what the files hold, that they read back, and how they are revalidated."""

import csv
import io
import json
from datetime import date
from decimal import Decimal

import pytest
from django.test import Client

from cms.core.payment import PaymentSolution
from directory.importing.columns import COLUMNS
from directory.importing.planning import make_plan
from directory.importing.reading import read
from directory.importing.runs import import_now
from directory.models import Assignment, BillLabel
from directory.open_data.columns import DESCRIBED
from directory.tariff import provision_tiers
from tests.directory.importing.files import DEMONSTRATION
from tests.factories import AssignmentFactory, save_public

pytestmark = pytest.mark.django_db


@pytest.fixture
def directory() -> Assignment:
    """A shared number, and a service without one whose editor has awkward values."""
    AssignmentFactory(short_code__code="71123", keyword="QUIZ", price=Decimal("0.99"))
    awkward = AssignmentFactory(
        short_code=None,
        solution=PaymentSolution.GALLERY,
        price=None,
        status=Assignment.Status.SUSPENDED,
        valid_until=date(2026, 4, 1),
        stop="-> espace client",
        service__name="Écoute ; « illimitée »",
        service__description='=cmd|" /C calc"!A0',
        service__subscription=True,
        service__period="week",
        editor__name="@lpha",
        editor__address="Tour B\n12 rue de la Loire",
        editor__country="BE",
        editor__postal_code="1000",
        editor__phone="+3225550123",
    )
    for label, operator in (
        ("ABO ECOUTE", ""),
        ("+ECOUTE", ""),
        ("ABO : ECOUTE", ""),
        ("ABO ECOUTE", "SFR"),
    ):
        BillLabel.objects.create(service=awkward.service, label=label, operator=operator)
    return awkward


def content(client: Client, name: str) -> bytes:
    response = client.get(f"/donnees/{name}")
    assert response.status_code == 200
    assert response.headers["Access-Control-Allow-Origin"] == "*"
    return b"".join(response.streaming_content)


def table(client: Client) -> list[dict[str, str]]:
    text = content(client, "annuaire.csv").decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text), delimiter=";"))


def test_the_file_has_the_columns_of_the_import(directory: Assignment, client: Client) -> None:
    shared, awkward = table(client)
    assert tuple(shared) == COLUMNS == tuple(column.name for column in DESCRIBED)
    assert (shared["numero_court"], shared["mot_cle"], shared["tarif_eur"]) == (
        *("71123", "QUIZ", "0.99"),
    )
    assert shared["telephone"] == "0199003698"
    assert awkward == {
        **dict.fromkeys(COLUMNS, ""),
        "statut": "suspendu",
        "service": "Écoute ; « illimitée »",
        "description": '\'=cmd|" /C calc"!A0',
        "solution": "Gallery",
        "abonnement": "oui",
        "periodicite": "semaine",
        "editeur": "'@lpha",
        "adresse": "Tour B | 12 rue de la Loire",
        "code_postal": "1000",
        "ville": "Paris Cedex 09",
        "pays": "BE",
        "telephone": "'+3225550123",
        "email": "clients@editeur.example",
        "site_web": "https://editeur.example/",
        "libelle_facture": "'+ECOUTE | : ABO : ECOUTE | ABO ECOUTE | SFR : ABO ECOUTE",
        "date_debut": "2025-01-01",
        "date_fin": "2026-04-01",
        "stop": "'-> espace client",
    }


def test_the_file_imported_again_changes_nothing(directory: Assignment, client: Client) -> None:
    plan = make_plan(read(content(client, "annuaire.csv")))
    assert not plan.faults
    assert plan.size == 0


def test_import_then_export_then_import_is_the_identity(client: Client) -> None:
    provision_tiers()
    assert not import_now("annuaire.csv", DEMONSTRATION.read_bytes()).faults
    exported = content(client, "annuaire.csv")
    plan = import_now("annuaire.csv", exported)
    assert (plan.faults, plan.kept, plan.size, plan.absent) == ([], [], 0, 0)
    assert plan.counts["unchanged"] == Assignment.objects.count() > 300
    assert content(client, "annuaire.csv") == exported


def test_json_has_the_same_rows(directory: Assignment, client: Client) -> None:
    body = json.loads(content(client, "annuaire.json"))
    assert body["licence"]["name"] == "etalab-2.0"
    shared, awkward = body["attributions"]
    assert tuple(shared) == COLUMNS
    assert (shared["tarif_eur"], shared["libelle_facture"]) == ("0.99", [])
    assert shared["date_fin"] is None
    assert awkward["abonnement"] is True
    assert awkward["adresse"] == ["Tour B", "12 rue de la Loire"]
    assert awkward["editeur"] == "@lpha"
    assert awkward["libelle_facture"] == [
        *("+ECOUTE", ": ABO : ECOUTE", "ABO ECOUTE", "SFR : ABO ECOUTE"),
    ]


def test_an_empty_directory(client: Client) -> None:
    assert table(client) == []
    assert json.loads(content(client, "annuaire.json"))["attributions"] == []
    assert client.get("/donnees/").status_code == 200


def test_the_schema_describes_every_column(client: Client) -> None:
    schema = client.get("/donnees/schema.json").json()
    assert [field["name"] for field in schema["fields"]] == list(COLUMNS)
    assert all(field["description"] for field in schema["fields"])


@pytest.mark.parametrize("name", ["annuaire.csv", "annuaire.json"])
def test_what_has_not_changed_is_not_sent_again(
    directory: Assignment, client: Client, django_assert_num_queries, name: str
) -> None:
    first = client.get(f"/donnees/{name}")
    validators = [
        {"if-none-match": first.headers["ETag"]},
        {"if-modified-since": first.headers["Last-Modified"]},
    ]
    for headers in validators:
        with django_assert_num_queries(1):
            again = client.get(f"/donnees/{name}", headers=headers)
        assert again.status_code == 304
        assert again.headers["ETag"] == first.headers["ETag"]
    head = client.head(f"/donnees/{name}")
    assert (head.status_code, head.headers["ETag"]) == (200, first.headers["ETag"])
    assert not b"".join(head)


def test_every_change_is_a_new_version(directory: Assignment, client: Client) -> None:
    seen = {client.head("/donnees/annuaire.csv").headers["ETag"]}

    steps = (
        directory.save,
        lambda: save_public(directory.editor),
        directory.service.save,
        BillLabel.objects.earliest("pk").delete,
        AssignmentFactory,
    )
    for expected, step in enumerate(steps, start=2):
        step()
        seen.add(client.head("/donnees/annuaire.csv").headers["ETag"])
        assert len(seen) == expected


@pytest.mark.parametrize("count", [1, 30])
def test_queries(django_assert_num_queries, client: Client, count: int) -> None:
    AssignmentFactory.create_batch(count)
    with django_assert_num_queries(3):
        client.get("/donnees/")
    with django_assert_num_queries(2):
        content(client, "annuaire.csv")


def test_the_page_says_licence_date_and_columns(directory: Assignment, client: Client) -> None:
    page = client.get("/donnees/").content.decode()
    for expected in ("Licence Ouverte", "/donnees/annuaire.csv", "/donnees/schema.json", *COLUMNS):
        assert expected in page
    assert 'href="/donnees/"' in client.get("/numero/").content.decode()
