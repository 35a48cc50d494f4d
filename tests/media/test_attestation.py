"""Somebody says that no personal data is visible: of these pixels, before a guide is submitted."""

import json

import pytest
from django.test import Client
from django.urls import reverse

from guides.models import GuidePage
from media.models import Screenshot
from media.readiness import unattested
from tests.forms import guide_form
from tests.world import World

from .masking import MASK, image, mask, save

__all__ = ["image"]
pytestmark = pytest.mark.django_db


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
