"""How to stop by SMS: the message asked for, and once for a whole number."""

from datetime import date

import pytest
from django.test import Client

from directory.bounded_lookup import look_up_service
from directory.stopping import stop
from tests.factories import AssignmentFactory, ShortCodeFactory

pytestmark = pytest.mark.django_db

SHARED = "il vaut pour tous les services du"


@pytest.mark.parametrize(
    ("wording", "message", "code"),
    [
        ("", "STOP", "62011"),
        ("Envoyez STOP FOOT au 62011", "STOP FOOT", "62011"),
        ("Envoyez STOP au 62012", "STOP", "62012"),
        ("Répondez STOP.", "STOP", "62011"),
        ("STOP puis confirmez au 62011", "STOP", "62011"),
    ],
)
def test_the_sms_that_the_wording_asks_for(wording: str, message: str, code: str) -> None:
    made = AssignmentFactory(short_code__code="62011", stop=wording)
    found = stop(look_up_service(made.service_id, made.valid_from).assignments[0])
    assert found is not None
    assert (found.message, found.code) == (message, code)


def page(client: Client, address: str = "/numero/62011/") -> str:
    return client.get(address).content.decode()


def shared(*wordings: str) -> None:
    code = ShortCodeFactory(code="62011")
    for keyword, wording in zip(("FOOT", "QUIZ", "CLIP"), wordings, strict=False):
        AssignmentFactory(short_code=code, keyword=keyword, stop=wording)


def test_one_wording_for_all_is_said_once(client: Client) -> None:
    shared("", "", "Envoyez STOP au 62011")
    text = page(client)
    assert text.count("sms:62011") == 1
    assert SHARED in text
    assert text.count("Pour réclamer") == 3


def test_wordings_that_differ_are_each_said(client: Client) -> None:
    shared("Envoyez STOP FOOT au 62011", "Envoyez STOP QUIZ au 62011")
    text = page(client)
    assert "sms:62011?&amp;body=STOP%20FOOT" in text
    assert "sms:62011?&amp;body=STOP%20QUIZ" in text
    assert SHARED not in text


def test_one_service_needs_no_explanation(client: Client) -> None:
    AssignmentFactory(short_code__code="62011")
    assert SHARED not in page(client)


def test_whoever_left_is_not_stopped(client: Client) -> None:
    AssignmentFactory(short_code__code="62011", valid_until=date(2026, 1, 1))
    assert "sms:" not in page(client, "/numero/62011/?date=2025-06-01")
