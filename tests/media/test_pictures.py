"""Who may fetch which bytes."""

from io import BytesIO

import pytest
from django.core.files.images import ImageFile
from django.core.files.storage import default_storage
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from cms.editorial.models import ApprovalTaskState
from cms.editorial.provisioning import provision_operator
from guides.models import GuidePage
from media.comparing import picture_changes
from media.models import PublicPicture, Screenshot
from media.pictures import make_public, renditions
from media.specs import SPECS
from media.storages import public_storage
from tests.background import run_worker
from tests.factories import OperatorPageFactory, ScreenshotFactory, UserFactory, png
from tests.forms import guide_form
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


def lose(image: Screenshot) -> None:
    renditions(image)
    image.renditions.all().delete()
    default_storage.delete(image.file.name)


def test_a_lost_file_breaks_no_page(world: World, client: Client) -> None:
    """Neither the draft's preview nor the forms; the guide is not submitted."""
    guide = GuidePage.objects.get(pk=world.guide.pk)
    lose(screenshot(world))
    client.force_login(world.contributor)
    view = reverse("wagtailadmin_pages:view_draft", args=[guide.pk])
    assert client.get(view).status_code == 200
    for name in ("edit", "image_usage"):
        image = screenshot_id(guide)
        assert client.get(reverse(f"wagtailimages:{name}", args=[image])).status_code == 200
    assert client.get(reverse("screenshot", args=[image])).status_code == 404
    edit = reverse("wagtailadmin_pages:edit", args=[guide.pk])
    assert client.get(edit).status_code == 200
    response = client.post(edit, guide_form(guide) | {"action-submit": "Soumettre"})
    assert "Étape 1 : le fichier de l’écran" in response.content.decode()


def test_a_file_lost_during_the_review(world: World, client: Client) -> None:
    guide = GuidePage.objects.get(pk=world.guide.pk)
    for page in (world.home, world.index, world.orange):
        world.publish(page)
    guide.get_workflow().start(guide, world.contributor)
    lose(Screenshot.objects.get(pk=screenshot_id(guide)))
    state = ApprovalTaskState.objects.get()
    client.force_login(world.moderator)
    address = reverse("editorial_review", args=[state.pk])
    response = client.post(address, {"action": "approve", "digest": state.digest}, follow=True)
    assert "remplacez-le avant de publier" in response.content.decode()
    assert not GuidePage.objects.get(pk=guide.pk).live
    state.refresh_from_db()
    assert state.status == state.STATUS_IN_PROGRESS


def screenshot_id(guide: GuidePage) -> int:
    return guide.steps[0].value["screenshot"]["image"].pk


def test_pictures_are_compared_while_there_is_a_file(db: None) -> None:
    old, new = (
        ScreenshotFactory(),
        ScreenshotFactory(file=ImageFile(BytesIO(png("white")), "e.png")),
    )
    make_public([old])
    pair, lost = (old.sha256, new.sha256), ("0" * 64, new.sha256)
    old.delete()
    changes = picture_changes([pair, lost])
    assert changes.keys() == {pair}, "of a deleted screenshot, the public copy is left"
    assert changes[pair].text == "Presque tout l’écran a changé."
