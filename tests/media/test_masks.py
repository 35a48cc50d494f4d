"""What is under a mask is gone from every file that somebody without the right may reach."""

import io
import json
from typing import Any

import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.test import Client
from PIL import Image
from wagtail.images.models import Filter

from cms.editorial.models import Publication
from guides.models import GuidePage
from media import master
from media.models import Screenshot
from media.pictures import renditions
from media.rendition import OutdatedError
from media.specs import SPECS
from media.storages import listed, public_storage
from tests.world import World

from .masking import MASK, SECRET, SPOT, image, mask, save, screen, shows_the_secret

__all__ = ["image"]
pytestmark = pytest.mark.django_db


def test_the_test_sees_a_secret(image: Screenshot) -> None:
    assert shows_the_secret(screen())
    for rendition in renditions(image).values():
        assert shows_the_secret(rendition.file.open().read())


def test_what_is_masked_is_in_no_file_but_the_original(
    world: World, image: Screenshot, client: Client
) -> None:
    renditions(image)
    image = mask(client, world, image)
    assert not shows_the_secret(image.file.open().read())
    for rendition in renditions(image).values():
        assert not shows_the_secret(rendition.file.open().read()), rendition.filter_spec
    assert shows_the_secret(image.original.open().read())
    with Image.open(image.file.open()) as masked, Image.open(io.BytesIO(screen())) as before:
        assert masked.getpixel((SPOT[0], SPOT[1])) == masked.getpixel(SPOT[2:]) == master.INK
        outside = (SPOT[0] - 1, SPOT[1] - 1)
        assert masked.getpixel(outside) == before.getpixel(outside), "nothing else is touched"

    for page in (world.home, world.index, world.orange, world.guide):
        world.publish(page)
    for name in listed(public_storage(), ""):
        assert not shows_the_secret(public_storage().open(name).read()), name


def test_an_encoder_that_was_slow(world: World, image: Screenshot, client: Client) -> None:
    """It began before the masks were drawn: nothing is kept of what it makes."""
    started = Screenshot.objects.get(pk=image.pk)
    image = mask(client, world, image)
    with pytest.raises(OutdatedError):
        renditions(started)
    assert not image.renditions.exists()
    stem = started.file.name.rpartition("/")[2].partition(".")[0]
    late = [name for name in listed(default_storage, "images") if f"/{stem}.width" in name]
    assert late == []


def test_two_encoders_at_once(image: Screenshot) -> None:
    """The second takes what the first stored, and leaves no file behind."""
    image.renditions.all().delete()
    filters = [Filter(spec.filter) for spec in SPECS]
    first = image.create_renditions(*filters)
    second = image.create_renditions(*filters)
    assert [one.file.name for one in first.values()] == [one.file.name for one in second.values()]
    known = {one.file.name for one in image.renditions.all()}
    stem = image.file.name.rpartition("/")[2].partition(".")[0]
    stored = {name for name in listed(default_storage, "images") if f"/{stem}." in name}
    assert stored == known


def test_a_mask_covers_every_pixel_it_touches() -> None:
    picture = Image.new("RGB", (7, 7), SECRET)
    covered = master.masked(picture, [{"x": 30, "y": 0, "width": 20, "height": 100}])
    row = [covered.getpixel((x, 3)) == master.INK for x in range(7)]
    assert row == [False, False, True, True, False, False, False]
    everything = {"x": 0, "y": 0, "width": 100, "height": 100}
    assert set(master.masked(picture, [everything]).getcolors()) == {(49, master.INK)}


def test_a_form_that_changes_nothing_else_keeps_the_file(
    world: World, image: Screenshot, client: Client
) -> None:
    image = mask(client, world, image)
    save(client, image, title="Autre titre")
    again = Screenshot.objects.get(pk=image.pk)
    assert (again.title, again.file.name, again.sha256) == (
        "Autre titre",
        image.file.name,
        image.sha256,
    )


def test_a_master_may_be_heavier_than_what_was_sent(
    world: World, image: Screenshot, client: Client, settings: Any
) -> None:
    noise = Image.effect_noise((300, 300), 80)
    buffer = io.BytesIO()
    noise.save(buffer, "JPEG", quality=30)
    settings.WAGTAILIMAGES_MAX_UPLOAD_SIZE = len(buffer.getvalue()) + 1
    image.file = ContentFile(buffer.getvalue(), "bruit.jpg")
    image.save()
    assert image.file_size > settings.WAGTAILIMAGES_MAX_UPLOAD_SIZE
    before = image.sha256
    image = mask(client, world, image)
    assert image.sha256 != before


def test_masks_on_a_lost_file(world: World, image: Screenshot, client: Client) -> None:
    default_storage.delete(image.file.name)
    client.force_login(world.contributor)
    for extra in ({}, {"attest": "on"}, {"title": "Autre"}):
        response = save(client, image, masks=json.dumps([MASK]), **extra)
        assert "choisissez-le à nouveau" in response.content.decode()
    new = ContentFile(screen(), "nouveau.png")
    assert save(client, image, masks=json.dumps([MASK]), file=new).status_code == 302


@pytest.mark.parametrize("masks", ["[{}]", "{", '[{"x": 90, "y": 0, "width": 20, "height": 5}]'])
def test_faulty_masks_change_nothing(
    world: World, image: Screenshot, client: Client, masks: str
) -> None:
    client.force_login(world.contributor)
    response = save(client, image, masks=masks)
    assert response.status_code == 200
    assert masks in response.context["form"]["masks"].value()
    assert Screenshot.objects.get(pk=image.pk).sha256 == image.sha256


def test_a_picture_that_is_public_or_under_review_does_not_change(
    world: World, image: Screenshot, client: Client
) -> None:
    world.guide = GuidePage.objects.get(pk=world.guide.pk)
    workflow = world.guide.get_workflow().start(world.guide, world.contributor)
    client.force_login(world.contributor)
    for masks in ({"masks": json.dumps([MASK])}, {"file": ContentFile(screen(), "autre.png")}):
        response = save(client, image, **masks)
        assert world.guide.title in response.content.decode()
        assert Screenshot.objects.get(pk=image.pk).sha256 == image.sha256
    assert save(client, image, title="Autre titre").status_code == 302
    workflow.cancel(user=world.contributor)
    world.publish(world.guide)
    assert Publication.objects.open().filter(page_id=world.guide.pk).exists()
    assert save(client, image, masks=json.dumps([MASK])).status_code == 200
    assert Screenshot.objects.get(pk=image.pk).sha256 == image.sha256
