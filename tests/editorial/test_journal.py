"""Every decision is one entry, with its digests; auditors read them all."""

import csv
import io
from collections.abc import Callable
from typing import Any

import pytest
from django.contrib.auth.models import Group
from django.db import transaction
from django.test import Client
from django.urls import reverse
from wagtail.log_actions import log
from wagtail.models import PageLogEntry

from cms.editorial.emergency_actions import publish_now, withdraw_now
from cms.editorial.models import ApprovalTaskState, Publication
from cms.editorial.provisioning import AUDITORS
from cms.editorial.publishing import withdraw
from cms.editorial.records import publish_record
from cms.editorial.release_changes import PUT_OFF, put_off
from cms.editorial.verification import verify
from guides.models import GuidePage
from media.models import Screenshot
from tests.factories import EditorFactory, GuidePageFactory, ScreenshotFactory, UserFactory
from tests.journal import new_entries, new_lines
from tests.world import World

from .release.proposals import in_days, waiting
from .test_workflow import write

pytestmark = pytest.mark.django_db
JOURNAL = "/admin/journal/"
QUERIES = 24


@pytest.fixture
def proposal(public_world: World) -> ApprovalTaskState:
    """A change of the public guide, under review."""
    guide = public_world.guide
    guide.title = "Bloquer tous les achats"
    guide.save_revision(user=public_world.contributor)
    guide.get_workflow().start(guide, public_world.contributor)
    return ApprovalTaskState.objects.latest("pk")


@pytest.fixture
def proposed(public_world: World, proposal: ApprovalTaskState) -> tuple[World, ApprovalTaskState]:
    return public_world, proposal


def public_digest(world: World) -> str:
    return str(Publication.objects.open().get(page_id=world.guide.pk).digest)


def told(entries: list[Any], but: str = "") -> list[tuple[str, Any, Any, Any]]:
    return [
        (entry.action, entry.user, *(entry.data["digests"][name] for name in ("from", "to")))
        for entry in entries
        if entry.action != but
    ]


def test_an_approval(
    public_world: World,
    proposal: ApprovalTaskState,
    django_capture_on_commit_callbacks: Any,
) -> None:
    """The entries, and their lines once they are committed."""
    moderator, before = public_world.moderator, public_digest(public_world)
    with new_entries() as entries, new_lines() as lines:
        with django_capture_on_commit_callbacks() as later:
            proposal.task.specific.on_action(proposal, moderator, "approve", digest=proposal.digest)
        assert not lines
        for callback in later:
            callback()
    expected = [
        ("wagtail.publish", moderator, before, proposal.digest),
        ("wagtail.workflow.approve", moderator, before, proposal.digest),
    ]
    titles = [entry for entry in entries if entry.action != "wagtail.rename"]
    assert sorted(told(titles), key=str) == sorted(expected, key=str)
    assert len(lines) == len(entries)
    [line] = [line for line in lines if line["action"] == "wagtail.publish"]
    assert (line["from"], line["to"]) == (before, proposal.digest)
    assert line["who"]["id"] == moderator.pk and moderator.username in line["who"]["name"]
    assert line["object"]["id"] == str(public_world.guide.pk)


DECISIONS: list[tuple[Callable[[World, ApprovalTaskState], object], str, str, str]] = [
    (
        lambda world, state: state.task.specific.on_action(
            state, world.moderator, "reject", comment="Trop court.", digest=state.digest
        ),
        "wagtail.workflow.reject",
        "public",
        "proposed",
    ),
    (
        lambda world, state: state.workflow_state.cancel(user=world.moderator),
        "wagtail.workflow.cancel",
        "public",
        "proposed",
    ),
    (
        lambda world, state: withdraw(world.guide, by=world.moderator),
        "wagtail.unpublish",
        "public",
        "nothing",
    ),
    (
        lambda world, state: log(world.guide, "wagtail.lock", user=world.moderator),
        "wagtail.lock",
        "public",
        "public",
    ),
]


@pytest.mark.parametrize(("decide", "action", "before", "about"), DECISIONS)
def test_a_decision_is_one_entry(
    proposed: tuple[World, ApprovalTaskState],
    decide: Callable[[World, ApprovalTaskState], object],
    action: str,
    before: str,
    about: str,
) -> None:
    world, state = proposed
    digests = {"public": public_digest(world), "proposed": state.digest, "nothing": None}
    with new_entries() as entries:
        decide(world, state)
    decided = [entry for entry in entries if entry.action == action]
    assert told(decided) == [(action, world.moderator, digests[before], digests[about])]


