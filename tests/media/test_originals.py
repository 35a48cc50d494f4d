"""What is under the masks: who sees it, for how long, and that nothing of it is left behind."""

import io
import json
from datetime import timedelta
from typing import Any

import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.core.management import call_command
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from PIL import Image
from wagtail.models import UploadedFile

from cms.editorial.provisioning import provision_operator
from media.models import Screenshot
from media.pictures import renditions
from media.screenshot import ORIGINALS
from media.sweeping import forget_originals
from tests.background import run_worker
from tests.factories import OperatorPageFactory, UserFactory
from tests.world import World

from .masking import body, image, mask, save, screen, shows_the_secret

__all__ = ["image"]
pytestmark = pytest.mark.django_db


def test_who_sees_the_original(world: World, image: Screenshot, client: Client) -> None:
    image = mask(client, world, image)
    other = provision_operator("SFR", OperatorPageFactory(parent=world.index, title="SFR"))
    stranger = UserFactory(groups=[other.group])
    address = reverse("screenshot_original", args=[image.pk])
    for user in (world.contributor, world.writer, world.moderator):
        client.force_login(user)
        response = client.get(address)
        assert shows_the_secret(body(response))
        assert "no-store" in response.headers["Cache-Control"]
    client.force_login(stranger)
    guesses = [address, default_storage.url(image.original.name), f"/media/{image.original.name}"]
    for user in (stranger, None):
        client.logout()
        if user:
            client.force_login(user)
        for guess in guesses:
            assert client.get(guess).status_code in (302, 403, 404)
    # Operators are told the same of what is not there and of what is another's.
    for user, status in ((world.contributor, 403), (world.moderator, 404)):
        client.force_login(user)
        assert client.get(default_storage.url(image.original.name)).status_code == status


def test_masks_move_as_long_as_there_is_an_original(
    world: World, image: Screenshot, client: Client
) -> None:
    image = mask(client, world, image)
    first, original = image.sha256, image.original.name
    elsewhere = {"x": 0, "y": 0, "width": 10, "height": 10}
    save(client, image, masks=json.dumps([elsewhere]))
    image = Screenshot.objects.get(pk=image.pk)
    assert image.sha256 != first and image.original.name == original
    assert shows_the_secret(image.file.open().read())
    save(client, image, masks="[]")
    image = Screenshot.objects.get(pk=image.pk)
    assert not image.original and image.original_since is None
    with Image.open(image.file.open()) as now, Image.open(io.BytesIO(screen())) as then:
        assert now.tobytes() == then.tobytes()


@pytest.mark.django_db(transaction=True, serialized_rollback=True)
def test_the_old_files_are_deleted(world: World, image: Screenshot, client: Client) -> None:
    """The unmasked master and its renditions; with the image, the original, at once."""
    old = [image.file.name, *(made.file.name for made in renditions(image).values())]
    image = mask(client, world, image)
    run_worker()
    assert [name for name in old if default_storage.exists(name)] == []
    assert image.renditions.count() == len(renditions(image)), "made again by the worker"
    original = image.original.name
    image.delete()
    assert not default_storage.exists(original)


def test_originals_do_not_stay(
    world: World,
    image: Screenshot,
    client: Client,
    settings: Any,
    django_capture_on_commit_callbacks: Any,
) -> None:
    image = mask(client, world, image)
    assert forget_originals() == 0
    settings.SCREENSHOT_ORIGINAL_DAYS = 0
    with django_capture_on_commit_callbacks(execute=True):
        call_command("clean_pictures", verbosity=0)
    name, digest = image.original.name, image.sha256
    image = Screenshot.objects.get(pk=image.pk)
    assert not image.original and image.masks == [] and image.sha256 == digest
    assert not default_storage.exists(name)
    assert forget_originals() == 0
    client.force_login(world.contributor)
    assert not shows_the_secret(body(client.get(reverse("screenshot_original", args=[image.pk]))))
    # Further masks go on top of what is there.
    save(client, image, masks=json.dumps([{"x": 0, "y": 0, "width": 10, "height": 10}]))
    image = Screenshot.objects.get(pk=image.pk)
    assert not shows_the_secret(image.original.open().read())


def test_what_no_row_knows_is_deleted_after_a_day(
    world: World, monkeypatch: pytest.MonkeyPatch, django_capture_on_commit_callbacks: Any
) -> None:
    orphan = default_storage.save(f"{ORIGINALS}/orphelin.png", ContentFile(b"x"))
    waiting = UploadedFile.objects.create(file=ContentFile(b"x", "brut.jpg"))
    forget_originals()
    assert default_storage.exists(orphan) and default_storage.exists(waiting.file.name)
    later = timezone.now() + timedelta(days=1, hours=1)
    monkeypatch.setattr("media.sweeping.timezone.now", lambda: later)
    with django_capture_on_commit_callbacks(execute=True):
        # Other tests may have left files whose rows were rolled back.
        assert forget_originals() >= 2
    assert not default_storage.exists(orphan)
    assert not default_storage.exists(waiting.file.name)
    assert not UploadedFile.objects.exists()
