"""A reviewer whose decision is refused is shown what differs from what they saw."""

import re

import pytest
from django.test import Client
from django.urls import reverse
from wagtail.models import Revision

from guides.models import GuidePage
from tests.world import World

from .test_workflow import submit

pytestmark = pytest.mark.django_db


def address(pk: int) -> str:
    return reverse("editorial_review", args=[pk])


def test_a_proposal_taken_back_and_submitted_again(public_world: World, client: Client) -> None:
    """The reviewer had opened the first; the address of its screen leads to the second."""
    guide = GuidePage.objects.get(pk=public_world.guide.pk)
    seen = submit(guide, public_world.contributor)
    guide.current_workflow_state.cancel(user=public_world.contributor)
    guide.summary = "Bloquer tous les achats sur la facture."
    guide.save_revision(user=public_world.contributor)
    present = submit(guide, public_world.contributor)
    client.force_login(public_world.moderator)
    decision = {"action": "approve", "digest": seen.digest, "comment": ""}
    response = client.post(address(seen.pk), decision, follow=True)
    assert response.redirect_chain[0][0].startswith(address(present.pk))
    page = response.content.decode()
    assert f"{public_world.contributor.get_full_name()} a retiré cette proposition." in page
    marked = page.partition("Depuis votre lecture")[2].partition("Toute la proposition")[0]
    assert re.search("<ins> ?tous ?</ins>", marked)
    assert marked.count("<section") == 1, "nothing but what differs"
    assert f'name="digest" value="{present.digest}"' in page, "what is decided on from now"
    assert "Depuis votre lecture" not in client.get(address(present.pk)).content.decode()


def test_what_is_no_longer_what_was_submitted(public_world: World, client: Client) -> None:
    """Something went around the lock: nobody can approve it, and everybody sees why."""
    guide = GuidePage.objects.get(pk=public_world.guide.pk)
    state = submit(guide, public_world.contributor)
    content = {**state.revision.content, "title": "Changé entre-temps"}
    Revision.objects.filter(pk=state.revision_id).update(content=content)
    client.force_login(public_world.moderator)
    decision = {"action": "approve", "digest": state.digest, "comment": ""}
    page = client.post(address(state.pk), decision, follow=True).content.decode()
    assert "La proposition a changé. Rien n’a été publié." in page
    assert "il ne peut pas être approuvé" in page and "<ins>Changé" in page


def test_a_digest_that_nobody_knows(public_world: World, client: Client) -> None:
    state = submit(public_world.guide, public_world.contributor)
    client.force_login(public_world.moderator)
    page = client.get(f"{address(state.pk)}?vu=00").content.decode()
    assert "Relisez-la en entier." in page


def test_the_second_reviewer_is_told_who_decided(public_world: World, client: Client) -> None:
    state = submit(public_world.guide, public_world.contributor)
    shown = {"digest": state.digest, "compared": public_world.guide.public_digest()}
    decision = {"action": "approve", "comment": "", **shown}
    client.force_login(public_world.moderator)
    client.post(address(state.pk), decision)
    client.force_login(public_world.second_moderator)
    page = client.post(address(state.pk), decision, follow=True).content.decode()
    assert f"{public_world.moderator.get_full_name()} a déjà approuvé cette proposition." in page
