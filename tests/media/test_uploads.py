"""Every way in takes the same files, and refuses the others with the reason."""

import io
import json
from contextlib import suppress
from pathlib import PurePath

import pytest
from django.core.exceptions import ValidationError
from django.core.files.storage import default_storage
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image
from wagtail.models import UploadedFile

from media import master
from media.models import Screenshot
from media.uploads import read_picture
from tests.world import World

from . import zoo


@pytest.mark.parametrize("name", zoo.TAKEN)
def test_taken(name: str) -> None:
    """As a plain picture without anything else: no EXIF, no place, no profile, no other file."""
    data = zoo.TAKEN[name]()
    content = master.png(master.plain(read_picture(data, name)))
    for secret in (b"Camille", b"alert", b"PK\x03\x04", b"Exif", b"rien de lisible"):
        assert secret not in content
    with Image.open(io.BytesIO(content)) as result:
        result.load()
        assert (result.format, result.mode) == ("PNG", "RGB")
        assert not result.getexif() and "icc_profile" not in result.info
        if name.startswith("gps"):
            assert result.size == (90, 60), "upright"
            assert result.getpixel((80, 30))[2] > 150, "the blue half is on the right"


def test_what_cannot_be_seen_through_is_kept() -> None:
    """Transparent black is white paper; 16 bits of grey keep their order."""
    clear = master.plain(read_picture(zoo.see_through(), "a.png"))
    assert clear.getpixel((0, 0)) == (255, 255, 255)
    grey = master.plain(read_picture(zoo.sixteen_bits_of_grey(), "a.png"))
    last = (zoo.SIZE[0] * zoo.SIZE[1] - 1) * 10 // 256
    assert grey.getpixel((zoo.SIZE[0] - 1, zoo.SIZE[1] - 1))[0] in (last - 1, last, last + 1)


@pytest.mark.parametrize("name", zoo.REFUSED)
def test_refused(name: str) -> None:
    make, reason = zoo.REFUSED[name]
    with pytest.raises(ValidationError) as caught:
        read_picture(make(), name)
    assert reason in " ".join(caught.value.messages)


@pytest.mark.parametrize("name", ["immense.png", "bombe.png", "trop-de-pixels.png", "ruban.png"])
def test_nothing_large_is_decoded(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    def decode(self: Image.Image) -> None:
        raise AssertionError("decoded")

    monkeypatch.setattr("PIL.ImageFile.ImageFile.load", decode)
    with pytest.raises(ValidationError, match="trop"):
        read_picture(zoo.REFUSED[name][0](), name)


KINDS = ("PNG", "JPEG", "WEBP", "AVIF")
WHOLE = {f"a.{kind.lower()}": zoo.file(kind) for kind in KINDS}


@settings(max_examples=300)
@given(st.sampled_from(sorted(WHOLE)), st.data())
def test_a_damaged_file_is_taken_or_refused(name: str, data: st.DataObject) -> None:
    """Never anything else, wherever its bytes are changed or cut."""
    content = bytearray(WHOLE[name])
    for _ in range(data.draw(st.integers(1, 4))):
        content[data.draw(st.integers(0, len(content) - 1))] = data.draw(st.integers(0, 255))
    cut = data.draw(st.integers(0, len(content)))
    for damaged in (bytes(content), bytes(content[:cut])):
        with suppress(ValidationError):
            master.plain(read_picture(damaged, name))


def upload(name: str) -> SimpleUploadedFile:
    make = zoo.TAKEN.get(name) or zoo.REFUSED[name][0]
    return SimpleUploadedFile(name, make(), content_type="image/png")


SAMPLE = ("dessin.svg", "jpeg.png", "png-et-zip.png", "anime.webp", "bombe.png", "sans-pixels.png")


@pytest.mark.django_db
@pytest.mark.parametrize("name", SAMPLE)
def test_no_way_in_takes_it(world: World, client: Client, name: str) -> None:
    client.force_login(world.contributor)
    before = Screenshot.objects.count()
    image = Screenshot.objects.first()
    collection = world.organisation.collection_id
    reason = zoo.REFUSED[name][1]
    data = {"title": "Écran", "collection": collection, "masks": "[]"}

    add = client.post(reverse("wagtailimages:add"), {**data, "file": upload(name)})
    assert reason in add.content.decode()
    several = client.post(reverse("wagtailimages:add_multiple"), {"files[]": upload(name)})
    assert reason in several.json()["error_message"]
    chooser = client.post(
        reverse("wagtailimages_chooser:create"),
        {f"image-chooser-upload-{key}": value for key, value in data.items()}
        | {"image-chooser-upload-file": upload(name)},
    )
    assert reason in json.dumps(chooser.json(), ensure_ascii=False)
    edit = client.post(
        reverse("wagtailimages:edit", args=[image.pk]), {**data, "file": upload(name)}
    )
    assert reason in edit.content.decode()
    assert Screenshot.objects.count() == before
    assert not UploadedFile.objects.exists()


@pytest.mark.django_db
def test_every_way_in_cleans(world: World, client: Client) -> None:
    """A photograph that says where it was taken is stored without it, in every way."""
    client.force_login(world.contributor)
    Screenshot.objects.all().delete()
    data = {"title": "Écran", "masks": "[]"}
    client.post(reverse("wagtailimages:add"), {**data, "file": upload("gps.jpg")})
    client.post(reverse("wagtailimages:add_multiple"), {"files[]": upload("gps.jpg")})
    client.post(
        reverse("wagtailimages_chooser:create"),
        {f"image-chooser-upload-{key}": value for key, value in data.items()}
        | {"image-chooser-upload-file": upload("gps.jpg")},
    )
    # The title is too long: the file waits for another one (Wagtail's own way in).
    waiting = client.post(
        reverse("wagtailimages:add_multiple"), {"files[]": upload("gps.jpg"), "title": "é" * 300}
    ).json()
    number = waiting["uploaded_file_id"]
    client.post(
        reverse("wagtailimages:create_multiple_from_uploaded_image", args=[number]),
        {f"uploaded-image-{number}-{key}": value for key, value in data.items()},
    )
    assert Screenshot.objects.count() == 4
    for image in Screenshot.objects.all():
        assert PurePath(image.file.name).suffix == ".png"
        with image.open_file() as stored:
            content = stored.read()
        assert b"Camille" not in content
        assert image.file_size == len(content) == default_storage.size(image.file.name)
        assert (image.width, image.height) == (90, 60)
