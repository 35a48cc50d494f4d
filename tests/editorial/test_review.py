"""The review screen."""

import io
import re

import pytest
from django.core.files.images import ImageFile
from django.test import Client
from django.urls import reverse
from PIL import Image, ImageDraw
from wagtail.models import TaskState

from cms.editorial.task import DecisionRefused
from guides.models import GuidePage
from media.models import Screenshot
from tests.factories import GuidePageFactory, ScreenshotFactory, step
from tests.world import World

from .test_workflow import submit

pytestmark = pytest.mark.django_db


@pytest.fixture
def proposal(public_world: World) -> TaskState:
    """A reworded summary and an added step."""
    guide = GuidePage.objects.get(pk=public_world.guide.pk)
    guide.summary = "Bloquer tous les achats sur la facture."
    guide.steps.append(step(title="Vérifiez la confirmation"))
    guide.save_revision(user=public_world.contributor)
    return submit(guide, public_world.contributor)


def address(state: TaskState) -> str:
    return reverse("editorial_review", args=[state.pk])


def decide(client: Client, state: TaskState, action: str, **values: str) -> int:
    compared = GuidePage.objects.get(pk=state.workflow_state.object_id).public_digest()
    shown = {"digest": state.digest, "compared": compared}
    data = {"action": action, "comment": "", **shown, **values}
    return client.post(address(state), data).status_code


def is_live(state: TaskState) -> bool:
    page = GuidePage.objects.get(pk=state.workflow_state.object_id)
    return page.live_revision_id == state.revision_id


def test_it_shows_what_changed(proposal: TaskState, public_world: World, client: Client) -> None:
    client.force_login(public_world.moderator)
    page = client.get(address(proposal)).content.decode()
    assert re.search("<ins> ?tous ?</ins>", page)
    assert "Étape 2\u00a0: Vérifiez la confirmation" in page
    assert "1 champ modifié, 1 étape ajoutée." in page
    assert "Approuver et publier" in page
    links = re.findall(r'href="#([\w-]+)"', page.split("review-summary")[1])
    assert {"changement-1", "changement-2", "decision"} <= set(links)
    assert all(f'id="{anchor}" tabindex="-1"' in page for anchor in links), "links lead somewhere"
    assert "1 étape inchangée (1)" in page


@pytest.mark.parametrize("number", [1, 3])
def test_a_new_picture_is_shown_beside_the_old_one(
    public_world: World, client: Client, django_assert_num_queries, number: int
) -> None:
    """Whatever the number of steps, as many queries."""

    def screen(*box: int) -> Screenshot:
        picture = Image.new("RGB", (360, 640), "white")
        ImageDraw.Draw(picture).rectangle(box, fill="navy")
        buffer = io.BytesIO()
        picture.save(buffer, "PNG")
        file = ImageFile(io.BytesIO(buffer.getvalue()), name="ecran.png")
        return ScreenshotFactory(file=file, collection=public_world.organisation.collection)

    guide = GuidePage.objects.get(pk=public_world.guide.pk)
    guide.steps = [step(screen(9 * n, 40, 9 * n + 20, 60)) for n in range(number)]
    guide.save_revision(user=public_world.contributor)
    public_world.publish(guide)
    guide = GuidePage.objects.get(pk=guide.pk)
    for n in range(number):
        guide.steps[n].value["screenshot"]["image"] = screen(9 * n, 300, 9 * n + 20, 320)
    guide.save_revision(user=public_world.contributor)
    client.force_login(public_world.moderator)
    state = submit(guide, public_world.contributor)
    with django_assert_num_queries(48):
        page = client.get(address(state)).content.decode()
    assert ("3 captures refaites" if number == 3 else "1 capture refaite") in page
    assert page.count("2 zones modifiées") == number
    assert page.count('class="review-mark"') == number * 2 * 2, "both areas, on both pictures"
    assert re.search(r'class="review-mark" x="[\d.]+%" y="[\d.]+%"', page), (
        "numbers as CSS has them"
    )


def test_it_approves_what_it_showed(
    proposal: TaskState, public_world: World, client: Client
) -> None:
    client.force_login(public_world.moderator)
    assert decide(client, proposal, "approve") == 302
    assert is_live(proposal)


