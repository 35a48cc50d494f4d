"""Whatever is asked of the public look-up: an answer or an explanation, never an error of ours."""

from urllib.parse import quote

import pytest
from django.test import Client
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.factories import AssignmentFactory

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("directory")]

FEW = settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
# What a person, a program or an attacker sends: mostly nearly right.
SIGNS = st.text("0123456789XxÉé*?#•…. -+/\\%&=;'\"<>()\x00\u202e\u0301٨８", max_size=12)
ODD = st.one_of(
    st.text(max_size=60),
    SIGNS,
    st.integers().map(str),
    st.dates().map(str),
    st.sampled_from(
        ["88123", "88 123 FOOT", "+33 88123", "88XXX", "0", "-1", "1e9", "NaN", "true", "sms-plus"]
    ),
)
NAMES = ("numero", "date", "mot", "q", "lettre", "page", "page_size", "on", "prefix", "editor")
QUERY = st.dictionaries(
    st.one_of(st.sampled_from((*NAMES, "status", "solution", "subscription")), SIGNS),
    ODD,
    max_size=4,
)
PAGE = {200, 301, 302, 404}
ANSWER = {200, 301, 400, 404, 422}


@pytest.fixture
def directory() -> None:
    AssignmentFactory(short_code__code="88123", service__name="Quiz", editor__name="Lumi")


@FEW
@given(ODD, ODD)
def test_any_number_and_any_date(client: Client, number: str, day: str) -> None:
    response = client.get("/numero/", {"numero": number, "date": day})
    assert response.status_code in PAGE
    if response.status_code == 302:
        assert client.get(response.url).status_code in PAGE


@FEW
@given(ODD, QUERY)
def test_any_path_below_the_look_up(client: Client, path: str, query: dict[str, str]) -> None:
    address = quote(path, safe="/", errors="replace")
    for start in ("/numero/", "/services/", "/editeurs/"):
        assert client.get(f"{start}{address}/", query).status_code in PAGE


@FEW
@given(QUERY)
def test_any_query_of_a_page(client: Client, query: dict[str, str]) -> None:
    for path in ("/editeurs/", "/editeurs/lumi/", "/services/quiz/", "/numero/88123/", "/donnees/"):
        assert client.get(path, query).status_code == 200, path


@FEW
@given(QUERY)
def test_any_query_of_the_api(client: Client, query: dict[str, str]) -> None:
    for path in ("short-codes/", "short-codes/88123/", "editors/", "services/"):
        response = client.get(f"/api/v1/{path}", query)
        assert response.status_code in ANSWER, path
        if response.status_code != 200:
            assert response.headers["Content-Type"] == "application/problem+json"


@FEW
@given(ODD, QUERY)
def test_any_path_of_the_api(client: Client, path: str, query: dict[str, str]) -> None:
    address = quote(path, safe="/", errors="replace")
    for start in ("short-codes", "editors", "services"):
        assert client.get(f"/api/v1/{start}/{address}/", query).status_code in ANSWER
