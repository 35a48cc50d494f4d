"""The API's contract: golden answers, and a problem for everything else."""

from datetime import date
from decimal import Decimal

import pytest
from django.test import Client

from tests.factories import AssignmentFactory, ShortCodeFactory

from .golden import golden


@pytest.fixture
def reassigned(db: None) -> None:
    code = ShortCodeFactory(code="88123")
    AssignmentFactory(
        pk=1,
        short_code=code,
        valid_from=date(2022, 9, 1),
        valid_until=date(2025, 1, 1),
        price=Decimal("2.00"),
        service__pk=1,
        service__name="Horoscope du matin",
        editor__pk=1,
        editor__name="Sonora Contact",
    )
    AssignmentFactory(
        pk=2,
        short_code=code,
        service__pk=2,
        service__name="QuizClub",
        service__subscription=True,
        service__period="week",
        service__website="https://multimedia.example/quizclub/",
        editor__pk=2,
        editor__name="Multimédia",
        editor__address="Rue de Loire",
        editor__postal_code="75009",
        editor__city="Paris Cedex 9",
    )
    AssignmentFactory(
        pk=3,
        short_code__code="62011",
        keyword="QUIZ",
        price=None,
        service__pk=3,
        service__name="Quiz",
        editor__pk=3,
        editor__name="Lumi",
        editor__email="",
        editor__website="",
        valid_from=date(2027, 1, 1),
    )


@pytest.mark.parametrize(
    ("address", "name"),
    [
        ("88123/?on=2026-05-02", "short-code-now"),
        ("88123/?on=2024-12-31", "short-code-before"),
        ("62011/?on=2026-05-02", "short-code-next"),
    ],
)
def test_look_up(reassigned: None, client: Client, address: str, name: str) -> None:
    response = client.get(f"/api/v1/short-codes/{address}")
    assert response.status_code == 200
    assert response.headers["Content-Type"] == "application/json"
    assert response.json() == golden(name)


def test_one_query(reassigned: None, client: Client, django_assert_num_queries) -> None:
    client.get("/api/v1/short-codes/88123/")
    with django_assert_num_queries(1):
        assert client.get("/api/v1/short-codes/88123/").status_code == 200


@pytest.mark.parametrize(
    ("typed", "kind"),
    [
        ("118218", "directory_118"),
        ("116111", "freephone_116"),
        ("0891123456", "voice_08"),
        ("0199003698", "landline"),
        ("3244", "four_digit"),
        ("0639980012", "mobile"),
        ("33700", "spam_report"),
        ("+3221234567", "foreign"),
        ("12", "malformed"),
        ("88", "malformed"),
        ("88XXX", "malformed"),
    ],
)
def test_another_kind_of_number(db: None, client: Client, typed: str, kind: str) -> None:
    body = problem(client, "get", f"short-codes/{typed}/", 422)
    assert body["kind"] == kind
    assert len(body["detail"]) > 40


@pytest.mark.parametrize(
    ("method", "path", "status"),
    [
        ("get", "short-codes/88999/", 404),
        ("get", "short-codes/88123/?on=hier", 422),
        ("get", "short-codes/88123/?on=2026-02-31", 422),
        ("get", "guides/abc/", 422),
        ("get", "guides/99999999999999999999/", 422),
        ("get", "guides/?page=2", 404),
        ("get", "guides/?offer=fixe", 422),
        ("get", "guides/?operator=%00", 422),
        ("get", "guides/?operator=%22%7D", 422),
        ("get", "operators/1/", 404),
        ("get", "inconnu/", 404),
        ("get", "", 404),
        ("post", "inconnu/", 405),
        ("post", "short-codes/88123/", 405),
        ("delete", "guides/1/", 405),
    ],
)
def test_every_error_is_a_problem(
    db: None, client: Client, method: str, path: str, status: int
) -> None:
    problem(client, method, path, status)


def problem(client: Client, method: str, path: str, status: int) -> dict[str, str]:
    response = getattr(client, method)(f"/api/v1/{path}")
    assert response.status_code == status
    assert response.headers["Content-Type"] == "application/problem+json"
    body = response.json()
    assert body["status"] == status
    assert body["detail"]
    return body


def test_one_document_describes_it(client: Client) -> None:
    document = client.get("/api/v1/openapi.json").json()
    assert set(document["paths"]) == {
        "/api/v1/short-codes/",
        "/api/v1/short-codes/{code}/",
        "/api/v1/editors/",
        "/api/v1/editors/{editor_id}/",
        "/api/v1/services/",
        "/api/v1/services/{service_id}/",
        "/api/v1/guides/",
        "/api/v1/guides/{guide_id}/",
        "/api/v1/operators/",
        "/api/v1/operators/{operator_id}/",
        "/api/v1/pages/",
        "/api/v1/pages/{page_id}/",
        "/api/v1/search/",
    }
    assert {method for path in document["paths"].values() for method in path} == {"get"}


def test_its_documentation_page_loads_nothing_from_elsewhere(client: Client) -> None:
    page = client.get("/api/v1/docs/").content.decode()
    assert "https://" not in page.replace("https://infoconso", "")


def test_it_is_read_from_any_origin_with_validators(reassigned: None, client: Client) -> None:
    response = client.get("/api/v1/short-codes/88123/")
    assert response.headers["Access-Control-Allow-Origin"] == "*"
    etag = response.headers["ETag"]
    again = client.get("/api/v1/short-codes/88123/", headers={"if-none-match": etag})
    assert again.status_code == 304
    head = client.head("/api/v1/short-codes/88123/")
    assert (head.status_code, head.content) == (200, b"")


def test_the_document_says_what_errors_look_like(client: Client) -> None:
    document = client.get("/api/v1/openapi.json").json()
    for path in document["paths"].values():
        assert {"200", "404", "422"} <= set(path["get"]["responses"])
