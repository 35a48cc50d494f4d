"""Whoever leaves, or changes sides, has no more say in what they submitted or took on."""

from datetime import timedelta

import pytest
from django.core import mail
from django.test import Client
from django.urls import reverse
from wagtail.models import TaskState

from cms.editorial.claims import claim
from cms.editorial.models import ApprovalTaskState, Organisation
from cms.editorial.provisioning import provision_operator
from tests.background import work
from tests.factories import OperatorPageFactory, UserFactory
from tests.world import World

from .test_reminders import reminded
from .test_workflow import submit

pytestmark = pytest.mark.django_db


@pytest.fixture
def state(world: World) -> ApprovalTaskState:
    return submit(world.guide, world.contributor)


@pytest.fixture
def competitor(world: World) -> Organisation:
    page = OperatorPageFactory(parent=world.index, title="SFR", slug="sfr")
    return provision_operator("SFR", page)


def test_a_competitor_takes_nothing_back(
    world: World, state: ApprovalTaskState, competitor: Organisation, client: Client
) -> None:
    world.contributor.groups.set([competitor.group])
    client.force_login(world.contributor)
    client.post(reverse("editorial_take_back", args=[state.pk]))
    state.refresh_from_db()
    assert state.status == TaskState.STATUS_IN_PROGRESS


def test_nor_hears_what_was_decided(
    world: World, state: ApprovalTaskState, competitor: Organisation
) -> None:
    world.contributor.groups.set([competitor.group])
    state.task.specific.on_action(
        state, world.moderator, "reject", comment="L’étape 2 manque.", digest=state.digest
    )
    assert "Proposition à reprendre" not in reminded(state.due_on + timedelta(days=30))
    work()
    assert world.contributor.email not in {to for message in mail.outbox for to in message.to}


@pytest.mark.parametrize("how", ["another group", "no access"])
def test_a_review_is_kept_by_nobody_who_may_not_decide(
    world: World, state: ApprovalTaskState, how: str
) -> None:
    keeper = UserFactory(groups=world.moderator.groups.all())
    claim(state.pk, keeper)
    if how == "another group":
        keeper.groups.clear()
    else:
        keeper.is_active = False
        keeper.save()
    late = reminded(state.due_on + timedelta(days=1))["Relecture en retard"]
    assert late == {world.moderator.email, world.second_moderator.email}
    assert claim(state.pk, world.moderator).claimed_by == world.moderator
