"""The contacts and the announcement of every page: without a query, soon right everywhere."""

from collections.abc import Callable
from datetime import UTC, date, datetime
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.test import Client
from wagtail.models import ModelLogEntry

from cms.core import site_settings
from cms.core.models import SiteSettings
from tests.world import World

EDIT = "/admin/settings/core/sitesettings/1/"


@pytest.mark.django_db
def test_a_moderator_announces_something_and_the_next_page_says_it(
    public_world: World,
    client: Client,
    django_capture_on_commit_callbacks: Callable[..., Any],
    django_assert_num_queries: Callable[..., Any],
) -> None:
    before = client.get("/")
    assert "Contacts déontologie" in before.content.decode()
    assert 'class="announcement"' not in before.content.decode()
    client.force_login(public_world.moderator)
    client.get("/admin/settings/core/sitesettings/", follow=True)
    with django_capture_on_commit_callbacks(execute=True):
        saved = client.post(
            EDIT,
            {
                "phone": "01 42 97 97 33",
                "announcement": "Des SMS se font passer pour votre opérateur.",
                "announcement_link": "/questions/",
                "announcement_label": "Que faire ?",
            },
        )
    assert saved.status_code == 302
    assert ModelLogEntry.objects.filter(action="wagtail.edit").exists()
    after = client.get("/")
    assert "Que faire\u202f?</a>" in after.content.decode()
    assert after.headers["ETag"] != before.headers["ETag"]
    with django_assert_num_queries(1):
        client.get("/guides/orange/bloquer/")


@pytest.mark.django_db
def test_only_moderators_may(public_world: World, client: Client) -> None:
    for user in (public_world.writer, public_world.contributor):
        client.force_login(user)
        client.post(EDIT, {"announcement": "Non"})
    assert not SiteSettings.objects.filter(announcement="Non").exists()


def test_other_processes_read_it_again_within_half_a_minute(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    now = 0.0
    monkeypatch.setattr("cms.core.remembered.time.monotonic", lambda: now)
    read = iter("ab")
    value = site_settings.Remembered(lambda: next(read), site_settings.FRESH_FOR)
    assert value() == "a"
    now = 29.0
    assert value() == "a"
    now = 30.0
    assert value() == "b"
    assert site_settings.FRESH_FOR <= 30


@pytest.mark.parametrize(
    ("first", "last", "announced"),
    [
        (None, None, True),
        (date(2026, 11, 3), date(2026, 11, 3), True),
        (date(2026, 11, 4), None, False),
        (None, date(2026, 11, 2), False),
    ],
)
def test_an_announcement_is_made_on_its_days(
    monkeypatch: pytest.MonkeyPatch, first: date | None, last: date | None, announced: bool
) -> None:
    """In French time: 23:30 UTC on the 2nd is already the 3rd."""
    one = SiteSettings(announcement="Avis", announced_from=first, announced_until=last)
    now = datetime(2026, 11, 2, 23, 30, tzinfo=UTC)
    monkeypatch.setattr("django.utils.timezone.now", lambda: now)
    assert one.is_announcing is announced


@pytest.mark.parametrize(
    ("field", "values"),
    [
        ("announcement_label", {"announcement_link": "/questions/"}),
        ("announcement_link", {"announcement_label": "Que faire ?"}),
        ("announcement_link", {"announcement_label": "Oui", "announcement_link": "//ailleurs.fr"}),
        (
            "announced_until",
            {"announced_from": date(2026, 11, 3), "announced_until": date(2026, 11, 2)},
        ),
    ],
)
def test_what_cannot_be_saved(field: str, values: dict[str, Any]) -> None:
    with pytest.raises(ValidationError) as refused:
        SiteSettings(**values).full_clean()
    assert field in refused.value.message_dict