def test_an_address_taken_meanwhile_is_said(public_world: World, client: Client) -> None:
    """Two drafts may name one address; the second to be approved cannot have it."""
    states = []
    for procedure in ("consulter", "contester"):
        guide = GuidePageFactory(parent=public_world.orange, procedure=procedure)
        guide.slug = "nouvelle"
        guide.save_revision(user=public_world.contributor)
        states.append(submit(guide, public_world.contributor))
    client.force_login(public_world.moderator)
    first, second = (decide(client, state, "approve") for state in states)
    assert (first, second) == (302, 409)
    states[1].refresh_from_db()
    assert states[1].status == TaskState.STATUS_IN_PROGRESS


def test_it_refuses_a_digest_that_is_not_the_proposal(
    proposal: TaskState, public_world: World, client: Client
) -> None:
    client.force_login(public_world.moderator)
    decide(client, proposal, "approve", digest="0" * 64)
    assert not is_live(proposal)


@pytest.mark.parametrize("action", ["approve", "reject"])
def test_nothing_is_decided_without_the_digest_that_was_shown(
    proposal: TaskState, public_world: World, client: Client, action: str
) -> None:
    """Wagtail's own modals and forms lead to the review, and decide nothing."""
    client.force_login(public_world.moderator)
    page_id = proposal.workflow_state.object_id
    for name in ("workflow_action", "collect_workflow_action_data"):
        where = reverse(f"wagtailadmin_pages:{name}", args=[page_id, action, proposal.pk])
        modal = client.get(where).json()["html"]
        assert address(proposal) in modal and "<form" not in modal
        client.post(where, {"comment": "Bien."})
    proposal.refresh_from_db()
    assert proposal.status == TaskState.STATUS_IN_PROGRESS
    with pytest.raises(DecisionRefused, match="ouvrez la relecture"):
        proposal.task.specific.on_action(proposal, public_world.moderator, action, comment="Bien.")


def test_changes_are_not_asked_for_without_a_word(
    proposal: TaskState, public_world: World, client: Client
) -> None:
    client.force_login(public_world.moderator)
    response = client.post(
        address(proposal), {"action": "reject", "digest": proposal.digest, "comment": " "}
    )
    assert "ce qu’il doit modifier" in response.content.decode()
    proposal.refresh_from_db()
    assert proposal.status == TaskState.STATUS_IN_PROGRESS


def test_the_contributor_reads_but_does_not_decide(
    proposal: TaskState, public_world: World, client: Client
) -> None:
    client.force_login(public_world.contributor)
    assert "Approuver et publier" not in client.get(address(proposal)).content.decode()
    decide(client, proposal, "approve")
    assert not is_live(proposal)


def test_a_stranger_sees_nothing(proposal: TaskState, client: Client) -> None:
    from tests.factories import UserFactory

    assert client.get(address(proposal)).status_code == 302
    client.force_login(UserFactory())
    assert client.get(address(proposal)).status_code == 302


def test_the_reviewer_finds_it_on_the_home_page(
    proposal: TaskState, public_world: World, client: Client
) -> None:
    client.force_login(public_world.moderator)
    assert address(proposal) in client.get("/admin/").content.decode()
    client.force_login(public_world.contributor)
    assert "À relire" not in client.get("/admin/").content.decode()


def test_the_locked_editor_leads_to_it(
    proposal: TaskState, public_world: World, client: Client
) -> None:
    client.force_login(public_world.moderator)
    edit = reverse("wagtailadmin_pages:edit", args=[public_world.guide.pk])
    assert address(proposal) in client.get(edit).content.decode()


def test_changes_without_a_word_lead_to_the_comment(
    proposal: TaskState, public_world: World, client: Client
) -> None:
    client.force_login(public_world.moderator)
    answer = client.post(
        address(proposal),
        {"action": "reject", "digest": proposal.digest, "comment": "", "opening": ""},
    ).content.decode()
    (field,) = re.findall(r'<textarea name="comment"[^>]*>', answer)
    assert "autofocus" in field and 'aria-describedby="id_comment_error"' in field
    assert 'id="id_comment_error"' in answer


@pytest.mark.parametrize(
    ("action", "outcome"),
    [("approve", "Proposition approuvée"), ("reject", "Modifications demandées")],
)
def test_what_was_decided_is_said_first(
    proposal: TaskState, public_world: World, client: Client, action: str, outcome: str
) -> None:
    client.force_login(public_world.moderator)
    decide(client, proposal, action, comment="Merci.")
    client.force_login(public_world.contributor)
    page = client.get(address(proposal)).content.decode()
    assert outcome in page.split("Ce qui change")[0]
    assert reverse("wagtailadmin_pages:edit", args=[public_world.guide.pk]) in page
