"""What Wagtail's `purge_revisions` leaves: what somebody answered for, and who wrote what."""

import pytest
from django.core.management import call_command
from wagtail.models import Revision

from cms.editorial.authorship import authors_since_publication
from cms.editorial.models import Release
from cms.editorial.records import publish_record
from cms.editorial.release_changes import correct_public_version
from directory.models import Editor
from guides.models import GuidePage
from tests.factories import EditorFactory
from tests.world import World

from .release.proposals import after, approve, in_days, is_public, propose, waiting
from .test_workflow import submit, write

pytestmark = pytest.mark.django_db


def purge() -> None:
    call_command("purge_revisions", verbosity=0, days=-1)


def test_what_waits_for_its_day(public_world: World) -> None:
    release = waiting(public_world, in_days(3))
    correct_public_version(release, public_world.contributor)
    purge()
    assert Release.objects.waiting().get() == release
    after(3.5)
    assert is_public(public_world)


def test_what_was_decided_and_what_was_public(public_world: World) -> None:
    former = public_world.guide.latest_revision_id
    first = propose(public_world, None, title="Première")
    approve(first, public_world.moderator)
    approve(propose(public_world, None, title="Deuxième"), public_world.moderator)
    editor = EditorFactory(city="Nantes")
    texts = []
    for city in ("Rennes", "Brest"):
        editor = Editor.objects.get(pk=editor.pk)
        editor.city = city
        texts.append(editor.save_revision(user=public_world.writer))
        publish_record(texts[-1], approved_by=public_world.moderator)
    purge()
    first.refresh_from_db()
    kept = {former, first.revision_id, *(one.pk for one in texts)}
    assert Revision.objects.filter(pk__in=kept).count() == len(kept)


def test_who_wrote_what_is_not_public_yet(public_world: World) -> None:
    guide = GuidePage.objects.get(pk=public_world.guide.pk)
    write(guide, public_world.moderator)
    write(guide, public_world.contributor)
    purge()
    authors = {public_world.moderator.pk, public_world.contributor.pk}
    assert authors_since_publication(guide) == authors


def test_drafts_that_became_nothing_go(public_world: World) -> None:
    guide = GuidePage.objects.get(pk=public_world.guide.pk)
    abandoned = write(guide, public_world.contributor)
    public_world.publish(write(guide, public_world.writer).content_object)
    purge()
    assert not Revision.objects.filter(pk=abandoned.pk).exists()


def test_all_of_them_go_with_their_page(world: World) -> None:
    state = submit(world.guide, world.contributor)
    state.task.specific.on_action(
        state, world.moderator, "reject", comment="À refaire.", digest=state.digest
    )
    GuidePage.objects.get(pk=world.guide.pk).delete()
    assert not Revision.objects.filter(pk=state.revision_id).exists()
