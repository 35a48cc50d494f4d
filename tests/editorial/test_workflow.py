"""From a proposal to its publication, through the admin's own addresses."""

import re

import pytest
from django.contrib.auth.models import Group
from django.core import mail
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from wagtail.models import (
    Collection,
    GroupApprovalTask,
    Revision,
    TaskState,
    Workflow,
    WorkflowPage,
    WorkflowTask,
)

from cms.core.gate import PublicationRefused
from cms.core.models import User
from cms.editorial.models import ApprovalTaskState, Publication
from cms.editorial.provisioning import REVIEWERS, provision_afmm, provision_operator
from cms.editorial.publishing import withdraw
from cms.editorial.reviewed import UnderReview
from cms.editorial.task import DecisionRefused
from guides.models import GuidePage
from media.models import PictureUse, Screenshot
from tests.background import run_worker
from tests.factories import GuidePageFactory, OperatorPageFactory, UserFactory
from tests.forms import guide_form
from tests.world import World

pytestmark = pytest.mark.django_db(transaction=False)


def submit(guide: GuidePage, user: User) -> ApprovalTaskState:
    guide.get_workflow().start(guide, user)
    return ApprovalTaskState.objects.latest("pk")


def write(guide: GuidePage, user: User) -> Revision:
    """Save a revision that says something new."""
    guide.title = f"Écrit par {user}"
    return guide.save_revision(user=user)


def decide(
    client: Client, user: User, state: TaskState, action: str, comment: str = ""
) -> GuidePage:
    """Decide in the review, on what it shows."""
    client.force_login(user)
    page_id = state.workflow_state.object_id
    digest = getattr(state, "digest", "")
    compared = GuidePage.objects.get(pk=page_id).public_digest()
    answer = {"action": action, "digest": digest, "compared": compared, "comment": comment}
    client.post(reverse("editorial_review", args=[state.pk]), answer)
    return GuidePage.objects.get(pk=page_id)


def test_an_approved_proposal_is_public(world: World, client: Client) -> None:
    state = submit(world.guide, world.contributor)
    guide = decide(client, world.moderator, state, "approve")
    assert guide.live
    publication = Publication.objects.open().get(page_id=guide.pk)
    assert publication.revision_id == state.revision_id
    assert publication.digest == state.digest
    assert publication.approved_by == world.moderator


def test_a_refused_proposal_is_not(world: World, client: Client) -> None:
    state = submit(world.guide, world.contributor)
    guide = decide(client, world.moderator, state, "reject", "L’étape 2 manque.")
    state.refresh_from_db()
    assert not guide.live
    assert (state.status, state.comment) == (TaskState.STATUS_REJECTED, "L’étape 2 manque.")


def test_nobody_approves_their_own_proposal(world: World, client: Client) -> None:
    write(world.guide, world.moderator)
    state = submit(world.guide, world.contributor)
    assert not decide(client, world.moderator, state, "approve").live
    assert decide(client, world.second_moderator, state, "approve").live


def test_a_superuser_is_no_exception(world: World, client: Client) -> None:
    admin = UserFactory(is_superuser=True)
    write(world.guide, admin)
    assert not decide(client, admin, submit(world.guide, admin), "approve").live


@pytest.mark.parametrize("who", ["contributor", "writer"])
def test_only_reviewers_decide(world: World, client: Client, who: str) -> None:
    state = submit(world.guide, world.contributor)
    assert not decide(client, getattr(world, who), state, "approve").live


def test_a_proposal_that_changed_is_not_published(world: World) -> None:
    """Even where something went around the lock of the review."""
    state = submit(world.guide, world.contributor)
    content = {**state.revision.content, "title": "Changé entre-temps"}
    Revision.objects.filter(pk=state.revision_id).update(content=content)
    with pytest.raises(DecisionRefused, match="Rien n’a été publié"):
        state.task.specific.on_action(state, world.moderator, "approve", digest=state.digest)
    assert not GuidePage.objects.get(pk=world.guide.pk).live


