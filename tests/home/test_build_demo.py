"""The demonstration's command: once, whole, and nowhere else."""

import io
from typing import Any

import pytest
from django.core.management import CommandError, call_command
from wagtail.fields import StreamField
from wagtail.models import Page

from cms.core.models import User
from home.content.base import ContentPage
from home.demo import build, content_pages, writing
from home.models import HomePage
from tests.factories import ScreenshotFactory
from tests.world import World

pytestmark = pytest.mark.django_db


def test_it_is_refused_outside_the_demonstration(settings: Any) -> None:
    settings.DEMONSTRATION = False
    with pytest.raises(CommandError, match="Refusé"):
        call_command("build_demo")
    assert not User.objects.exists()


def test_it_leaves_existing_content_alone(world: World) -> None:
    before = list(Page.objects.values_list("pk", "title", "latest_revision_id"))
    output = io.StringIO()
    call_command("build_demo", stdout=output)
    assert "déjà en place" in output.getvalue()
    assert list(Page.objects.values_list("pk", "title", "latest_revision_id")) == before


def test_an_interrupted_build_leaves_nothing_behind() -> None:
    def interrupted(line: str) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        build.build(progress=interrupted)
    assert not HomePage.objects.exists()
    assert not User.objects.exists()
    assert not build.is_built()


def test_its_content_is_ready_to_be_submitted(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As if an editor had typed it: no field too long, no fault, and nothing twice."""
    screen = ScreenshotFactory()
    monkeypatch.setattr(writing.Screens, "_create", lambda screens, name: screen)
    people = {"afmm-redacteur": world.writer, "afmm-moderateur": world.moderator}
    written = content_pages.create_content(people, world.home)
    pages = [
        page for page in world.home.get_descendants().specific() if isinstance(page, ContentPage)
    ]
    assert len(pages) == written == len({page.title for page in pages}) > 30
    for page in pages:
        page.full_clean()
        assert page.submission_faults() == []
        for field in page._meta.fields:
            if isinstance(field, StreamField):
                field.stream_block.clean(getattr(page, field.name))
