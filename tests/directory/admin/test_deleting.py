"""What consumers may still ask for is not deleted, one by one or many at once: a reason is said."""

from datetime import date

import pytest
from django.test import Client

from directory.models import Assignment, Editor, ShortCode
from tests.factories import AssignmentFactory, ShortCodeFactory, UserFactory
from tests.world import World

pytestmark = pytest.mark.django_db


@pytest.fixture
def admin(world: World, client: Client) -> Client:
    client.force_login(UserFactory(is_superuser=True))
    return client


@pytest.mark.parametrize("name", ["assignment", "editor", "service", "shortcode"])
@pytest.mark.parametrize(
    "address", ["/admin/snippets/directory/{}/delete/{}/", "/admin/bulk/directory/{}/delete/?id={}"]
)
@pytest.mark.parametrize("method", ["get", "post"])
def test_what_is_in_use_stays(admin: Client, name: str, address: str, method: str) -> None:
    running = AssignmentFactory()
    field = {"shortcode": "short_code"}.get(name, name)
    record = running if name == "assignment" else getattr(running, field)
    response = getattr(admin, method)(address.format(name, record.pk), follow=True)
    assert response.status_code == 200
    assert "Rien n’a été supprimé." in response.content.decode()
    assert Assignment.objects.get() == running


def test_of_a_selection_nothing_is_deleted_if_one_must_stay(admin: Client) -> None:
    old, running = AssignmentFactory(valid_until=date(2025, 2, 1)), AssignmentFactory()
    address = f"/admin/bulk/directory/assignment/delete/?id={old.pk}&id={running.pk}"
    assert admin.post(address).url == "/admin/snippets/directory/assignment/"
    assert Assignment.objects.count() == 2


def test_a_year_after_its_end_it_may_be_deleted(admin: Client) -> None:
    old = AssignmentFactory(valid_until=date(2025, 2, 1))
    free = ShortCodeFactory()
    admin.post(f"/admin/bulk/directory/assignment/delete/?id={old.pk}&next=/admin/")
    admin.post(f"/admin/snippets/directory/editor/delete/{old.editor_id}/")
    admin.post(f"/admin/snippets/directory/shortcode/delete/{free.pk}/")
    assert not Assignment.objects.exists()
    assert not Editor.objects.exists()
    assert not ShortCode.objects.filter(pk=free.pk).exists()


@pytest.mark.parametrize("name", ["assignment", "editor", "service", "shortcode", "tarifftier"])
@pytest.mark.parametrize("path", ["", "results/", "chosen/{}/", "chosen-multiple/?id={}"])
def test_choosers_are_for_those_who_keep_the_directory(
    world: World, client: Client, name: str, path: str
) -> None:
    held = AssignmentFactory()
    field = {"shortcode": "short_code", "assignment": "pk", "tarifftier": "pk"}.get(name, name)
    pk = getattr(getattr(held, field), "pk", held.pk)
    address = f"/admin/snippets/choose/directory/{name}/{path.format(pk)}"
    client.force_login(world.contributor)
    assert client.get(address).status_code == 302
    if name != "tarifftier":
        client.force_login(world.writer)
        assert client.get(address).status_code == 200
