"""Addresses on the web when two names fold to one."""

import threading

import pytest
from django.db import connection, transaction

from directory.models import Editor, Service
from directory.slugs import LONGEST, free_slug

Model = type[Editor] | type[Service]
# The least that may be stored beside a name.
LEAST: dict[Model, dict[str, object]] = {
    Editor: {"live": False},
    Service: {"description": "Par SMS."},
}


@pytest.mark.django_db
@pytest.mark.parametrize("model", [Editor, Service])
def test_each_name_has_an_address(model: Model) -> None:
    names = ["Écho Mobile", "Echo-Mobile", "écho mobile !", "!!!", "???", "ß" * 150]
    made = [model.objects.create(name=name, **LEAST[model]) for name in names]
    assert [one.slug for one in made[:5]] == [
        *("echo-mobile", "echo-mobile-2", "echo-mobile-3", "sans-nom", "sans-nom-2"),
    ]
    assert all(one.get_absolute_url() for one in made)
    made[1].name = "Autre nom"
    made[1].save()
    assert made[1].slug == "echo-mobile-2"


@pytest.mark.django_db(transaction=True, serialized_rollback=True)
@pytest.mark.parametrize("model", [Editor, Service])
def test_two_at_once_have_an_address_each(model: Model) -> None:
    saved, waits = threading.Event(), threading.Event()

    def second() -> None:
        saved.wait(10)
        waits.set()
        model.objects.create(name="Écho-Mobile", **LEAST[model])
        connection.close()

    thread = threading.Thread(target=second)
    thread.start()
    with transaction.atomic():
        model.objects.create(name="Écho Mobile", **LEAST[model])
        saved.set()
        waits.wait(10)
        thread.join(0.3)
        assert thread.is_alive()
    thread.join(10)
    assert set(model.objects.values_list("slug", flat=True)) == {"echo-mobile", "echo-mobile-2"}


def test_a_long_name_is_cut() -> None:
    taken: set[str] = set()
    for _ in range(12):
        slug = free_slug("x" * 200, taken)
        assert len(slug) <= LONGEST and slug not in taken
        taken.add(slug)