def test_new_pixels_are_a_change(world: World) -> None:
    """Even where something went around what freezes them."""
    state = submit(world.guide, world.contributor)
    PictureUse.objects.all().delete()
    Screenshot.objects.update(sha256="0" * 64)
    with pytest.raises(DecisionRefused):
        state.task.specific.on_action(state, world.moderator, "approve", digest=state.digest)


def test_the_second_decision_is_told(world: World) -> None:
    state = submit(world.guide, world.contributor)
    task = state.task.specific
    task.on_action(state, world.moderator, "approve", digest=state.digest)
    told = f"{world.moderator.get_full_name()} a déjà approuvé cette proposition"
    with pytest.raises(DecisionRefused, match=told):
        task.on_action(state, world.second_moderator, "reject", digest=state.digest)


@pytest.mark.parametrize("who", ["contributor", "moderator"])
def test_nobody_edits_during_a_review(world: World, client: Client, who: str) -> None:
    client.force_login(getattr(world, who))
    assert saves(client, world.guide), "the form is saved outside a review"
    submit(world.guide, world.contributor)
    assert not saves(client, world.guide)
    with pytest.raises(UnderReview):  # a form that arrived just before, a script
        world.guide.save_revision(user=getattr(world, who))


def saves(client: Client, guide: GuidePage, **extra: str) -> bool:
    """Whether the editor saves a change of the title as a new revision."""
    revisions = guide.revisions.count()
    title = f"Titre numéro {revisions}"
    edit = reverse("wagtailadmin_pages:edit", args=[guide.pk])
    client.post(edit, guide_form(guide, title=title) | extra)
    return guide.revisions.count() == revisions + 1


def test_a_submitted_or_live_revision_is_not_rewritten(world: World, client: Client) -> None:
    """Wagtail's autosave overwrites the latest revision in place (hole 14)."""
    client.force_login(world.contributor)
    draft = world.guide.get_latest_revision()
    assert not saves(client, world.guide, overwrite_revision_id=str(draft.pk))
    live = world.publish(world.guide).revision_id
    content = world.guide.revisions.get(pk=live).content
    assert saves(client, world.guide, overwrite_revision_id=str(live))
    assert world.guide.revisions.get(pk=live).content == content
    withdraw(world.guide, by=None)
    world.guide.refresh_from_db()
    assert not is_overwritten(world.guide, live), "what was public once is settled too"


def is_overwritten(guide: GuidePage, revision_id: int) -> bool:
    revision = Revision.objects.get(pk=revision_id)
    saved = revision.as_object().save_revision(user=revision.user, overwrite_revision=revision)
    return saved.pk == revision_id


def test_another_workflow_publishes_nothing(world: World, client: Client) -> None:
    """A superuser who puts Wagtail's own task in the place of ours still cannot publish."""
    admin = UserFactory(is_superuser=True)
    task = GroupApprovalTask.objects.create(name="Autre")
    workflow = Workflow.objects.create(name="Autre")
    WorkflowTask.objects.create(workflow=workflow, task=task)
    WorkflowPage.objects.update_or_create(page=world.guide, defaults={"workflow": workflow})
    world.guide.get_workflow().start(world.guide, admin)
    state = TaskState.objects.latest("pk")
    client.force_login(admin)
    with pytest.raises(PublicationRefused):
        state.task.specific.on_action(state, admin, "approve")
    assert not GuidePage.objects.get(pk=world.guide.pk).live
    assert not Publication.objects.filter(page_id=world.guide.pk).exists()


def test_provisioning_restores_the_only_workflow(world: World) -> None:
    Workflow.objects.update(active=False)
    provision_afmm(world.home)
    assert list(Workflow.objects.filter(active=True)) == [world.guide.get_workflow()]
    assert not Group.objects.filter(name__in=["Editors", "Moderators"]).exists()


