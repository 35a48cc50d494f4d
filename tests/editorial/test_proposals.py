"""« Mes propositions »: where an organisation's proposals stand, and what to do next."""

import pytest
from django.contrib.auth.models import Group
from django.test import Client
from django.urls import reverse
from wagtail.models import TaskState

from cms.core.gate import grant
from cms.editorial.cancelling import CancellationRefused, cancel_submission
from cms.editorial.models import ApprovalTaskState, Release
from cms.editorial.proposals import Stage, proposals
from cms.editorial.provisioning import provision_operator
from cms.editorial.release_changes import correct_public_version
from directory.models import Editor
from guides.models import GuidePage
from tests.factories import EditorFactory, GuidePageFactory, OperatorPageFactory, UserFactory
from tests.world import World

from .release.proposals import approve, in_days, propose
from .test_workflow import submit

pytestmark = pytest.mark.django_db

MINE = "/admin/propositions/"


def guide_line(world: World, client: Client) -> str:
    """What the list says of the guide, as a contributor reads it."""
    client.force_login(world.contributor)
    page = client.get(MINE).content.decode()
    (row,) = [row for row in page.split("<tr>") if world.guide.title in row]
    return " ".join(row.split())


def decide(world: World, action: str, comment: str = "") -> None:
    state = ApprovalTaskState.objects.latest("pk")
    task = state.task.specific
    task.on_action(state, world.moderator, action, comment=comment, digest=state.digest)


def test_each_stage_and_what_to_do_next(world: World, client: Client) -> None:
    edit = reverse("wagtailadmin_pages:edit", args=[world.guide.pk])
    line = guide_line(world, client)
    assert "Brouillon" in line and edit in line and "De vous" in line

    state = submit(world.guide, world.contributor)
    line = guide_line(world, client)
    assert "En relecture" in line and "avis attendu avant le" in line
    assert reverse("editorial_review", args=[state.pk]) in line

    decide(world, "reject", "Refaites l’écran de l’étape 1.")
    line = guide_line(world, client)
    assert "Modifications demandées" in line and "Refaites l’écran" in line and edit in line

    guide = GuidePage.objects.get(pk=world.guide.pk)
    guide.current_workflow_state.resume(world.contributor)
    decide(world, "approve")
    line = guide_line(world, client)
    assert "Publiée" in line and "/guides/orange/bloquer/" in line


def test_what_waits_for_its_day(public_world: World, client: Client) -> None:
    state = propose(public_world, in_days(3), title=public_world.guide.title + " bis")
    release = Release.objects.get()
    day = " ".join(release.day.split())
    line = guide_line(public_world, client)
    assert f"Ouverture prévue le {day}" in line and "En relecture" in line
    approve(state, public_world.moderator)
    line = guide_line(public_world, client)
    assert f"Approuvée pour le {day}" in line and "En relecture" not in line
    assert reverse("editorial_release", args=[release.pk]) in line
    correct_public_version(release, public_world.contributor)
    line = guide_line(public_world, client)
    assert f"Une autre version est approuvée pour le {day}" in line and "Brouillon" in line


def test_ones_own_are_first(world: World) -> None:
    colleague = UserFactory(groups=[world.organisation.group])
    other = GuidePageFactory(parent=world.orange, title="À moi")
    other.save_revision(user=colleague)
    submit(world.guide, world.contributor)
    assert [one.mine for one in proposals(colleague)] == [True, False, False]
    assert proposals(colleague)[0].title == "À moi"
    assert {one.stage for one in proposals(colleague)} == {Stage.DRAFT, Stage.IN_REVIEW}


def test_only_ones_organisation(world: World, client: Client) -> None:
    sfr = OperatorPageFactory(parent=world.index, title="SFR", slug="sfr")
    stranger = UserFactory(groups=[provision_operator("SFR", sfr).group])
    state = submit(world.guide, world.contributor)
    client.force_login(stranger)
    assert world.guide.title not in client.get(MINE).content.decode()
    client.post(reverse("editorial_take_back", args=[state.pk]))
    assert ApprovalTaskState.objects.get(pk=state.pk).status == TaskState.STATUS_IN_PROGRESS
    client.force_login(world.moderator)
    assert client.get(MINE).status_code == 302
    assert MINE not in client.get("/admin/").content.decode()


def test_what_afmm_writes(world: World) -> None:
    """Its pages without the operators', and the records of the directory under way."""
    with grant("directory"):
        editor = EditorFactory(name="Sonora")
    editor.save_revision(user=world.writer)
    editor = Editor.objects.get(pk=editor.pk)
    editor.get_workflow().start(editor, world.writer)
    found = {one.title: one for one in proposals(world.writer)}
    assert set(found) == {"Accueil", "Guides", "Sonora"}
    assert (found["Sonora"].mine, found["Sonora"].stage) == (True, Stage.IN_REVIEW)


def test_home_shows_what_is_under_way(public_world: World, client: Client) -> None:
    client.force_login(public_world.contributor)
    assert "Aucune proposition en cours" in client.get("/admin/").content.decode()
    guide = GuidePage.objects.get(pk=public_world.guide.pk)
    guide.save_revision(user=public_world.contributor)
    assert "Reprendre le brouillon" in client.get("/admin/").content.decode()


@pytest.mark.parametrize("colleague", [False, True])
def test_a_submission_is_taken_back(world: World, client: Client, colleague: bool) -> None:
    state = submit(world.guide, world.contributor)
    group = Group.objects.get(pk=world.organisation.group_id)
    client.force_login(UserFactory(groups=[group]) if colleague else world.contributor)
    take_back = reverse("editorial_take_back", args=[state.pk])
    assert take_back in client.get(MINE).content.decode()
    page = client.post(take_back, follow=True).content.decode()
    assert "n’est plus en relecture" in page
    assert "Brouillon" in guide_line(world, client)
    state.refresh_from_db()
    assert state.status == TaskState.STATUS_CANCELLED
    assert "plus rien à retirer" in client.post(take_back, follow=True).content.decode()


def test_what_is_decided_is_not_taken_back(world: World) -> None:
    state = submit(world.guide, world.contributor)
    decide(world, "approve")
    with pytest.raises(CancellationRefused):
        cancel_submission(state, world.contributor)
    assert GuidePage.objects.get(pk=world.guide.pk).live


@pytest.mark.parametrize("address", [MINE, "/admin/"])
def test_forty_cost_what_one_costs(
    world: World, client: Client, address: str, django_assert_num_queries
) -> None:
    client.force_login(world.contributor)
    client.get(address)
    limit = {MINE: 18, "/admin/": 27}[address]
    for number in (0, 39):
        for _ in range(number):
            guide = GuidePageFactory(parent=world.orange, owner=world.contributor)
            guide.save_revision(user=world.contributor)
        with django_assert_num_queries(limit):
            client.get(address)