def test_a_submission_and_its_correction(world: World) -> None:
    guide, user = world.guide, world.contributor
    with new_entries() as entries:
        guide.get_workflow().start(guide, user)
    state = ApprovalTaskState.objects.latest("pk")
    assert told(entries) == [("wagtail.workflow.start", user, None, state.digest)]
    state.task.specific.on_action(
        state, world.moderator, "reject", comment="Trop court.", digest=state.digest
    )
    guide.summary = "Plus long."
    guide.save_revision(user=user)
    with new_entries() as entries:
        state.workflow_state.refresh_from_db()
        state.workflow_state.resume(user=user)
    corrected = ApprovalTaskState.objects.latest("pk")
    assert corrected.digest != state.digest
    assert told(entries) == [("wagtail.workflow.resume", user, None, corrected.digest)]


def test_an_emergency(public_world: World) -> None:
    """One entry says who decided and why, beside Wagtail's own of what happened to the page."""
    admin, before = UserFactory(is_superuser=True), public_digest(public_world)
    why = "Ce numéro est devenu une arnaque."
    guide = GuidePage.objects.get(pk=public_world.guide.pk)
    draft = write(guide, public_world.contributor).as_object()
    with new_entries() as entries:
        publish_now(guide.pk, admin, draft.digest(), why)
    after = public_digest(public_world)
    assert told(entries, but="wagtail.rename") == [
        ("wagtail.publish", admin, before, after),
        ("editorial.emergency_publish", admin, before, after),
    ]
    with new_entries() as entries:
        withdraw_now(guide.pk, admin, why)
    assert told(entries) == [
        ("wagtail.unpublish", admin, after, None),
        ("editorial.emergency_withdraw", admin, after, None),
    ]
    assert entries[-1].data["reason"] == why


def test_a_release_is_about_what_waits(public_world: World) -> None:
    release, before = waiting(public_world, in_days(3)), public_digest(public_world)
    with new_entries() as entries:
        put_off(release, in_days(4), public_world.contributor)
    assert told(entries) == [(PUT_OFF, public_world.contributor, before, release.task_state.digest)]


def test_a_verification(public_world: World) -> None:
    digest = public_digest(public_world)
    with new_entries() as entries:
        verify(GuidePage.objects.get(pk=public_world.guide.pk), public_world.contributor, digest)
    assert told(entries) == [("editorial.verify", public_world.contributor, digest, digest)]


def test_moves_and_deletions_through_the_admin(world: World, client: Client) -> None:
    admin = UserFactory(is_superuser=True)
    page = GuidePageFactory(parent=world.orange)
    client.force_login(admin)
    with new_entries() as entries:
        client.post(reverse("wagtailadmin_pages:move_confirm", args=[page.pk, world.index.pk]))
        client.post(reverse("wagtailadmin_pages:delete", args=[page.pk]))
    decided = [entry for entry in entries if entry.page_id == page.pk]
    assert [entry.action for entry in decided][-1] == "wagtail.delete"
    assert {entry.user for entry in decided} == {admin}


def test_what_is_said_of_pixels(client: Client) -> None:
    admin, screenshot = UserFactory(is_superuser=True), ScreenshotFactory(attested_at=None)
    client.force_login(admin)
    form = {
        "title": "Écran",
        "collection": screenshot.collection_id,
        "masks": '[{"x": 1, "y": 1, "width": 20, "height": 20}]',
        "attest": "on",
    }
    with new_entries() as entries:
        client.post(reverse("wagtailimages:edit", args=[screenshot.pk]), form)
    after = Screenshot.objects.get(pk=screenshot.pk).sha256
    assert after != screenshot.sha256
    own = [entry for entry in entries if entry.action.startswith("media.")]
    assert told(own) == [
        (action, admin, screenshot.sha256, after) for action in ("media.redraw", "media.attest")
    ]


def test_the_auditor_reads_everything(public_world: World, auditor: Client) -> None:
    """What Wagtail's own history hides for want of a permission, too."""
    secret = log(Group.objects.get(name=AUDITORS), "wagtail.edit", user=public_world.moderator)
    body = auditor.get(JOURNAL).content.decode()
    assert "A publié" in body and secret.label in body
    assert public_digest(public_world)[:12] in body
    assert public_world.moderator.username in body


def test_filters_and_file(public_world: World, auditor: Client) -> None:
    question = {"action": "wagtail.publish", "label": public_world.guide.title}
    question |= {"user": public_world.moderator.pk, "export": "csv"}
    response = auditor.get(JOURNAL, question)
    text = b"".join(response).decode("utf-8-sig")
    [row] = csv.DictReader(io.StringIO(text))
    assert row["Objet"] == public_world.guide.title and row["Événement"] == "A publié"
    assert row["Empreinte après"] == public_digest(public_world)


