"""Public files live as long as a publication shows them, and no request waits for an encoder."""

from contextlib import suppress
from typing import Any

import pytest
from django.core.files.base import ContentFile
from django.core.management import call_command
from django.db import connections, transaction
from django.test import Client
from django_tasks_db.models import DBTaskResult

from cms.editorial.publishing import withdraw
from guides.models import GuidePage
from media.models import PublicPicture, Screenshot, ScreenshotRendition
from media.pictures import make_public, renditions
from media.public_picture import lock_pictures
from media.specs import SPECS
from media.storages import listed, public_storage
from media.sweeping import sweep
from tests.background import run_worker
from tests.factories import GuidePageFactory, ScreenshotFactory, step
from tests.world import World

pytestmark = pytest.mark.django_db


@pytest.fixture
def shown(public_world: World) -> Screenshot:
    sweep()  # what rolled back tests left behind
    return GuidePage.objects.get(pk=public_world.guide.pk).steps[0].value["screenshot"]["image"]


def files(image: Screenshot) -> list[str]:
    return [name for name in listed(public_storage(), "") if name.startswith(image.sha256)]


def test_what_is_shown_stays(shown: Screenshot) -> None:
    assert sweep() == 0
    assert len(files(shown)) == len(SPECS)


def test_what_nothing_shows_goes(public_world: World, shown: Screenshot) -> None:
    withdraw(GuidePage.objects.get(pk=public_world.guide.pk), by=public_world.moderator)
    assert sweep() == len(SPECS)
    assert files(shown) == [] and not PublicPicture.objects.exists()
    assert sweep() == 0
    public_world.publish(GuidePage.objects.get(pk=public_world.guide.pk))
    assert len(files(shown)) == len(SPECS), "published again, copied again"


def test_what_another_guide_shows_stays(public_world: World, shown: Screenshot) -> None:
    other = GuidePageFactory(parent=public_world.orange, steps=[step(shown)])
    other.save_revision(user=public_world.contributor)
    public_world.publish(other)
    withdraw(GuidePage.objects.get(pk=public_world.guide.pk), by=public_world.moderator)
    assert sweep() == 0
    assert len(files(shown)) == len(SPECS)


def test_the_screen_of_the_former_version_goes(public_world: World, shown: Screenshot) -> None:
    guide = GuidePage.objects.get(pk=public_world.guide.pk)
    new = ScreenshotFactory(collection=shown.collection)
    guide.steps[0].value["screenshot"]["image"] = new
    guide.save_revision(user=public_world.contributor)
    public_world.publish(guide)
    assert sweep() == len(SPECS)
    assert (len(files(shown)), len(files(new))) == (0, len(SPECS))


def test_what_a_failed_publication_copied_goes(shown: Screenshot) -> None:
    """Files are no part of a transaction."""
    other = ScreenshotFactory()
    with suppress(ZeroDivisionError), transaction.atomic():
        make_public([other])
        raise ZeroDivisionError
    assert len(files(other)) == len(SPECS)
    assert sweep() == len(SPECS)
    assert files(other) == []


def test_a_killed_sweep_is_completed(shown: Screenshot) -> None:
    stray = public_storage().save(f"{'0' * 64}-360.jpg", ContentFile(b"x"))
    assert sweep() == 1
    assert not public_storage().exists(stray)


@pytest.mark.django_db(transaction=True, serialized_rollback=True)
def test_a_sweep_waits_for_a_publication(shown: Screenshot) -> None:
    """Whoever publishes a picture holds its lock until the publication is committed."""
    other = connections.create_connection("default")
    try:
        with transaction.atomic(), other.cursor() as cursor:
            lock_pictures([shown.sha256])
            cursor.execute("SELECT pg_try_advisory_lock(hashtextextended(%s, 0))", [shown.sha256])
            assert cursor.fetchone() == (False,)
    finally:
        other.close()


def test_it_runs_by_itself(
    public_world: World, shown: Screenshot, django_capture_on_commit_callbacks: Any
) -> None:
    """A while after a publication or a withdrawal, so that caches may still show the pictures."""
    with django_capture_on_commit_callbacks(execute=True):
        withdraw(GuidePage.objects.get(pk=public_world.guide.pk), by=public_world.moderator)
    sweeps = DBTaskResult.objects.filter(task_path="media.tasks.sweep_public_pictures")
    waiting = sweeps.latest("enqueued_at")
    assert waiting.run_after > waiting.enqueued_at
    call_command("clean_pictures", verbosity=0)
    assert files(shown) == []


@pytest.mark.django_db(transaction=True, serialized_rollback=True)
def test_renditions_are_made_before_anybody_asks(world: World) -> None:
    image = ScreenshotFactory()
    assert not image.renditions.exists(), "not in the request that saves it"
    run_worker()
    assert image.renditions.count() == len(SPECS)


def test_no_visitor_waits_for_an_encoder(
    public_world: World, shown: Screenshot, client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Even where the renditions are lost: publication had made the public copies."""
    ScreenshotRendition.objects.all().delete()
    monkeypatch.setattr(Screenshot, "create_renditions", refuse)
    monkeypatch.setattr(Screenshot, "create_rendition", refuse)
    guide = public_world.guide
    for address in (guide.get_url(), "/guides/", "/guides/orange/", f"/api/v1/guides/{guide.pk}/"):
        assert client.get(address).status_code == 200, address
    for name in files(shown):
        assert client.get(public_storage().url(name)).status_code == 200
    assert not shown.renditions.exists()


def refuse(*args: Any) -> None:
    raise AssertionError("an image is encoded in a request")


def test_publication_completes_them(world: World) -> None:
    image = world.guide.steps[0].value["screenshot"]["image"]
    assert not image.renditions.exists()
    for page in (world.home, world.index, world.orange, world.guide):
        world.publish(page)
    assert image.renditions.count() == len(renditions(image)) == len(SPECS)
    assert len(files(image)) == len(SPECS)
