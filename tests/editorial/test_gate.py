"""Whatever the way in, a page's public state changes through publication only."""

import pytest
from django.core.exceptions import PermissionDenied
from django.db import DatabaseError, transaction
from django.test import Client
from django.urls import reverse
from wagtail.actions.copy_page import CopyPageAction
from wagtail.actions.create_alias import CreatePageAliasAction
from wagtail.actions.unpublish_page import UnpublishPageAction
from wagtail.models import Page

from cms.core.gate import PublicationRefused, grant
from cms.editorial.models import Publication
from cms.editorial.publishing import withdraw
from guides.models import GuidePage
from tests.factories import GuidePageFactory, UserFactory
from tests.forms import guide_form
from tests.world import World


def public_state(page: Page) -> tuple[bool, int | None]:
    return Page.objects.values_list("live", "live_revision_id").get(pk=page.pk)


def test_a_page_cannot_be_saved_live(world: World) -> None:
    world.guide.live = True
    with pytest.raises(PublicationRefused):
        world.guide.save()


def test_a_page_cannot_be_created_live(world: World) -> None:
    with pytest.raises(PublicationRefused):
        GuidePageFactory(parent=world.orange, live=True)


def test_wagtail_cannot_publish_a_revision(world: World) -> None:
    with pytest.raises(PublicationRefused):
        world.guide.get_latest_revision().publish()
    assert public_state(world.guide) == (False, None)


def test_wagtail_cannot_unpublish(public_world: World) -> None:
    guide = GuidePage.objects.get(pk=public_world.guide.pk)
    before = public_state(guide)
    with pytest.raises(PublicationRefused):
        UnpublishPageAction(guide).execute(skip_permission_checks=True)
    assert public_state(guide) == before


@pytest.mark.parametrize("field", ["live", "live_revision"])
def test_a_bare_page_or_an_update_is_stopped_by_the_database(
    public_world: World, field: str
) -> None:
    other = public_world.guide.save_revision(user=public_world.contributor)
    change = {"live": False} if field == "live" else {"live_revision": other}
    with pytest.raises(DatabaseError, match="through publication only"), transaction.atomic():
        Page.objects.filter(pk=public_world.guide.pk).update(**change)
    bare = Page.objects.get(pk=public_world.guide.pk)
    for name, value in change.items():
        setattr(bare, name, value)
    with pytest.raises(DatabaseError, match="through publication only"), transaction.atomic():
        bare.save(clean=False)


def test_a_live_page_has_no_live_copy_or_alias(public_world: World) -> None:
    guide = GuidePage.objects.get(pk=public_world.guide.pk)
    with pytest.raises((PermissionDenied, DatabaseError)), transaction.atomic():
        CopyPageAction(
            guide, to=guide.get_parent(), update_attrs={"slug": "copie"}, keep_live=True
        ).execute(skip_permission_checks=True)
    with pytest.raises((PermissionDenied, DatabaseError)), transaction.atomic():
        CreatePageAliasAction(guide, update_slug="alias").execute(skip_permission_checks=True)
    assert not Page.objects.filter(slug__in=["copie", "alias"]).exists()


def test_a_grant_is_for_one_page(public_world: World) -> None:
    other = Page.objects.get(pk=public_world.orange.pk)
    with pytest.raises(DatabaseError), transaction.atomic(), grant(public_world.guide.pk):
        Page.objects.filter(pk=other.pk).update(live=False)


def test_a_grant_ends_with_its_block(public_world: World) -> None:
    page = Page.objects.filter(pk=public_world.guide.pk)
    with transaction.atomic():
        with grant(public_world.guide.pk):
            pass
        with pytest.raises(DatabaseError), transaction.atomic():
            page.update(live=False)


@pytest.mark.django_db(transaction=True, serialized_rollback=True)
def test_a_grant_needs_a_transaction() -> None:
    with pytest.raises(transaction.TransactionManagementError), grant(1):
        pass


def test_withdrawing_closes_the_publication(public_world: World) -> None:
    withdraw(public_world.guide, by=public_world.moderator)
    assert not Publication.objects.open().filter(page_id=public_world.guide.pk).exists()
    assert public_state(public_world.guide) == (False, None)


def test_deleting_a_page_closes_its_publication_and_keeps_it(public_world: World) -> None:
    page_id = public_world.guide.pk
    Page.objects.get(pk=page_id).delete()
    publication = Publication.objects.get(page_id=page_id)
    assert publication.public_until is not None
    assert publication.document


@pytest.mark.parametrize("action", ["action-publish", "action-unpublish"])
def test_the_editor_does_not_publish_even_for_a_superuser(
    world: World, client: Client, action: str
) -> None:
    client.force_login(UserFactory(is_superuser=True))
    edit = reverse("wagtailadmin_pages:edit", args=[world.guide.pk])
    client.post(edit, guide_form(world.guide, title="Publié de force") | {action: "1"})
    assert GuidePage.objects.get(pk=world.guide.pk).draft_title == "Publié de force"
    assert public_state(world.guide) == (False, None)
    assert "action-publish" not in client.get(edit).content.decode()


@pytest.mark.parametrize("action", ["publish", "unpublish"])
def test_bulk_actions_do_not_publish(world: World, client: Client, action: str) -> None:
    client.force_login(UserFactory(is_superuser=True))
    address = reverse("wagtail_bulk_action", args=["wagtailcore", "page", action])
    client.post(f"{address}?id={world.guide.pk}", {"include_descendants": "on"})
    assert public_state(world.guide) == (False, None)


@pytest.mark.parametrize("name", ["guide", "orange"])
def test_what_is_public_is_not_deleted_from_the_admin(
    public_world: World, client: Client, name: str
) -> None:
    page = getattr(public_world, name)
    client.force_login(UserFactory(is_superuser=True))
    client.post(reverse("wagtailadmin_pages:delete", args=[page.pk]))
    assert Page.objects.filter(pk=page.pk, live=True).exists()
