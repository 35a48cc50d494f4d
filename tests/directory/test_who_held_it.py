"""The look-up against a model of a few lines, on any legal set of attributions and any day."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

import pytest
from django.db import transaction
from django.test import Client
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from directory.models import Assignment, Editor, Service, ShortCode
from tests.factories import EditorFactory, ServiceFactory, ShortCodeFactory

pytestmark = pytest.mark.django_db

FIRST = date(2026, 1, 1)
DAYS = st.integers(0, 60).map(lambda days: FIRST + timedelta(days=days))
CODES = ("88123", "88124")


@dataclass(frozen=True)
class Tenure:
    code: str
    keyword: str
    editor: int
    begins: date
    ends: date | None
    suspended: bool

    def holds(self, day: date) -> bool:
        return self.begins <= day and (self.ends is None or day < self.ends)


@st.composite
def tenures(draw: st.DrawFn, code: str) -> list[Tenure]:
    """Of one code: for itself or shared between keywords, one after the other, with gaps."""
    found = []
    for keyword in draw(st.sampled_from([("",), ("FOOT",), ("FOOT", "QUIZ")])):
        days = sorted(draw(st.sets(DAYS, max_size=6)))
        bounds: list[date | None] = [*days, None] if len(days) % 2 else [*days]
        for begins, ends in zip(bounds[::2], bounds[1::2], strict=True):
            assert begins
            editor, suspended = draw(st.integers(0, 2)), draw(st.booleans())
            found.append(Tenure(code, keyword, editor, begins, ends, suspended))
    return found


@pytest.fixture
def known() -> tuple[list[Editor], Service]:
    for code in CODES:
        ShortCodeFactory(code=code)
    return EditorFactory.create_batch(3), ServiceFactory(name="Quiz")


def expected(held: list[Tenure], day: date) -> tuple[str, set[Any], set[Any], set[Any]]:
    """The status, then who holds it, held it and will hold it."""
    now = [one for one in held if one.holds(day)]
    former = {one for one in held if one.ends and one.ends <= day}
    status = "suspended" if now else "unassigned"
    if any(not one.suspended for one in now):
        status = "active"
    return status, set(now), former, {one for one in held if one.begins > day}


@settings(
    max_examples=50, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(tenures(CODES[0]), tenures(CODES[1]), st.lists(DAYS, min_size=1, max_size=3))
def test_the_answers_are_the_models(
    client: Client,
    known: tuple[list[Editor], Service],
    first: list[Tenure],
    second: list[Tenure],
    days: list[date],
) -> None:
    editors, service = known
    point = transaction.savepoint()
    for one in (*first, *second):
        Assignment.objects.create(
            short_code=ShortCode(code=one.code),
            keyword=one.keyword,
            editor=editors[one.editor],
            service=service,
            valid_from=one.begins,
            valid_until=one.ends,
            status=Assignment.Status.SUSPENDED if one.suspended else Assignment.Status.ACTIVE,
        )
    numbers = {editor.pk: number for number, editor in enumerate(editors)}

    def told(rows: list[dict[str, Any]]) -> set[tuple[Any, ...]]:
        return {
            (
                row["keyword"] or "",
                numbers[row["editor"]["id"]],
                row["valid_from"],
                row["valid_until"],
            )
            for row in rows
        }

    def meant(held: set[Tenure]) -> set[tuple[Any, ...]]:
        return {
            (one.keyword, one.editor, str(one.begins), str(one.ends) if one.ends else None)
            for one in held
        }

    for code, held in zip(CODES, (first, second), strict=True):
        for day in {*days, *(one.begins for one in held), *(one.ends for one in held if one.ends)}:
            body = client.get(f"/api/v1/short-codes/{code}/?on={day}").json()
            status, *lists = expected(held, day)
            assert body["status"] == status
            for name, wanted in zip(("assignments", "former", "next"), lists, strict=True):
                assert len(body[name]) == len(wanted)
                assert told(body[name]) == meant(wanted), (name, day)
            page = client.get(f"/numero/{code}/?date={day}").content.decode()
            assert page.count("Pour réclamer") == len(lists[0])
    listed = client.get(f"/api/v1/short-codes/?on={days[0]}").json()["results"]
    assert [one["status"] for one in listed] == [
        expected(held, days[0])[0] for held in (first, second)
    ]
    transaction.savepoint_rollback(point)
