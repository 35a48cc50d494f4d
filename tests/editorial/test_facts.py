"""The policy is asked with the facts as they are in the database."""

import pytest
from django.test import Client
from django.urls import reverse
from wagtail.models import Page

from cms.core.models import User
from cms.editorial.emergency_actions import withdraw_now
from cms.editorial.facts import state_of
from cms.editorial.policy import State
from directory.models import Editor
from guides.models import GuidePage
from tests.factories import EditorFactory
from tests.world import World

from .test_workflow import decide, submit

pytestmark = pytest.mark.django_db


def delete(client: Client, user: User, page_id: int) -> bool:
    client.force_login(user)
    client.post(reverse("wagtailadmin_pages:delete", args=[page_id]))
    return not Page.objects.filter(pk=page_id).exists()


def test_where_a_page_stands(public_world: World, admin: User) -> None:
    def state(page: Page) -> State:
        return state_of(Page.objects.get(pk=page.pk).specific)

    assert state(public_world.guide) == State.PUBLIC
    assert state(public_world.orange) == State.PUBLIC | State.ABOVE | State.ROOT
    submit(GuidePage.objects.get(pk=public_world.guide.pk), public_world.contributor)
    assert state(public_world.guide) == State.PUBLIC | State.PROPOSED
    withdraw_now(public_world.guide.pk, admin, "Écran frauduleux.")
    assert state(public_world.guide) == State.WITHDRAWN | State.PROPOSED


def test_what_somebody_is_to_decide_on_is_not_deleted(
    world: World, admin: User, client: Client
) -> None:
    submit(world.guide, world.contributor)
    for user in (world.contributor, admin):
        assert not delete(client, user, world.guide.pk)
    editor = EditorFactory()
    editor.city = "Rennes"
    editor.save_revision(user=world.writer)
    editor.get_workflow().start(editor, world.writer)
    address = f"/admin/snippets/directory/editor/delete/{editor.pk}/"
    assert "Rien n’a été supprimé." in client.post(address, follow=True).content.decode()
    assert Editor.objects.filter(pk=editor.pk).exists()


def test_a_notice_goes_with_its_page_and_the_administrator_alone_deletes_it(
    public_world: World, admin: User, client: Client
) -> None:
    guide = public_world.guide
    withdraw_now(guide.pk, admin, "Écran frauduleux.")
    assert not delete(client, public_world.contributor, guide.pk)
    assert Client().get(guide.get_url()).status_code == 410
    assert delete(client, admin, guide.pk)
    assert Client().get("/guides/orange/bloquer/").status_code == 404


def test_whoever_is_on_both_sides_approves_nothing(
    world: World, admin: User, client: Client
) -> None:
    state = submit(world.guide, world.contributor)
    for user in (world.second_moderator, admin):
        user.groups.add(world.organisation.group)
        assert not decide(client, user, state, "approve").live
    assert decide(client, world.moderator, state, "approve").live