def test_a_picture_of_another_operator_is_refused(world: World, client: Client) -> None:
    image = world.guide.steps[0].value["screenshot"]["image"]
    client.force_login(world.contributor)
    assert saves(client, world.guide)
    image.collection = Collection.get_first_root_node().add_child(name="SFR")
    image.save()
    assert not saves(client, world.guide)


def test_what_is_public_is_not_moved(public_world: World, client: Client) -> None:
    other = OperatorPageFactory(parent=public_world.index, title="SFR", slug="sfr")
    client.force_login(UserFactory(is_superuser=True))
    page_id = public_world.guide.pk
    client.post(reverse("wagtailadmin_pages:move_confirm", args=[page_id, other.pk]))
    assert GuidePage.objects.get(pk=page_id).get_parent().pk == public_world.orange.pk


def test_it_is_verified_by_whom_it_comes_from(public_world: World, client: Client) -> None:
    """A version that AFMM wrote does not claim that the operator verified it."""
    before = Publication.objects.open().get(page_id=public_world.guide.pk)
    Publication.objects.filter(pk=before.pk).update(verified_on="2026-01-15")
    guide = GuidePage.objects.get(pk=public_world.guide.pk)
    for author, verified in ((public_world.writer, "2026-01-15"), (public_world.contributor, None)):
        guide = GuidePage.objects.get(pk=guide.pk)
        guide.title = f"Par {author}"
        guide.save_revision(user=author)
        decide(client, public_world.moderator, submit(guide, author), "approve")
        publication = Publication.objects.open().get(page_id=guide.pk)
        expected = verified or str(timezone.localdate())
        assert (publication.verified_by, str(publication.verified_on)) == ("Orange", expected)


def test_the_contributor_sees_only_their_operator(world: World, client: Client) -> None:
    other = OperatorPageFactory(parent=world.index, title="SFR", slug="sfr")
    guide = GuidePageFactory(parent=other)
    client.force_login(world.contributor)
    own = reverse("wagtailadmin_pages:edit", args=[world.guide.pk])
    foreign = reverse("wagtailadmin_pages:edit", args=[guide.pk])
    assert client.get(own).status_code == 200
    assert client.get(foreign).status_code == 302
    create = reverse("wagtailadmin_pages:add", args=["guides", "guidepage", other.pk])
    assert client.get(create).status_code == 302


@pytest.mark.django_db(transaction=True, serialized_rollback=True)
def test_everybody_is_told_by_mail(world: World, client: Client) -> None:
    state = submit(world.guide, world.contributor)
    assert mail.outbox == [], "mails leave from the worker, never from the request"
    run_worker()
    assert {address for message in mail.outbox for address in message.to} == {
        user.email for user in User.objects.filter(groups__name=REVIEWERS)
    }
    assert mail.outbox[0].subject == f"Proposition à relire\u00a0: {world.guide.title}"

    mail.outbox.clear()
    decide(client, world.moderator, state, "reject", "Refaites l’écran de l’étape\u00a01.")
    run_worker()
    [message] = mail.outbox
    assert message.to == [world.contributor.email]
    assert "Refaites l’écran de l’étape\u00a01." in message.body
    html, _ = message.alternatives[0]
    edit = reverse("wagtailadmin_pages:edit", args=[world.guide.pk])
    assert re.search(rf'href="http://testserver{edit}"', html)


def test_provisioning_again_changes_nothing(world: World) -> None:
    def everything() -> object:
        return [
            (
                group.name,
                sorted(group.permissions.values_list("codename", flat=True)),
                sorted(group.page_permissions.values_list("page", "permission__codename")),
                sorted(
                    group.collection_permissions.values_list("collection", "permission__codename")
                ),
            )
            for group in Group.objects.order_by("name")
        ]

    before = everything()
    provision_afmm(world.home)
    provision_operator("Orange", world.orange)
    assert everything() == before
    assert not Group.objects.filter(
        page_permissions__permission__codename="publish_page",
        name__startswith="AFMM",
    ).exists()
