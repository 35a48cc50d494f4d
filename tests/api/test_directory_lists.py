"""The directory's lists and details: golden answers, pages, filters, pinned queries."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from django.test import Client

from cms.core.payment import PaymentSolution
from directory.models import Assignment, BillLabel
from tests.factories import AssignmentFactory, EditorFactory, ServiceFactory, ShortCodeFactory

from .golden import golden

pytestmark = pytest.mark.django_db


@pytest.fixture
def directory() -> None:
    """Two editors, three services, one of them by Internet+ and sold by one, then the other."""
    lumi = EditorFactory(pk=1, name="Lumi", legal_name="LUMI SAS", siren="404833048", website="")
    sonora = EditorFactory(pk=2, name="Sonora Contact", email="", country="BE", phone="+3225550123")
    sounds = ServiceFactory(
        pk=2,
        name="Écoute illimitée",
        description="Musique sans limite.",
        category="musique",
        website="https://ecoute.example/",
        subscription=True,
        period="week",
    )
    BillLabel.objects.create(service=sounds, label="ECOUTE ILLIM", operator="SFR")
    BillLabel.objects.create(service=sounds, label="ABO ECOUTE")
    without_code = {"short_code": None, "solution": PaymentSolution.INTERNET_PLUS}
    AssignmentFactory(service=sounds, editor=sonora, valid_until=date(2026, 4, 1), **without_code)
    AssignmentFactory(service=sounds, editor=lumi, valid_from=date(2026, 4, 1), **without_code)
    quiz = ServiceFactory(pk=1, name="Quiz", description="Un quiz par SMS.")
    AssignmentFactory(
        short_code__code="71123",
        service=quiz,
        editor=lumi,
        keyword="QUIZ",
        price=Decimal("0.99"),
        valid_until=date(2027, 1, 1),
    )
    ShortCodeFactory(code="88124")
    AssignmentFactory(
        short_code__code="88123",
        service=ServiceFactory(pk=3, name="Astro", description="Horoscope."),
        editor=sonora,
        status=Assignment.Status.SUSPENDED,
    )


@pytest.mark.parametrize(
    ("address", "name"),
    [
        ("short-codes/?on=2026-05-02", "short-codes"),
        ("editors/", "editors"),
        ("editors/1/?on=2026-03-31", "editor"),
        ("services/?page_size=2", "services"),
        ("services/2/?on=2026-03-31", "service-before"),
        ("services/1/?on=2026-05-02", "service-with-a-code"),
    ],
)
def test_golden_answers(directory: None, client: Client, address: str, name: str) -> None:
    response = client.get(f"/api/v1/{address}")
    assert response.status_code == 200
    assert response.json() == golden(name)


def listed(client: Client, address: str, key: str = "name") -> list[Any]:
    response = client.get(f"/api/v1/{address}")
    assert response.status_code == 200, response.content
    body = response.json()
    assert body["count"] == len(body["results"])
    return [one[key] for one in body["results"]]


@pytest.mark.parametrize(
    ("query", "codes"),
    [
        ("", ["71123", "88123", "88124"]),
        ("prefix=88", ["88123", "88124"]),
        ("prefix=88XXX", ["88123", "88124"]),
        ("prefix=8812*", ["88123", "88124"]),
        ("prefix=88 124", ["88124"]),
        ("prefix=9", []),
        ("editor=1", ["71123"]),
        ("editor=1&on=2027-01-01", []),
        ("editor=999", []),
        ("status=active", ["71123"]),
        ("status=suspended", ["88123"]),
        ("service=1", ["71123"]),
        ("service=1&editor=2", []),
        ("status=unassigned", ["88124"]),
        ("status=unassigned&on=2024-12-31&prefix=7", ["71123"]),
    ],
)
def test_short_codes_by(directory: None, client: Client, query: str, codes: list[str]) -> None:
    address = f"short-codes/?on=2026-05-02&{query}"
    assert listed(client, address, "code") == codes


@pytest.mark.parametrize(
    ("query", "names"),
    [
        ("", ["Astro", "Écoute illimitée", "Quiz"]),
        ("solution=internet-plus", ["Écoute illimitée"]),
        ("solution=gallery", []),
        ("solution=sms-plus&q=quizz", ["Quiz"]),
        ("solution=internet-plus&q=quiz", []),
        ("subscription=true", ["Écoute illimitée"]),
        ("editor=2", ["Astro", "Écoute illimitée"]),
        ("editor=2&solution=sms-plus", ["Astro"]),
        ("editor=999", []),
        ("subscription=false&solution=sms-plus", ["Astro", "Quiz"]),
        ("q=abo ecoute", ["Écoute illimitée"]),
        ("q=musiques", ["Écoute illimitée"]),
    ],
)
def test_services_by(directory: None, client: Client, query: str, names: list[str]) -> None:
    assert listed(client, f"services/?{query}") == names


def test_editors_by_what_the_bill_says(directory: None, client: Client) -> None:
    assert listed(client, "editors/?q=ecoute illim") == ["Lumi", "Sonora Contact"]


def test_a_correction_is_said(directory: None, client: Client) -> None:
    body = client.get("/api/v1/editors/?q=sonara").json()
    assert (body["corrected"], body["count"]) == ("sonora", 1)
    assert client.get("/api/v1/editors/?q=sonora").json()["corrected"] is None


def test_pages_lead_to_each_other(client: Client) -> None:
    EditorFactory.create_batch(5)
    seen: list[int] = []
    address: str | None = "/api/v1/editors/?page_size=2&q=%C3%A9diteur"
    while address:
        body = client.get(address).json()
        assert body["count"] == 5
        seen += [editor["id"] for editor in body["results"]]
        address = body["next"]
    assert len(seen) == len(set(seen)) == 5
    assert body["previous"].startswith("http://testserver/api/v1/editors/?page_size=2&q=")


@pytest.mark.parametrize("path", ["short-codes/", "editors/", "services/", "editors/?q=rien"])
def test_an_empty_list_is_no_error(client: Client, path: str) -> None:
    assert listed(client, path) == []


@pytest.mark.parametrize(
    ("path", "status"),
    [
        ("short-codes/?prefix=0891123456", 422),
        ("short-codes/?prefix=abc", 422),
        ("short-codes/?status=libre", 422),
        ("short-codes/?on=2026-02-31", 422),
        ("short-codes/?editor=9" + "9" * 30, 422),
        ("editors/?page=0", 422),
        ("editors/?page=2", 404),
        ("editors/?q=rien&page=2", 404),
        ("editors/?page=" + "9" * 30, 422),
        ("editors/?page_size=101", 422),
        ("editors/0/", 422),
        ("editors/" + "9" * 30 + "/", 422),
        ("editors/4/", 404),
        ("services/4/", 404),
        ("services/x/", 422),
        ("services/?solution=sms", 422),
        ("services/?subscription=peut-être", 422),
        ("services/?q=" + "a" * 201, 422),
    ],
)
def test_every_error_is_a_problem(client: Client, path: str, status: int) -> None:
    response = client.get(f"/api/v1/{path}")
    assert response.status_code == status
    assert response.headers["Content-Type"] == "application/problem+json"
    assert response.json()["detail"]


@pytest.mark.parametrize("typed", ["\x00", "%", "' OR 1=1", "!&|:*()<>", "🙂", "\\", "é" * 200])
def test_no_query_breaks_a_list(client: Client, typed: str) -> None:
    EditorFactory()
    for path in ("editors", "services"):
        assert client.get(f"/api/v1/{path}/", {"q": typed}).status_code == 200


@pytest.mark.parametrize("count", [1, 40])
def test_queries(django_assert_num_queries, client: Client, count: int) -> None:
    """Pinned, and the same for one row and for many."""
    first, *_ = AssignmentFactory.create_batch(count)
    for path, queries in (
        ("short-codes/", 3),
        ("short-codes/?prefix=8&status=active", 3),
        ("editors/", 2),
        ("editors/?q=editeur", 1),
        ("editors/?q=editteur", 3),
        (f"editors/{first.editor_id}/", 3),
        ("services/?solution=sms-plus", 2),
        ("services/?solution=sms-plus&q=service", 1),
        (f"services/{first.service_id}/", 4),
    ):
        with django_assert_num_queries(queries):
            assert client.get(f"/api/v1/{path}").status_code == 200


def test_lists_are_revalidated_from_any_origin(directory: None, client: Client) -> None:
    first = client.get("/api/v1/editors/")
    assert first.headers["Access-Control-Allow-Origin"] == "*"
    again = client.get("/api/v1/editors/", headers={"if-none-match": first.headers["ETag"]})
    assert again.status_code == 304


def test_answers_are_as_the_document_says(directory: None, client: Client) -> None:
    """The schemas are not run on the way out: here they are."""
    from directory import schemas

    for path, schema in (
        ("short-codes/", schemas.PageOf[schemas.ShortCodeLine]),
        ("editors/", schemas.EditorList),
        ("editors/1/", schemas.EditorDetail),
        ("services/", schemas.ServiceList),
        ("services/2/", schemas.ServiceDetail),
    ):
        body = client.get(f"/api/v1/{path}").json()
        assert schema.model_validate(body).model_dump(mode="json") == body
