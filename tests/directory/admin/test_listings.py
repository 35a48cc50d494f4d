"""The directory's listings in the admin: filters, exports, timelines, ending."""

import csv
import io
from datetime import date, timedelta

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from openpyxl import load_workbook

from directory.models import Assignment
from tests.factories import AssignmentFactory, EditorFactory, ShortCodeFactory
from tests.world import World

pytestmark = pytest.mark.django_db

ASSIGNMENTS = "/admin/snippets/directory/assignment/"
EDITORS = "/admin/snippets/directory/editor/"
CODES = "/admin/snippets/directory/shortcode/"


@pytest.fixture
def writer(world: World, client: Client) -> Client:
    client.force_login(world.writer)
    return client


def listed(client: Client, address: str, **query: str) -> str:
    response = client.get(address, query)
    assert response.status_code == 200
    return response.content.decode()


@pytest.mark.parametrize("address", [ASSIGNMENTS, EDITORS, CODES])
def test_only_afmm_keeps_the_directory(world: World, client: Client, address: str) -> None:
    client.force_login(world.contributor)
    assert client.get(address).status_code == 302
    client.force_login(world.moderator)
    assert client.get(address).status_code == 200


def test_filters_of_attributions(writer: Client) -> None:
    today = timezone.localdate()
    AssignmentFactory(short_code__code="81000")
    AssignmentFactory(short_code__code="82000", valid_until=today + timedelta(days=10))
    AssignmentFactory(short_code__code="83000", valid_until=date(2025, 6, 1))
    AssignmentFactory(short_code__code="84000", valid_from=today + timedelta(days=10))
    AssignmentFactory(short_code__code="78000", status=Assignment.Status.SUSPENDED)
    expected = {
        ("when", "now"): {"81000", "82000", "78000"},
        ("when", "soon"): {"82000"},
        ("when", "former"): {"83000"},
        ("when", "next"): {"84000"},
        ("tier", "7"): {"78000"},
        ("status", "suspended"): {"78000"},
        ("warned", "oui"): {"78000"},
    }
    everything = {"81000", "82000", "83000", "84000", "78000"}
    for (name, value), codes in expected.items():
        page = listed(writer, ASSIGNMENTS, **{name: value})
        assert {code for code in everything if f"{code} –" in page} == codes, (name, value)


def test_editors_without_a_legal_fact_are_found_and_told(writer: Client) -> None:
    EditorFactory(name="Complet")
    lacking = EditorFactory(name="Incomplet", phone="", email="", live=False)
    page = listed(writer, EDITORS, incomplete="oui")
    assert "Incomplet" in page
    assert ">Complet<" not in page
    edit = writer.get(f"{EDITORS}edit/{lacking.pk}/").content.decode()
    assert "téléphone ou e-mail pour les réclamations" in edit


def test_codes_by_their_status_today(writer: Client) -> None:
    AssignmentFactory(short_code__code="81000")
    AssignmentFactory(short_code__code="82000", status=Assignment.Status.SUSPENDED)
    ShortCodeFactory(code="83000")
    for status, code in (("active", "81000"), ("suspended", "82000"), ("unassigned", "83000")):
        page = listed(writer, CODES, status=status)
        assert [c for c in ("81000", "82000", "83000") if c in page] == [code]


def test_a_code_shows_its_history(writer: Client) -> None:
    code = ShortCodeFactory(code="88123")
    AssignmentFactory(short_code=code, valid_until=date(2026, 4, 1))
    AssignmentFactory(short_code=code, valid_from=date(2026, 4, 1))
    page = writer.get(f"{CODES}edit/88123/").content.decode()
    assert page.index("Depuis le 1<sup>er</sup>\u00a0avril 2026") < page.index(
        "au 31\u00a0mars 2026"
    )


def test_exports_run_no_formula(writer: Client) -> None:
    EditorFactory(name='=HYPERLINK("https://mal.example")', legal_name="+33")
    response = writer.get(EDITORS, {"export": "csv"})
    rows = list(csv.reader(io.StringIO(b"".join(response.streaming_content).decode())))
    assert rows[1][0].startswith("'=")
    assert rows[1][1] == "'+33"
    response = writer.get(EDITORS, {"export": "xlsx"})
    sheet = load_workbook(io.BytesIO(b"".join(response.streaming_content))).active
    assert sheet is not None
    assert sheet["A2"].data_type == "s"


