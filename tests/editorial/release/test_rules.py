"""The rules of a planned release, as tables."""

from datetime import UTC, date, datetime
from typing import Any

import pytest
from django import forms

from cms.editorial.opening_field import OpeningField
from cms.editorial.release import (
    PARIS,
    Status,
    covers,
    obstacle,
    opening,
    review_before,
    spelled,
)

DAY = datetime(2026, 12, 3, tzinfo=PARIS)
LATER = datetime(2026, 12, 10, 8, tzinfo=PARIS)


@pytest.mark.parametrize(
    ("day", "hour", "moment"),
    [
        (date(2026, 12, 3), 0, "2026-12-02T23:00"),
        (date(2026, 7, 14), 8, "2026-07-14T06:00"),
        # Autumn: 2 o'clock comes twice, the first one counts.
        (date(2026, 10, 25), 2, "2026-10-25T00:00"),
        (date(2026, 10, 25), 3, "2026-10-25T02:00"),
        # Spring: 2 o'clock does not come, 3 o'clock does.
        (date(2027, 3, 28), 2, "2027-03-28T01:00"),
        (date(2027, 3, 28), 3, "2027-03-28T01:00"),
    ],
)
def test_the_hour_is_that_of_paris(day: date, hour: int, moment: str) -> None:
    assert opening(day, hour) == datetime.fromisoformat(moment).replace(tzinfo=UTC)


@pytest.mark.parametrize(
    ("approved", "planned", "covered"),
    [
        (DAY, DAY, True),
        (DAY, LATER, True),
        (LATER, DAY, False),
        (DAY, None, False),
        (None, DAY, True),
        (None, None, True),
    ],
)
def test_an_approval_covers_its_day_and_later_ones(
    approved: datetime | None, planned: datetime | None, covered: bool
) -> None:
    assert covers(approved, planned) == covered


@pytest.mark.parametrize(
    ("status", "approved", "same_public", "why"),
    [
        (Status.APPROVED, DAY, True, ""),
        (Status.APPROVED, LATER, True, "plus tardif"),
        (Status.APPROVED, DAY, False, "a changé depuis"),
        (Status.ANNOUNCED, None, True, "pas encore approuvée"),
        (Status.CANCELLED, DAY, True, "pas encore approuvée"),
    ],
)
def test_what_keeps_it_back(
    status: Status, approved: datetime | None, same_public: bool, why: str
) -> None:
    found = obstacle(status, approved, DAY, same_public=same_public)
    assert why in found
    assert bool(found) == bool(why)


def test_it_is_decided_before_its_day() -> None:
    assert review_before(DAY) == date(2026, 12, 2)
    assert review_before(opening(date(2026, 12, 3), 23)) == date(2026, 12, 2)


@pytest.mark.parametrize(
    ("planned", "words"),
    [
        (DAY, "3 décembre"),
        (LATER, "10 décembre à 8 h"),
        (datetime(2027, 1, 1, tzinfo=PARIS), "1er janvier 2027"),
    ],
)
def test_it_is_spelled_as_people_say_it(planned: datetime, words: str) -> None:
    assert spelled(planned, datetime(2026, 11, 23, tzinfo=PARIS)).replace("\u00a0", " ") == words


@pytest.mark.parametrize(
    ("day", "hour", "expected"),
    [
        ("2099-12-03", "8", datetime(2099, 12, 3, 8, tzinfo=PARIS)),
        ("2099-12-03", "", datetime(2099, 12, 3, tzinfo=PARIS)),
        ("", "8", None),
        ("2020-12-03", "8", "Ce jour est passé"),
        ("2099-12-03", "24", "Sélectionnez un choix valide"),
    ],
)
def test_the_field(day: str, hour: str, expected: Any) -> None:
    form_class = type("F", (forms.Form,), {"day": OpeningField(required=False)})
    form = form_class({"day_day": day, "day_hour": hour})
    if isinstance(expected, str):
        assert expected in str(form.errors)
    else:
        assert form.is_valid()
        assert form.cleaned_data["day"] == expected
