"""What is under a mask is gone from every file that somebody without the right may reach."""

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
from PIL import Image, ImageDraw
from wagtail.images.models import Filter
from wagtail.models import UploadedFile

from cms.editorial.models import Publication
from cms.editorial.provisioning import provision_operator
from guides.models import GuidePage
from media import master
from media.models import Screenshot
from media.pictures import renditions
from media.readiness import unattested
from media.rendition import OutdatedError
from media.screenshot import ORIGINALS
from media.specs import SPECS
from media.storages import listed, public_storage
from media.sweeping import forget_originals
from tests.factories import OperatorPageFactory, UserFactory
from tests.forms import guide_form
from tests.world import World

pytestmark = pytest.mark.django_db

SIZE = (200, 400)
SECRET = (250, 10, 200)
# In the middle: 25 to 75 % of the width, 40 to 60 % of the height.
SPOT = (50, 160, 149, 239)
MASK = {"x": 25, "y": 40, "width": 50, "height": 20}


def screen() -> bytes:
    """Grey paper, with a magenta patch where a name stands."""
    image = Image.new("RGB", SIZE, (200, 200, 200))
    ImageDraw.Draw(image).rectangle(SPOT, fill=SECRET)
    buffer = io.BytesIO()
    image.save(buffer, "PNG")
    return buffer.getvalue()


def shows_the_secret(content: bytes) -> bool:
    """Whether any pixel is nearer to magenta than encoders put it by mistake."""
    with Image.open(io.BytesIO(content)) as image:
        pixels = image.convert("RGB").tobytes()
    return any(r - g > 60 and b - g > 60 for r, g, b in zip(*[iter(pixels)] * 3, strict=True))


@pytest.fixture
def image(world: World) -> Screenshot:
    """The screen of the world's guide."""
    found = world.guide.steps[0].value["screenshot"]["image"]
    found.file = ContentFile(screen(), "ecran.png")
    found.attest(world.contributor)
    found.save()
    return Screenshot.objects.get(pk=found.pk)


def save(client: Client, image: Screenshot, **changes: Any) -> Any:
    """Post the form of the image as the browser would."""
    values = {
        "title": image.title,
        "description": image.description,
        "collection": image.collection_id,
        "masks": json.dumps(image.masks),
    }
    return client.post(reverse("wagtailimages:edit", args=[image.pk]), values | changes)


def mask(client: Client, world: World, image: Screenshot, **changes: Any) -> Screenshot:
    client.force_login(world.contributor)
    response = save(client, image, masks=json.dumps([MASK]), **changes)
    assert response.status_code == 302, response.context["form"].errors
    return Screenshot.objects.get(pk=image.pk)


def body(response: Any) -> bytes:
    return b"".join(response.streaming_content)


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
    client.force_login(world.contributor)
    assert client.get(default_storage.url(image.original.name)).status_code == 404


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


@pytest.mark.django_db(transaction=True, serialized_rollback=True)
def test_the_old_files_are_deleted(world: World, image: Screenshot, client: Client) -> None:
    """The unmasked master and its renditions; with the image, the original, at once."""
    old = [image.file.name, *(made.file.name for made in renditions(image).values())]
    image = mask(client, world, image)
    call_command("db_worker", batch=True, queue_name="*", verbosity=0, interval=0)
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


# Attestation -------------------------------------------------------------------------------------


def test_the_attestation_is_for_these_pixels(
    world: World, image: Screenshot, client: Client
) -> None:
    assert unattested([image]) == []
    image = mask(client, world, image)
    assert unattested([image]) == [image]
    save(client, image, attest="on")
    image = Screenshot.objects.get(pk=image.pk)
    assert image.attested_by == world.contributor and unattested([image]) == []
    save(client, image, title="Autre titre")
    assert unattested([Screenshot.objects.get(pk=image.pk)]) == []
    save(client, image, masks="[]", attest="on")
    assert unattested([Screenshot.objects.get(pk=image.pk)]) == []
    save(client, image, masks=json.dumps([MASK]))
    assert unattested([Screenshot.objects.get(pk=image.pk)]) == [image]


def test_a_guide_is_not_submitted_without_it(
    world: World, image: Screenshot, client: Client
) -> None:
    image = mask(client, world, image)
    edit = reverse("wagtailadmin_pages:edit", args=[world.guide.pk])
    assert client.post(edit, guide_form(world.guide)).status_code == 302, "a draft is saved"
    submitted = guide_form(world.guide) | {"action-submit": "Soumettre"}
    response = client.post(edit, submitted)
    assert "Étape 1 : ouvrez l’écran" in response.content.decode()
    assert GuidePage.objects.get(pk=world.guide.pk).current_workflow_state is None
    save(client, image, attest="on")
    client.post(edit, submitted)
    assert GuidePage.objects.get(pk=world.guide.pk).current_workflow_state is not None


# In use ------------------------------------------------------------------------------------------


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
