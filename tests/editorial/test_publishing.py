"""A publication is the page and what was approved, together."""

import json
from typing import Any

import pytest
from django.test import Client
from wagtail.models import Page
from wagtail.signals import page_published

from cms.core.canonical import canonical_json, digest
from cms.editorial.models import Publication
from guides.models import GuidePage, OperatorPage
from tests.world import World


def open_publication(page: Page) -> Publication:
    return Publication.objects.open().get(page_id=page.pk)


def test_it_holds_the_document_and_who_approved_it(world: World) -> None:
    publication = world.publish(world.guide)
    guide = GuidePage.objects.get(pk=world.guide.pk)
    assert guide.live
    assert guide.live_revision_id == publication.revision_id
    assert publication.document == canonical_json(guide.document())
    assert publication.digest == digest(publication.document) == guide.digest()
    assert publication.approved_by_name == world.moderator.get_full_name()
    assert publication.verified_by == "Orange"
    assert publication.url_path == "/guides/orange/bloquer/"


def test_a_second_one_closes_the_first_at_the_same_instant(world: World) -> None:
    first = world.publish(world.guide)
    guide = GuidePage.objects.get(pk=world.guide.pk)
    guide.title = "Bloquer tous les achats"
    guide.save_revision(user=world.contributor)
    second = world.publish(guide)
    first.refresh_from_db()
    assert first.public_until == second.public_from
    assert json.loads(first.document)["title"] != json.loads(second.document)["title"]
    assert list(Publication.objects.open().filter(page_id=guide.pk)) == [second]


def test_a_draft_changes_nothing_public(public_world: World, client: Client) -> None:
    guide = GuidePage.objects.get(pk=public_world.guide.pk)
    before = client.get("/guides/orange/bloquer/").content
    guide.title = "Un titre en projet"
    guide.save_revision(user=public_world.contributor)
    assert client.get("/guides/orange/bloquer/").content == before


def test_a_failure_on_the_way_leaves_the_old_state(public_world: World) -> None:
    """Wagtail sends `page_published` inside our transaction: nothing is half done."""

    def fail(**kwargs: Any) -> None:
        raise RuntimeError

    before = open_publication(public_world.guide)
    guide = GuidePage.objects.get(pk=public_world.guide.pk)
    guide.title = "Jamais publié"
    guide.save_revision(user=public_world.contributor)
    page_published.connect(fail)
    try:
        with pytest.raises(RuntimeError):
            public_world.publish(guide)
    finally:
        page_published.disconnect(fail)
    assert open_publication(guide) == before
    assert Page.objects.get(pk=guide.pk).title == public_world.guide.title


def test_a_new_slug_moves_the_pages_below(public_world: World, client: Client) -> None:
    orange = OperatorPage.objects.get(pk=public_world.orange.pk)
    orange.slug = "orange-et-sosh"
    orange.save_revision(user=public_world.contributor)
    public_world.publish(orange)
    assert client.get("/guides/orange-et-sosh/bloquer/").status_code == 200
    moved = client.get("/guides/orange/bloquer/")
    assert (
        moved.status_code == 301 and moved.headers["Location"] == "/guides/orange-et-sosh/bloquer/"
    )
    assert open_publication(public_world.guide).content()["operator"]["url"] == (
        "/guides/orange-et-sosh/"
    )


def test_a_new_name_of_the_operator_shows_in_its_guides(public_world: World) -> None:
    orange = OperatorPage.objects.get(pk=public_world.orange.pk)
    orange.title = "Orange et Sosh"
    orange.save_revision(user=public_world.contributor)
    digest_before = open_publication(public_world.guide).digest
    public_world.publish(orange)
    guide = open_publication(public_world.guide)
    assert guide.content()["operator"]["name"] == "Orange et Sosh"
    assert guide.digest == digest_before


def test_nothing_public_before_publication(world: World, client: Client) -> None:
    for address in ("/", "/guides/", "/guides/orange/", "/guides/orange/bloquer/"):
        assert client.get(address).status_code == 404
