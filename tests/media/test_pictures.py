"""Who may fetch which bytes."""

import pytest
from django.core.files.storage import default_storage
from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.management import call_command
from django.test import Client
from django.urls import reverse

from cms.editorial.provisioning import provision_operator
from guides.models import GuidePage
from media.models import PublicPicture, Screenshot
from media.pictures import renditions
from media.specs import SPECS
from media.storages import public_storage
from tests.factories import OperatorPageFactory, ScreenshotFactory, UserFactory, png
from tests.world import World

pytestmark = pytest.mark.django_db


def screenshot(world: World) -> Screenshot:
    image = GuidePage.objects.get(pk=world.guide.pk).steps[0].value["screenshot"]["image"]
    image.collection = world.organisation.collection
    image.save()
    return image


def test_a_draft_has_no_public_picture(world: World) -> None:
    image = screenshot(world)
    renditions(image)
    assert not PublicPicture.objects.exists()
    for spec in SPECS:
        assert not public_storage().exists(spec.public_name(image.sha256))


def test_a_publication_makes_them(public_world: World, client: Client) -> None:
    image = screenshot(public_world)
    for spec in SPECS:
        picture = PublicPicture.objects.get(name=spec.public_name(image.sha256))
        response = client.get(public_storage().url(picture.name))
        content = b"".join(response.streaming_content)
        assert (response.status_code, len(content)) == (200, picture.size)
        assert response.headers["Content-Type"] == spec.mime
        assert "immutable" in response.headers["Cache-Control"]


def test_private_files_ask_who_is_there(world: World, client: Client) -> None:
    image = screenshot(world)
    other = provision_operator("SFR", OperatorPageFactory(parent=world.index, title="SFR"))
    stranger = UserFactory(groups=[other.group])
    names = [image.file.name, *(rendition.file.name for rendition in renditions(image).values())]
    for name in names:
        address = default_storage.url(name)
        client.logout()
        assert client.get(address).status_code == 403
        client.force_login(stranger)
        assert client.get(address).status_code == 403
        for user in (world.contributor, world.moderator):
            client.force_login(user)
            response = client.get(address)
            assert response.status_code == 200
            assert "no-store" in response.headers["Cache-Control"]


@pytest.mark.parametrize("name", ["../secret", "..%2fsecret", "images/inconnu.png", "%00"])
def test_no_other_file_is_served(world: World, client: Client, name: str) -> None:
    client.force_login(world.moderator)
    assert client.get(f"/admin/fichiers/{name}", follow=True).status_code == 404
    assert client.get(f"/media/{name}", follow=True).status_code in (400, 404)


@pytest.mark.django_db(transaction=True, serialized_rollback=True)
def test_replacing_and_deleting_leave_no_file_behind(world: World, client: Client) -> None:
    image = screenshot(world)
    old = image.file.name
    client.force_login(world.contributor)
    edit = reverse("wagtailimages:edit", args=[image.pk])
    new = SimpleUploadedFile("nouveau.png", png("#123456"), content_type="image/png")
    data = {"title": "Écran", "collection": image.collection_id, "file": new, "description": ""}
    assert client.post(edit, data).status_code == 302
    run_worker()
    image.refresh_from_db()
    assert image.file.name != old
    assert not default_storage.exists(old)
    image.delete()
    run_worker()
    assert not default_storage.exists(image.file.name)


def run_worker() -> None:
    call_command("db_worker", batch=True, queue_name="*", verbosity=0, interval=0)


@pytest.mark.parametrize("name", [".", "a" * 400, "../x", "x.png"])
def test_no_odd_public_address_is_an_error(client: Client, name: str) -> None:
    assert client.get(f"/media/{name}", follow=True).status_code in (400, 404)


def test_the_digest_follows_the_file(world: World) -> None:
    image = screenshot(world)
    before = image.sha256
    image.file = ScreenshotFactory().file
    image.sha256 = ""
    image.save()
    assert image.sha256 != before
