"""Whatever changes who decides is in the journal, whether Wagtail's screens say so or not."""

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from wagtail.models import Workflow, WorkflowPage

from cms.core.audit import actions
from cms.editorial.models import ApprovalTask
from cms.editorial.provisioning import provision_afmm
from tests.factories import UserFactory
from tests.journal import new_entries
from tests.world import World

pytestmark = pytest.mark.django_db


def workflow() -> Workflow:
    return Workflow.objects.get(active=True)


SCREENS: list[tuple[str, Callable[[World], Any], str]] = [
    ("remove", lambda world: world.home, "− page « Accueil »"),
    ("disable", lambda world: workflow(), "− en service"),
    ("disable_task", lambda world: ApprovalTask.objects.get(), "− en service"),
]


@pytest.mark.parametrize(("screen", "subject", "words"), SCREENS)
def test_it_is_told(
    world: World, client: Client, screen: str, subject: Callable[[World], Any], words: str
) -> None:
    admin = UserFactory(is_superuser=True)
    client.force_login(admin)
    with new_entries() as entries:
        client.post(reverse(f"wagtailadmin_workflows:{screen}", args=[subject(world).pk]))
    told = [
        (entry.user, entry.message.replace("\u00a0", " "))
        for entry in entries
        if entry.action == actions.RIGHTS
    ]
    assert (admin, f"Permissions modifiées : {words}") in told


def test_what_is_put_back_is_told_too(world: World) -> None:
    WorkflowPage.objects.all().delete()
    Workflow.objects.update(active=False)
    with new_entries() as entries:
        provision_afmm(world.home)
    told = [entry.message.replace("\u00a0", " ") for entry in entries]
    assert told == [
        "Permissions modifiées : + en service",
        "Permissions modifiées : + page « Accueil »",
    ]
    with new_entries() as entries:
        provision_afmm(world.home)
    assert entries == []
