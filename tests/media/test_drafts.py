"""Whatever address an anonymous visitor tries, a draft's pixels are not there."""

from collections.abc import Iterator

import pytest
from django.core.files.base import ContentFile
from django.test import Client
from django.urls import reverse
from wagtail.images.utils import generate_signature

from guides.models import GuidePage
from media.models import PublicPicture, Screenshot
from media.pictures import renditions
from media.specs import EXTENSIONS, FORMATS, SPECS, WIDTHS
from media.storages import public_storage
from media.sweeping import sweep
from tests.factories import png
from tests.world import World

pytestmark = pytest.mark.django_db

# What the admin itself makes of a picture.
ADMIN_SPECS = ("max-165x165", "max-800x600", "original")
TITLE = "Écran encore secret"


@pytest.fixture
def draft(world: World) -> Screenshot:
    """The masked screen of a guide that nobody has published, with every copy there can be."""
    image = world.guide.steps[0].value["screenshot"]["image"]
    image.title = TITLE
    image.masks = [{"x": 0, "y": 0, "width": 10, "height": 10}]
    image.save()
    renditions(image)
    image.get_renditions(*ADMIN_SPECS)
    for page in (world.home, world.index, world.orange):
        world.publish(page)
    return Screenshot.objects.get(pk=image.pk)


def of_files(image: Screenshot) -> Iterator[str]:
    """Where its files might be, private and public."""
    files = [image.file, image.original, *(made.file for made in image.renditions.all())]
    for file in files:
        name = str(file.name)
        yield file.url
        for root in ("/media/", "/media/private/", "/media/public/", "/", "/static/"):
            yield root + name
            yield root + name.rpartition("/")[2]
    for name in FORMATS:
        for width in (*WIDTHS, 1080):
            yield f"/media/{image.sha256}-{width}.{EXTENSIONS[name]}"
    yield f"/media/{image.sha256}.png"


def of_wagtail(image: Screenshot) -> Iterator[str]:
    """Wagtail's views of an image, and ours."""
    number = image.pk
    for view in ("screenshot", "screenshot_original"):
        yield reverse(view, args=[number])
    for view in ("index", "index_results", "add", "add_multiple"):
        yield reverse(f"wagtailimages:{view}")
    for view in ("edit", "delete", "image_usage", "edit_multiple", "delete_multiple"):
        yield reverse(f"wagtailimages:{view}", args=[number])
    for view in ("url_generator", "url_generator_output"):
        yield reverse(f"wagtailimages:{view}", args=[number])
    for view in ("choose", "choose_results", "chosen_multiple"):
        yield reverse(f"wagtailimages_chooser:{view}") + f"?id={number}&q={TITLE}"
    for view in ("chosen", "select_format"):
        yield reverse(f"wagtailimages_chooser:{view}", args=[number])
    for spec in (*ADMIN_SPECS, *(spec.filter for spec in SPECS)):
        yield reverse("wagtailimages:preview", args=[number, spec])
        for root in ("/images", "/admin/images/serve"):
            yield f"{root}/{generate_signature(number, spec)}/{number}/{spec}/"


def of_the_page(guide: GuidePage) -> Iterator[str]:
    """The guide's own views in the admin, and its public addresses."""
    for view in ("edit", "view_draft", "preview_on_edit", "history", "usage"):
        yield reverse(f"wagtailadmin_pages:{view}", args=[guide.pk])
    revision = guide.latest_revision_id
    yield reverse("wagtailadmin_pages:revisions_view", args=[guide.pk, revision])
    yield reverse("wagtailadmin_pages:revisions_revert", args=[guide.pk, revision])
    yield str(guide.get_url())
    yield from ("/", "/guides/", "/guides/orange/", "/sitemap.xml", "/robots.txt")


def of_the_api(guide: GuidePage, image: Screenshot) -> Iterator[str]:
    for path in ("guides/", f"guides/{guide.pk}/", "openapi.json", "search/?q=secret"):
        yield f"/api/v1/{path}"
    for version in ("v1", "v2", "v3", "main"):
        for kind in ("images", "screenshots", "captures", "renditions", "media"):
            yield f"/api/{version}/{kind}/"
            yield f"/api/{version}/{kind}/{image.pk}/"


def assert_nobody_sees(image: Screenshot, guide: GuidePage) -> None:
    addresses = [
        *of_files(image),
        *of_wagtail(image),
        *of_the_page(guide),
        *of_the_api(guide, image),
    ]
    assert len(set(addresses)) > 150
    traces = [image.sha256, TITLE, str(image.file.name), str(image.original.name)]
    client = Client()
    for address in addresses:
        response = client.get(address, follow=True)
        content = b"".join(response) if response.streaming else response.content
        kind = response.headers.get("Content-Type", "")
        assert not kind.startswith("image/"), address
        for trace in traces:
            assert trace.encode() not in content.replace(address.encode(), b""), address


def test_a_draft(world: World, draft: Screenshot) -> None:
    assert_nobody_sees(draft, GuidePage.objects.get(pk=world.guide.pk))


def test_a_page_that_was_public(world: World, draft: Screenshot) -> None:
    """Withdrawn and swept, it is a draft again."""
    from cms.editorial.publishing import withdraw

    guide = GuidePage.objects.get(pk=world.guide.pk)
    world.publish(guide)
    address = public_storage().url(SPECS[0].public_name(draft.sha256))
    assert Client().get(address).status_code == 200
    withdraw(guide, by=world.moderator)
    sweep()
    assert_nobody_sees(draft, guide)


def test_a_change_waits_too(world: World, draft: Screenshot) -> None:
    """The next version of a public guide: its new screen is not public before it is."""
    guide = GuidePage.objects.get(pk=world.guide.pk)
    old = Screenshot.objects.create(
        title="Public", collection=draft.collection, file=ContentFile(png(), "public.png")
    )
    guide.steps[0].value["screenshot"]["image"] = old
    guide.save_revision(user=world.contributor)
    world.publish(guide)
    guide.steps[0].value["screenshot"]["image"] = draft
    guide.save_revision(user=world.contributor)
    assert set(PublicPicture.objects.values_list("sha256", flat=True)) == {old.sha256}
    assert_nobody_sees(draft, guide)
