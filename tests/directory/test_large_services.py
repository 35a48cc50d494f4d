"""A service sold on any number of numbers: its page and its answer stay small."""

import gzip
import re
from datetime import date

import pytest
from django.test import Client

from cms.core.gate import grant
from directory.bounded_lookup import MOST, look_up_service
from directory.lookup import Status
from directory.models import Assignment, Service, ShortCode
from directory.service_views import SHOWN
from tests.factories import EditorFactory, ServiceFactory

pytestmark = pytest.mark.django_db

COUNT = MOST + 5
APRIL = date(2026, 4, 1)


@pytest.fixture
def large() -> Service:
    """Sold by A on so many numbers until 31 March 2026, by B on as many others from 1 April."""
    service = ServiceFactory(name="Grand service")
    editors = EditorFactory(name="Ancien"), EditorFactory(name="Nouveau")
    with grant("directory"):
        codes = ShortCode.objects.bulk_create(
            ShortCode(code=str(80000 + n)) for n in range(2 * COUNT)
        )
    Assignment.objects.bulk_create(
        Assignment(
            short_code=code,
            editor=editors[n >= COUNT],
            service=service,
            # Of those of April, only the last is active.
            status="active" if n < COUNT or n == 2 * COUNT - 1 else "suspended",
            valid_from=date(2025, 1, 1) if n < COUNT else APRIL,
            valid_until=APRIL if n < COUNT else None,
        )
        for n, code in enumerate(codes)
    )
    return service


@pytest.mark.parametrize(
    ("day", "counts"),
    [
        ("2026-03-31", (COUNT, 0, COUNT)),
        ("2026-04-01", (COUNT, COUNT, 0)),
        ("2024-01-01", (0, 0, 2 * COUNT)),
    ],
)
def test_the_answer_is_bounded(
    client: Client, large: Service, day: str, counts: tuple[int, ...]
) -> None:
    body = client.get(f"/api/v1/services/{large.pk}/?on={day}").json()
    names = ("assignments", "former", "next")
    assert tuple(body["counts"][name] for name in names) == counts
    assert [len(body[name]) for name in names] == [min(count, MOST) for count in counts]
    assert client.get(body["short_codes"]).json()["count"] == counts[0]


def test_what_is_not_listed_counts(large: Service) -> None:
    assert look_up_service(large.pk, APRIL, most=1).status is Status.ACTIVE


@pytest.mark.parametrize("day", ["2026-03-31", "2026-04-01", "2024-01-01"])
def test_the_page_is_bounded(client: Client, large: Service, day: str) -> None:
    response = client.get(f"{large.get_absolute_url()}?date={day}")
    text = response.content.decode()
    assert len(re.findall('href="/numero/[0-9]{5}/', text)) <= SHOWN
    assert len(gzip.compress(response.content)) <= 10 * 1024
    assert "Il y en a d’autres" in text
    assert (f"{COUNT - SHOWN} autres numéros ou éditeurs" in text) is (day > "2025")


def test_queries(django_assert_num_queries, client: Client, large: Service) -> None:
    with django_assert_num_queries(5):
        client.get(f"/api/v1/services/{large.pk}/?on=2026-04-01")
    with django_assert_num_queries(5):
        client.get(f"{large.get_absolute_url()}?date=2026-04-01")
