"""Who is an author since the last publication: whoever's revision changed the document."""

from collections.abc import Callable
from contextlib import AbstractContextManager

import pytest
from django.test import Client
from django.urls import reverse

from cms.editorial.authorship import RevisionDigest, authors_since_publication
from directory.models import Editor
from guides.models import GuidePage
from tests.factories import EditorFactory, UserFactory
from tests.forms import guide_form
from tests.world import World

from .test_workflow import decide, submit, write

pytestmark = pytest.mark.django_db


def guide(world: World) -> GuidePage:
    return GuidePage.objects.get(pk=world.guide.pk)


def authors(world: World) -> set[int]:
    return authors_since_publication(guide(world))


def test_whoever_creates_or_changes_it_is_one_until_it_is_published(world: World) -> None:
    assert authors(world) == {world.contributor.pk}
    world.publish(world.guide)
    assert authors(world) == set()
    write(guide(world), world.writer)
    write(guide(world), world.moderator)
    assert authors(world) == {world.writer.pk, world.moderator.pk}


def test_whoever_redraws_a_picture_is_one(world: World, client: Client) -> None:
    """The document changes without a revision: the pixels of a draft are not frozen."""
    redrawer = UserFactory(is_superuser=True)
    image = world.guide.steps[0].value["screenshot"]["image"]
    form = {
        "title": image.title,
        "collection": image.collection_id,
        "masks": '[{"x": 1, "y": 1, "width": 20, "height": 20}]',
        "attest": "on",
    }
    client.force_login(redrawer)
    client.post(reverse("wagtailimages:edit", args=[image.pk]), form)
    state = submit(world.guide, world.contributor)
    assert authors(world) == {world.contributor.pk, redrawer.pk}
    assert not decide(client, redrawer, state, "approve").live
    assert decide(client, world.moderator, state, "approve").live


def test_what_was_taken_back_was_written_all_the_same(world: World) -> None:
    world.publish(world.guide)
    public = guide(world)
    write(guide(world), world.moderator)
    public.save_revision(user=world.contributor)
    assert authors(world) == {world.moderator.pk, world.contributor.pk}


def test_an_autosave_counts_even_if_the_next_one_takes_it_back(
    world: World, client: Client
) -> None:
    """The second overwrites the first in place: one revision, which says nothing new any more."""
    world.publish(world.guide)
    client.force_login(world.moderator)
    edit = reverse("wagtailadmin_pages:edit", args=[world.guide.pk])
    client.post(edit, guide_form(guide(world), title="Autre"))
    first = guide(world).latest_revision_id
    back = guide_form(guide(world), title=world.guide.title, overwrite_revision_id=str(first))
    client.post(edit, back)
    assert guide(world).latest_revision_id == first
    assert guide(world).get_latest_revision_as_object().title == world.guide.title
    assert authors(world) == {world.moderator.pk}


def test_the_digest_that_is_noted_is_the_one_that_is_approved(world: World) -> None:
    revision = write(guide(world), world.contributor)
    noted = RevisionDigest.objects.get(revision=revision)
    assert noted.digest == revision.as_object().digest()


def test_of_what_nothing_is_noted_somebody_is_the_author(world: World) -> None:
    world.publish(world.guide)
    guide(world).save_revision(user=world.moderator)
    assert authors(world) == set()
    RevisionDigest.objects.all().delete()
    assert authors(world) == {world.moderator.pk}


def test_a_long_history_costs_no_more(
    world: World, django_assert_num_queries: Callable[[int], AbstractContextManager[object]]
) -> None:
    page = guide(world)
    for n in range(3):
        page.title = f"Titre {n}"
        page.save_revision(user=world.contributor)
    page = guide(world)
    with django_assert_num_queries(2):
        authors_since_publication(page)


def test_records_have_authors_too(world: World) -> None:
    editor = EditorFactory(city="Nantes")
    editor.save_revision(user=world.moderator)
    assert authors_since_publication(editor) == set(), "it says what is public already"
    editor.city = "Rennes"
    editor.save_revision(user=world.writer)
    assert authors_since_publication(Editor.objects.get()) == {world.writer.pk}