def test_what_people_wrote_is_no_formula_in_its_file(world: World, auditor: Client) -> None:
    log(world.guide, "wagtail.edit", data={"comment": "=HYPERLINK(1)"})
    response = auditor.get(JOURNAL, {"action": "wagtail.edit", "export": "csv"})
    text = b"".join(response).decode("utf-8-sig")
    told = [row["Motif ou commentaire"] for row in csv.DictReader(io.StringIO(text))]
    assert "'=HYPERLINK(1)" in told


def test_queries_do_not_grow(
    public_world: World, auditor: Client, django_assert_num_queries: Any
) -> None:
    auditor.get(JOURNAL)
    with django_assert_num_queries(QUERIES):
        auditor.get(JOURNAL)
    for _ in range(10):
        log(public_world.guide, "wagtail.edit", user=UserFactory())
        log(EditorFactory(), "wagtail.edit", user=UserFactory())
    with django_assert_num_queries(QUERIES):
        auditor.get(JOURNAL)


@pytest.mark.parametrize("who", ["contributor", "writer", "moderator"])
def test_it_is_for_auditors_and_administrators(world: World, client: Client, who: str) -> None:
    client.force_login(getattr(world, who))
    for path in (JOURNAL, "/admin/journal/results/", "/admin/public-le/"):
        assert client.get(path).status_code == 302
    client.force_login(UserFactory(is_superuser=True))
    assert client.get(JOURNAL).status_code == 200


def test_a_page_in_its_file(public_world: World, auditor: Client) -> None:
    """Its events, each revision, and what it changed: Wagtail's own are for editors."""
    guide = public_world.guide
    guide.title = "Une suite"
    revision = guide.save_revision(user=public_world.contributor, log_action=True)
    body = auditor.get(f"/admin/lecture/wagtailcore.page/{guide.pk}/").content.decode()
    path = f"/admin/lecture/wagtailcore.page/{guide.pk}/changements/{revision.pk}/"
    assert path in body and "A publié" in body
    changed = auditor.get(path).content.decode()
    assert "<ins>Une" in changed and "<del>Bloquer" in changed
    shown = auditor.get(f"/admin/lecture/wagtailcore.page/{guide.pk}/revisions/{revision.pk}/")
    assert "Une suite" in shown.content.decode()


def test_a_record_in_its_file(world: World, auditor: Client) -> None:
    editor = EditorFactory(name="Nova")
    editor.name = "Nova bis"
    revision = editor.save_revision(log_action=True)
    path = f"/admin/lecture/directory.editor/{editor.pk}/"
    listing = auditor.get(reverse("wagtailsnippets_directory_editor:list")).content.decode()
    assert path in listing
    assert "A enregistré des modifications" in auditor.get(path).content.decode()
    assert "Nova bis" in auditor.get(f"{path}revisions/{revision.pk}/").content.decode()
    assert "Nova bis" in auditor.get(f"{path}changements/{revision.pk}/").content.decode()
    with transaction.atomic():
        publish_record(revision, approved_by=world.moderator)
    public = auditor.get(f"/admin/public-le/directory.editor/{editor.pk}/").content.decode()
    assert "Nova bis" in public and world.moderator.username in public and editor.digest() in public
    past = auditor.get(f"/admin/public-le/directory.editor/{editor.pk}/?le=2020-01-01T12:00")
    assert "n’était pas publique" in past.content.decode()


def test_a_file_of_anything_else_is_refused(world: World, auditor: Client) -> None:
    for path in ("core.user/1/", "rien.rien/1/", "rien/1/"):
        assert auditor.get(f"/admin/lecture/{path}").status_code == 404
        assert auditor.get(f"/admin/public-le/{path}").status_code == 404
    other = world.guide.save_revision()
    path = f"/admin/lecture/wagtailcore.page/{world.orange.pk}/revisions/{other.pk}/"
    assert auditor.get(path).status_code == 404


def test_entries_of_pages_that_are_gone_are_kept(world: World, auditor: Client) -> None:
    page = GuidePageFactory(parent=world.orange, title="Disparue")
    log(page, "wagtail.delete", user=world.moderator, deleted=True)
    page.delete()
    assert "Disparue" in auditor.get(JOURNAL).content.decode()
    assert PageLogEntry.objects.filter(page_id=page.pk).exists()
