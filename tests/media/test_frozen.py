"""What was submitted or published keeps its pixels, for everybody and whatever the way."""

from typing import Any

import pytest
from django.core.files.base import ContentFile
from django.db import Error, transaction
from django.test import Client
from django.urls import reverse

from cms.editorial.publishing import publish, withdraw
from media.frozen import PictureFrozenError, PictureKeptError, is_frozen
from media.models import Screenshot
from tests.editorial.test_workflow import submit
from tests.factories import (
    GuidePageFactory,
    OperatorPageFactory,
    ScreenshotFactory,
    UserFactory,
    png,
    step,
)
from tests.world import World

pytestmark = pytest.mark.django_db


@pytest.fixture
def image(world: World) -> Screenshot:
    return world.guide.steps[0].value["screenshot"]["image"]


def redraw(image: Screenshot) -> None:
    fresh = Screenshot.objects.get(pk=image.pk)
    fresh.file = ContentFile(png("red"), "autre.png")
    fresh.save()


def is_kept(image: Screenshot) -> bool:
    """Whether neither the model nor a queryset deletes it."""
    for delete in (image.delete, Screenshot.objects.filter(pk=image.pk).delete):
        with pytest.raises(PictureKeptError), transaction.atomic():
            delete()
    return Screenshot.objects.filter(pk=image.pk).exists()


def test_a_draft_s_picture_changes(image: Screenshot) -> None:
    redraw(image)
    assert Screenshot.objects.get(pk=image.pk).sha256 != image.sha256


def test_a_submitted_one_does_not(world: World, image: Screenshot) -> None:
    submit(world.guide, world.contributor)
    with pytest.raises(PictureFrozenError):
        redraw(image)
    assert is_kept(image)
    assert Screenshot.objects.get(pk=image.pk).sha256 == image.sha256


@pytest.mark.parametrize(
    "changed",
    [{"file": "images/autre.png"}, {"sha256": "0" * 64}, {"focal_point_x": 3}, {"height": 1}],
)
def test_nor_by_going_around_the_model(
    world: World, image: Screenshot, changed: dict[str, Any]
) -> None:
    submit(world.guide, world.contributor)
    rows = Screenshot.objects.filter(pk=image.pk)
    with pytest.raises(Error, match="submitted or published"), transaction.atomic():
        rows.update(**changed)
    with pytest.raises(Error, match="under review"), transaction.atomic():
        rows._raw_delete(rows.db)
    assert rows.update(title="Autre titre", description="Autre") == 1


def test_a_published_one_stays_after_withdrawal(world: World, image: Screenshot) -> None:
    """What was public is shown on request, as it was; whether it was submitted or not."""
    publish(world.guide.get_latest_revision(), approved_by=world.moderator)
    withdraw(world.guide, by=None)
    with pytest.raises(PictureFrozenError):
        redraw(image)
    assert is_kept(image)


def test_one_that_was_refused_may_go(world: World, image: Screenshot) -> None:
    """It may show what nobody should keep. It is not redrawn all the same: history is no lie."""
    state = submit(world.guide, world.contributor)
    state.task.specific.on_action(
        state, world.moderator, "reject", comment="Un nom est visible.", digest=state.digest
    )
    with pytest.raises(PictureFrozenError):
        redraw(image)
    image.delete()
    assert not Screenshot.objects.filter(pk=image.pk).exists()


@pytest.mark.parametrize("who", ["contributor", "superuser"])
def test_the_admin_says_so_and_offers_a_new_one(
    world: World, image: Screenshot, client: Client, who: str
) -> None:
    submit(world.guide, world.contributor)
    user = UserFactory(is_superuser=True) if who == "superuser" else world.contributor
    client.force_login(user)
    edit = reverse("wagtailimages:edit", args=[image.pk])
    page = client.get(edit).content.decode()
    new = reverse("screenshot_replacement", args=[image.pk])
    assert new in page and world.guide.title in page and 'type="file"' not in page
    values = {"title": "Nouvel écran", "collection": image.collection_id, "masks": "[]"}
    # A form that was opened before.
    refused = client.post(edit, values | {"file": ContentFile(png("red"), "x.png")})
    assert "elle ne change plus" in refused.content.decode()
    assert f'value="{image.title}"' in client.get(new).content.decode()
    client.post(new, values | {"file": ContentFile(png("red"), "x.png")})
    added = Screenshot.objects.latest("pk")
    assert (added.title, added.collection) == ("Nouvel écran", image.collection)
    assert not is_frozen(added) and added.uploaded_by_user == user


@pytest.mark.parametrize(
    "address",
    ["/admin/images/{}/delete/", "/admin/bulk/media/screenshot/delete/?id={}&id={other}"],
)
def test_nobody_deletes_it(world: World, image: Screenshot, client: Client, address: str) -> None:
    other = ScreenshotFactory(collection=image.collection)
    submit(world.guide, world.contributor)
    client.force_login(UserFactory(is_superuser=True))
    response = client.post(address.format(image.pk, other=other.pk), follow=True)
    said = response.content.decode()
    assert "Rien n’a été supprimé." in said and world.guide.title in said
    assert Screenshot.objects.filter(pk__in=[image.pk, other.pk]).count() == 2


def test_titles_of_others_are_not_named(world: World, image: Screenshot, client: Client) -> None:
    """Neither those of guides that show the picture, nor of guides that show the same bytes."""
    sfr = OperatorPageFactory(parent=world.index, title="SFR", slug="sfr", domains="orange.fr")
    secret = GuidePageFactory(parent=sfr, title="Projet secret", steps=[step(image)])
    twin = ScreenshotFactory(collection=image.collection, file=ContentFile(png("red"), "a.png"))
    theirs = ScreenshotFactory(file=ContentFile(png("red"), "b.png"))
    other = GuidePageFactory(parent=sfr, title="Autre projet", procedure="", steps=[step(theirs)])
    for guide in (secret, other):
        guide.save_revision(clean=False)
        submit(guide, world.writer)
    assert twin.sha256 == theirs.sha256
    client.force_login(world.contributor)
    redraw(twin)
    for address in ("", "delete/"):
        said = client.post(f"/admin/images/{image.pk}/{address}", follow=True).content.decode()
        assert "Projet secret" not in said
    assert is_kept(image)


def test_what_would_be_refused_is_not_offered(
    world: World, image: Screenshot, client: Client
) -> None:
    client.force_login(world.contributor)
    where = reverse("wagtailimages:delete", args=[image.pk])
    assert "Oui, supprimer" in client.get(where).content.decode()
    submit(world.guide, world.contributor)
    page = client.get(where).content.decode()
    assert "Oui, supprimer" not in page
    assert world.guide.title in page and reverse("wagtailimages:index") in page