@pytest.mark.parametrize("count", [1, 15])
def test_queries_do_not_grow(writer: Client, django_assert_max_num_queries, count: int) -> None:
    AssignmentFactory.create_batch(count)
    listed(writer, ASSIGNMENTS)
    with django_assert_max_num_queries(25):
        listed(writer, ASSIGNMENTS)


def test_ending_is_an_action_of_its_own(world: World, client: Client) -> None:
    assignment = AssignmentFactory()
    address = reverse("end_assignment", args=[assignment.pk])
    client.force_login(world.contributor)
    assert client.post(address, {"valid_until": "2026-12-01"}).status_code == 302
    assignment.refresh_from_db()
    assert assignment.valid_until is None

    client.force_login(world.writer)
    assert address in listed(client, ASSIGNMENTS)
    page = client.post(address, {"valid_until": "2024-12-31"}).content.decode()
    assert "La fin doit être après le début." in page
    client.post(address, {"valid_until": "2026-12-01"})
    assignment.refresh_from_db()
    assert assignment.valid_until == date(2026, 12, 1)


def test_a_later_end_may_not_meet_the_next_attribution(writer: Client) -> None:
    before = AssignmentFactory(valid_until=date(2026, 4, 1))
    AssignmentFactory(short_code=before.short_code, valid_from=date(2026, 4, 1))
    page = writer.post(
        reverse("end_assignment", args=[before.pk]), {"valid_until": "2026-06-01"}
    ).content.decode()
    assert "chevauchent une autre attribution" in page
    before.refresh_from_db()
    assert before.valid_until == date(2026, 4, 1)


def test_an_overlap_is_said_in_the_form(writer: Client) -> None:
    first = AssignmentFactory()
    data = {
        "short_code": first.short_code_id,
        "keyword": "",
        "solution": "sms-plus",
        "service": first.service_id,
        "editor": first.editor_id,
        "aggregator": "",
        "status": "active",
        "price": "3.00",
        "valid_from": "2026-01-01",
        "valid_until": "",
        "stop": "",
    }
    page = writer.post(f"{ASSIGNMENTS}add/", data).content.decode()
    assert "chevauchent une autre attribution" in page
    assert Assignment.objects.count() == 1


def test_the_timeline_is_bounded_and_in_french(writer: Client) -> None:
    editor = EditorFactory(name="Grand éditeur")
    first = AssignmentFactory(editor=editor, valid_from=date(2026, 4, 1), price="0.50")
    page = listed(writer, f"{EDITORS}edit/{editor.pk}/")
    assert "Depuis le 1<sup>er</sup>\u00a0avril 2026" in page
    assert "0,50\u00a0€" in page
    assert "toutes ses attributions" not in page
    AssignmentFactory.create_batch(55, editor=editor, service=first.service)
    page = listed(writer, f"{EDITORS}edit/{editor.pk}/")
    assert page.count(f"{ASSIGNMENTS}edit/") == 50
    assert "… et 6 autres" in page
    address = f"{ASSIGNMENTS}?q=Grand%20%C3%A9diteur"
    assert address in page
    assert f"{ASSIGNMENTS}edit/" in listed(writer, address)


def test_an_export_says_yes_and_no(writer: Client) -> None:
    AssignmentFactory(service__name="Quiz", service__subscription=True, service__period="week")
    response = writer.get("/admin/snippets/directory/service/", {"export": "csv"})
    assert b",oui," in b"".join(response.streaming_content)


def test_the_form_of_an_end_does_not_offer_none(writer: Client) -> None:
    page = listed(writer, reverse("end_assignment", args=[AssignmentFactory().pk]))
    assert "Premier jour où elle ne vaut plus" in page
    assert "sans fin prévue" not in page


def test_a_subscription_is_said_in_french(writer: Client) -> None:
    AssignmentFactory(service__subscription=True)
    page = listed(writer, "/admin/snippets/directory/service/")
    assert "oui" in page and ">True<" not in page.replace("\n", "").replace(" ", "")


def test_the_day_of_an_end_is_chosen_in_a_calendar(writer: Client) -> None:
    address = reverse("end_assignment", args=[AssignmentFactory().pk])
    assert "date-time-chooser" in listed(writer, address)
