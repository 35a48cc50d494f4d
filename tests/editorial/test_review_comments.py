"""What reviewers say of one step: with the decision, beside the step, in the mail."""

import re

import pytest
from django.core import mail
from django.core.mail import EmailMultiAlternatives
from django.test import Client
from django.urls import reverse
from django_tasks.base import Task
from wagtail.models import TaskState
from wagtail.users.models import UserProfile

from cms.editorial import notifications, task
from cms.editorial.models import ApprovalTaskState, ReviewComment
from guides.models import GuidePage
from tests.background import work
from tests.world import World

from .test_review import address, decide, proposal
from .test_workflow import submit

__all__ = ["proposal"]

pytestmark = pytest.mark.django_db

SAID = "Ce bouton n’existe plus."


@pytest.fixture
def step_id(public_world: World) -> str:
    """The id of the first step, which the proposal leaves as it was."""
    return public_world.guide.steps[0].id


def ask(client: Client, world: World, state: TaskState, step_id: str, **values: str) -> int:
    client.force_login(world.moderator)
    return decide(client, state, "reject", **{f"comment-steps:{step_id}": SAID, **values})


def sent(message: Task, state: TaskState) -> EmailMultiAlternatives:
    """One of the mails that the worker sends for this proposal."""
    message.call(state.pk)
    work()
    return mail.outbox[-1]


def test_the_contributor_reads_it_beside_the_step(
    proposal: TaskState, public_world: World, client: Client, step_id: str
) -> None:
    assert ask(client, public_world, proposal, step_id) == 302, "one word on a step is a word"
    client.force_login(public_world.contributor)
    page = client.get(address(proposal)).content.decode()
    [section] = [part for part in re.split("<section", page)[1:] if SAID in part]
    assert "Étape 1\u00a0:" in section and "Camille" in section
    assert "Commenter" not in page, "it is decided"
    form = client.get(reverse("wagtailadmin_pages:edit", args=[public_world.guide.pk]))
    assert re.search(rf'data-block="{step_id}">.*?{SAID}', form.content.decode())
    message = sent(notifications.proposal_decided, proposal)
    assert message.to == [public_world.contributor.email]
    assert f"Étape 1\u00a0: Ouvrez le menu\u00a0:\n{SAID}" in message.body


def test_whoever_reviews_the_correction_reads_it_too(
    proposal: TaskState, public_world: World, client: Client, step_id: str
) -> None:
    ask(client, public_world, proposal, step_id, comment="Presque.")
    guide = GuidePage.objects.get(pk=public_world.guide.pk).get_latest_revision_as_object()
    guide.current_workflow_state.resume(user=public_world.contributor)
    again = ApprovalTaskState.objects.latest("pk")
    client.force_login(public_world.second_moderator)
    page = client.get(address(again)).content.decode()
    assert SAID in page and "Presque." in page
    edit = client.get(reverse("wagtailadmin_pages:edit", args=[guide.pk])).content.decode()
    assert SAID not in edit, "it is answered"


def test_it_is_written_with_the_decision_or_not_at_all(
    proposal: TaskState, public_world: World, client: Client, step_id: str, monkeypatch
) -> None:
    def broken(*args: object) -> None:
        raise RuntimeError

    with monkeypatch.context() as patch:
        patch.setattr(task, "write_comments", broken)
        with pytest.raises(RuntimeError):
            ask(client, public_world, proposal, step_id)
    proposal.refresh_from_db()
    assert proposal.status == TaskState.STATUS_IN_PROGRESS
    ask(client, public_world, proposal, step_id, digest="0" * 64)
    assert not ReviewComment.objects.exists()


def test_what_was_typed_is_not_lost(
    proposal: TaskState, public_world: World, client: Client, step_id: str
) -> None:
    client.force_login(public_world.moderator)
    values = {"digest": proposal.digest, f"comment-steps:{step_id}": SAID, "action": "?"}
    page = client.post(address(proposal), values).content.decode()
    assert re.search(rf"<details [^>]*open>(?:(?!</details>).)*{SAID}", page, re.DOTALL)


def test_only_what_is_in_the_proposal_is_commented_on(
    proposal: TaskState, public_world: World, client: Client
) -> None:
    ask(client, public_world, proposal, "somebody-elses", comment="Non.")
    assert not ReviewComment.objects.exists()


def test_the_mail_says_what_changes(proposal: TaskState, public_world: World) -> None:
    message = sent(notifications.proposal_submitted, proposal)
    body = message.body
    assert "propose une modification de" in body
    assert "1 champ modifié, 1 étape ajoutée." in body
    assert "Bloquer les achats sur la facture.\u00a0» → «\u00a0Bloquer tous les achats" in body
    html, _ = message.alternatives[0]
    assert re.search(r"<ins [^>]*> ?tous ?</ins>", html)


def test_a_new_guide_is_called_new(world: World) -> None:
    state = submit(world.guide, world.contributor)
    body = sent(notifications.proposal_submitted, state).body
    assert "propose un nouveau guide\u00a0: «" in body
    assert "modification" not in body and "→" not in body
    assert "1 étape." in body


@pytest.mark.parametrize("wanted", [True, False])
def test_whoever_asked_for_no_such_mail_has_none(
    proposal: TaskState, public_world: World, client: Client, step_id: str, wanted: bool
) -> None:
    """Of their account, Wagtail's switch does what it says."""
    profile = UserProfile.get_for_user(public_world.contributor)
    profile.rejected_notifications = wanted
    profile.save()
    ask(client, public_world, proposal, step_id)
    mail.outbox.clear()
    notifications.proposal_decided.call(proposal.pk)
    work()
    told = [message for message in mail.outbox if message.to == [public_world.contributor.email]]
    assert bool(told) == wanted
