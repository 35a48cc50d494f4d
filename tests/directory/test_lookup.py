"""Who ran this number on that date? (art. L.224-43)"""

from datetime import date

import pytest

from directory.lookup import Status, look_up, stop_wording
from directory.models import Assignment
from tests.factories import AssignmentFactory, ShortCodeFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def reassigned() -> tuple[Assignment, Assignment]:
    """88123, run by one editor until 31 March and by another from 1 April 2026."""
    code = ShortCodeFactory(code="88123")
    before = AssignmentFactory(short_code=code, valid_until=date(2026, 4, 1))
    after = AssignmentFactory(short_code=code, valid_from=date(2026, 4, 1))
    return before, after


def names(holdings: tuple[object, ...]) -> list[str]:
    return [holding.editor_name for holding in holdings]


@pytest.mark.parametrize(
    ("day", "now", "former", "later"),
    [
        (date(2024, 12, 31), [], [], [0, 1]),
        (date(2025, 1, 1), [0], [], [1]),
        (date(2026, 3, 31), [0], [], [1]),
        (date(2026, 4, 1), [1], [0], []),
    ],
)
def test_the_holder_depends_on_the_day(
    reassigned: tuple[Assignment, ...],
    day: date,
    now: list[int],
    former: list[int],
    later: list[int],
) -> None:
    found = look_up("88123", day)
    assert found is not None
    editors = [assignment.editor.name for assignment in reassigned]
    assert names(found.assignments) == [editors[i] for i in now]
    assert names(found.former) == [editors[i] for i in former]
    assert names(found.next) == [editors[i] for i in later]


def test_the_last_day_is_the_one_before_the_end(reassigned: tuple[Assignment, ...]) -> None:
    found = look_up("88123", date(2026, 4, 1))
    assert found is not None
    assert found.former[0].last_day == date(2026, 3, 31)


def test_status() -> None:
    suspended = AssignmentFactory(status=Assignment.Status.SUSPENDED)
    ended = AssignmentFactory(valid_until=date(2025, 6, 1))
    known = ShortCodeFactory()
    active = AssignmentFactory()
    day = date(2026, 1, 1)

    def status(code: str) -> Status | None:
        found = look_up(code, day)
        return found.status if found else None

    assert status(active.short_code_id) is Status.ACTIVE
    assert status(suspended.short_code_id) is Status.SUSPENDED
    assert status(ended.short_code_id) is Status.UNASSIGNED
    assert status(known.code) is Status.UNASSIGNED
    assert status("99999") is None


def test_stop_is_advised_to_senders_3_to_8_only() -> None:
    AssignmentFactory(short_code__code="88123")
    AssignmentFactory(short_code__code="91234", stop="Envoyez STOP au 91234")
    for code, wording in (("88123", "Envoyez STOP au 88123"), ("91234", "")):
        found = look_up(code, date(2026, 1, 1))
        assert found is not None
        assert stop_wording(found.assignments[0]) == wording


@pytest.mark.parametrize("others", [0, 50])
def test_one_query_whatever_the_size(django_assert_num_queries, others: int) -> None:
    code = ShortCodeFactory(code="88123")
    for year in range(2000, 2000 + others):
        AssignmentFactory(
            short_code=code, valid_from=date(year, 1, 1), valid_until=date(year + 1, 1, 1)
        )
    AssignmentFactory(short_code=code, valid_from=date(2052, 1, 1))
    look_up("88123", date(2026, 1, 1))
    with django_assert_num_queries(1):
        look_up("88123", date(2026, 1, 1))
