"""The editor's own checks of a page: in its preview, and nowhere else."""

import pytest
from django.test import Client
from django.urls import reverse

from cms.core.content_checker import PageChecker
from tests.forms import guide_form
from tests.world import World


@pytest.mark.django_db
def test_the_preview_brings_the_checks_and_the_public_page_does_not(
    public_world: World, client: Client
) -> None:
    guide = public_world.guide
    client.force_login(public_world.contributor)
    address = reverse("wagtailadmin_pages:preview_on_edit", args=[guide.pk])
    assert client.post(address, guide_form(guide)).json()["is_valid"]
    shown = client.get(address, {"in_preview_panel": "true"}).content.decode()
    assert "check-link-words" in shown and "js/content-checks" in shown
    assert "check-link-words" not in client.get(address).content.decode()
    assert "userbar" not in client.get("/guides/orange/bloquer/").content.decode()
    editor = client.get(reverse("wagtailadmin_pages:edit", args=[guide.pk])).content.decode()
    assert "check-link-words" in editor


def test_every_rule_of_ours_speaks_french() -> None:
    ours = {"image-alt", "list", "listitem", "link-words"}
    assert ours <= set(PageChecker.axe_run_only) & set(PageChecker.axe_messages)
