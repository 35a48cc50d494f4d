"""The document is what a reviewer answers for, and nothing else."""

import json

import pytest

from cms.core.canonical import canonical_json
from guides.models import GuidePage
from tests.factories import ScreenshotFactory, step
from tests.world import World

pytestmark = pytest.mark.django_db


def stored(world: World) -> GuidePage:
    return GuidePage.objects.get(pk=world.guide.pk)


def test_it_is_the_same_from_the_page_and_from_its_revision(world: World) -> None:
    from_revision = stored(world).get_latest_revision().as_object()
    assert canonical_json(from_revision.document()) == canonical_json(stored(world).document())


def test_its_steps_have_stored_ids(world: World) -> None:
    ids = [step["id"] for step in stored(world).document()["steps"]]
    assert ids == [step["id"] for step in stored(world).document()["steps"]]
    assert all(ids)


@pytest.mark.parametrize(
    "change",
    [
        {"title": "Autre titre"},
        {"summary": "Autre résumé"},
        {"portal_url": "https://autre.example/"},
        {"offers": ["box"]},
        {"prerequisites": "Un identifiant"},
        {"ends_subscriptions": "oui"},
        {"minutes": 7},
        {"warnings": "Notez votre code."},
        {"exceptions": []},
    ],
)
def test_every_text_counts(world: World, change: dict[str, object]) -> None:
    before = stored(world).digest()
    guide = stored(world)
    for name, value in change.items():
        setattr(guide, name, value)
    assert guide.digest() != before


def test_pixels_and_alternative_text_count(world: World) -> None:
    guide = stored(world)
    before = guide.digest()
    image = guide.steps[0].value["screenshot"]["image"]
    guide.steps[0].value["screenshot"]["alt_text"] = "Autre texte"
    assert guide.digest() != before
    guide = stored(world)
    guide.steps[0].value["screenshot"]["image"] = ScreenshotFactory()
    assert guide.digest() != before
    assert image.sha256 == stored(world).document()["steps"][0]["screenshot"]["sha256"]


def test_hotspots_count(world: World) -> None:
    before = stored(world).digest()
    for change in ({"x": 11}, {"label": "Liste"}):
        guide = stored(world)
        [hotspot] = guide.steps[0].value["screenshot"]["hotspots"]
        hotspot.update(change)
        assert guide.digest() != before


@pytest.mark.parametrize("change", [{"offers": ["box"]}, {"domains": "sosh.fr"}])
def test_what_an_operator_declares_counts(world: World, change: dict[str, object]) -> None:
    before = world.orange.digest()
    for name, value in change.items():
        setattr(world.orange, name, value)
    assert world.orange.digest() != before


def test_addresses_do_not_count(world: World) -> None:
    before = stored(world).digest()
    guide = stored(world)
    guide.slug = "autre-adresse"
    guide.save()
    assert stored(world).digest() == before


def test_a_deleted_screenshot_leaves_a_document(world: World) -> None:
    guide = stored(world)
    guide.steps[0].value["screenshot"]["image"].delete()
    assert stored(world).document()["steps"][0]["screenshot"] is None


def test_it_is_plain_json(world: World) -> None:
    document = stored(world).document()
    assert json.loads(canonical_json(document)) == document


def test_many_steps_take_no_more_queries(world: World, django_assert_max_num_queries) -> None:
    guide = stored(world)
    guide.steps = [step() for _ in range(12)]
    guide.save_revision()
    draft = guide.get_latest_revision().as_object()
    with django_assert_max_num_queries(2):
        draft.document()
