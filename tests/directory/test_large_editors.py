"""An editor of any size: its page and its answer stay small, and lead to all it runs."""

import re
from datetime import date

import pytest
from django.test import Client

from cms.core.gate import grant
from directory.bounded_lookup import MOST
from directory.editor_views import PER_PAGE
from directory.models import Assignment, Editor, ShortCode
from tests.factories import EditorFactory, ServiceFactory

pytestmark = pytest.mark.django_db

COUNT = 2 * MOST + 5
APRIL = date(2026, 4, 1)


@pytest.fixture
def large() -> Editor:
    """It ran so many numbers until 31 March 2026, and as many others from 1 April."""
    editor = EditorFactory(name="Grand")
    services = [ServiceFactory(name=f"Service {n:02}") for n in range(10)]
    drafts = [ShortCode(code=str(80000 + n)) for n in range(2 * COUNT)]
    with grant("directory"):
        codes = ShortCode.objects.bulk_create(drafts)
    Assignment.objects.bulk_create(
        Assignment(
            short_code=code,
            editor=editor,
            service=services[n % 10],
            valid_from=date(2025, 1, 1) if n < COUNT else APRIL,
            valid_until=APRIL if n < COUNT else None,
        )
        for n, code in enumerate(codes)
    )
    return editor


@pytest.mark.parametrize(
    ("day", "counts"),
    [
        ("2026-03-31", (COUNT, 0, COUNT)),
        ("2026-04-01", (COUNT, COUNT, 0)),
        ("2024-01-01", (0, 0, 2 * COUNT)),
    ],
)
def test_the_answer_is_bounded(
    client: Client, large: Editor, day: str, counts: tuple[int, ...]
) -> None:
    body = client.get(f"/api/v1/editors/{large.pk}/?on={day}").json()
    names = ("assignments", "former", "next")
    assert tuple(body["counts"][name] for name in names) == counts
    assert [len(body[name]) for name in names] == [min(count, MOST) for count in counts]
    numbers = client.get(body["short_codes"]).json()
    assert numbers["count"] == counts[0]
    assert client.get(body["services"]).json()["count"] == 10


def test_the_page_has_pages(client: Client, large: Editor) -> None:
    seen: list[str] = []
    for number in range(1, -(-COUNT // PER_PAGE) + 1):
        text = client.get(f"{large.get_absolute_url()}?page={number}").content.decode()
        found = re.findall(r'href="/numero/(\d+)/"', text)
        assert len(found) <= PER_PAGE
        seen += found
    assert len(seen) == len(set(seen)) == COUNT


@pytest.mark.parametrize("typed", ["0", "-1", "abc", "9" * 40, "\x00"])
def test_a_page_that_is_none_is_the_nearest(client: Client, large: Editor, typed: str) -> None:
    assert client.get(large.get_absolute_url(), {"page": typed}).status_code == 200


def test_queries(django_assert_num_queries, client: Client, large: Editor) -> None:
    with django_assert_num_queries(4):
        client.get(large.get_absolute_url())
    with django_assert_num_queries(4):
        client.get(f"/api/v1/editors/{large.pk}/?on=2026-04-01")
