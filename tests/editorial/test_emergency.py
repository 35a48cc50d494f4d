"""What an administrator does alone: with a reason, on what was shown, and everybody is told."""

import json
from typing import Any

import pytest
from django.contrib.auth.models import Group
from django.core import mail
from django.test import Client
from django.urls import reverse
from wagtail.models import PageLogEntry, TaskState

from cms.core.models import User
from cms.editorial.models import Emergency, Publication, Release
from cms.editorial.proposals import Stage, proposals
from cms.editorial.provisioning import AUDITORS
from guides.models import GuidePage
from tests.background import work
from tests.factories import GuidePageFactory, UserFactory
from tests.world import World

from .release.proposals import in_days, propose
from .test_workflow import decide, submit, write

pytestmark = pytest.mark.django_db
REASON = "Le numéro du service clients est devenu une arnaque."


@pytest.fixture
def as_admin(admin: User, client: Client) -> Client:
    client.force_login(admin)
    return client


def address(action: str, guide: GuidePage) -> str:
    return reverse(f"editorial_emergency_{action}", args=[guide.pk])


def draft(world: World) -> GuidePage:
    guide = GuidePage.objects.get(pk=world.guide.pk)
    write(guide, world.contributor)
    return guide


def form(client: Client, where: str, **changes: str) -> dict[str, str]:
    shown = client.get(where).context["form"]
    digest = {"digest": shown["digest"].value()} if "digest" in shown.fields else {}
    return {**digest, "reason": REASON, "confirmed": "on", **changes}


def withdraw(client: Client, world: World) -> None:
    where = address("withdrawal", world.guide)
    client.post(where, form(client, where))


def test_a_withdrawal_is_not_undone_unseen(public_world: World, admin: User) -> None:
    """The reviewer opened the proposal before; the screen says so, and the decision is theirs."""
    guide = draft(public_world)
    state = submit(guide, public_world.contributor)
    reviewer, administrator = Client(), Client()
    reviewer.force_login(public_world.moderator)
    administrator.force_login(admin)
    review = reverse("editorial_review", args=[state.pk])

    def approve(page: Any) -> Any:
        shown = {name: page.context["form"][name].value() for name in ("digest", "compared")}
        return reviewer.post(review, shown | {"action": "approve"})

    before = reviewer.get(review)
    withdraw(administrator, public_world)
    refused = approve(before)
    assert refused.status_code == 409 and not GuidePage.objects.get(pk=guide.pk).live
    told = " ".join(refused.content.decode().replace("\u00a0", " ").split())
    assert "La version publique a changé entre-temps" in told and REASON in told
    assert "L’approuver la remet en ligne" in told and "jamais été public" not in told
    approve(refused)
    assert GuidePage.objects.get(pk=guide.pk).live


def test_the_draft_that_was_shown_is_public_and_says_why(
    public_world: World, admin: User, as_admin: Client
) -> None:
    guide = draft(public_world)
    before = Publication.objects.open().get(page_id=guide.pk)
    where = address("publication", guide)
    as_admin.post(where, form(as_admin, where))
    publication = Publication.objects.open().get(page_id=guide.pk)
    assert publication.digest != before.digest
    assert publication.revision_id == guide.latest_revision_id
    assert publication.approved_by is None
    emergency = publication.emergencies.get()
    assert (emergency.by, emergency.reason) == (admin, REASON)
    entry = PageLogEntry.objects.get(action="editorial.emergency_publish")
    assert entry.data["digests"] == {"from": before.digest, "to": publication.digest}
    assert entry.data["reason"] == REASON


def test_nothing_is_published_but_on_purpose(
    public_world: World, as_admin: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Not without a reason and a confirmation, nor another draft than the one shown, nor faults."""
    guide = draft(public_world)
    where = address("publication", guide)
    shown = form(as_admin, where)
    for missing in ({"reason": "urgent"}, {"reason": ""}, {"confirmed": ""}, {"digest": ""}):
        as_admin.post(where, shown | missing)
    write(guide, public_world.writer)
    answer = as_admin.post(where, shown, follow=True)
    assert "Le brouillon a changé" in answer.content.decode()
    monkeypatch.setattr(GuidePage, "submission_faults", lambda page: ["Une étape manque."])
    answer = as_admin.post(where, form(as_admin, where), follow=True)
    assert "Une étape manque." in answer.content.decode()
    where = address("withdrawal", guide)
    as_admin.post(where, form(as_admin, where, reason=""))
    assert not Emergency.objects.exists()


def test_a_review_under_way_ends_and_everybody_is_told(
    public_world: World, as_admin: Client, django_capture_on_commit_callbacks: Any
) -> None:
    guide = draft(public_world)
    state = submit(guide, public_world.contributor)
    where = address("publication", guide)
    assert reverse("editorial_review", args=[state.pk]) in as_admin.get(where).content.decode()
    with django_capture_on_commit_callbacks(execute=True):
        as_admin.post(where, form(as_admin, where))
    state.refresh_from_db()
    assert state.status == TaskState.STATUS_CANCELLED
    work()
    work()
    told = {message.to[0]: message.body for message in mail.outbox}
    assert set(told) == {
        public_world.moderator.email,
        public_world.second_moderator.email,
        public_world.contributor.email,
    }
    for body in told.values():
        assert REASON in body and "est annulée" in body


def test_the_administrator_alone(public_world: World, client: Client, admin: User) -> None:
    guide = draft(public_world)
    edit = reverse("wagtailadmin_pages:edit", args=[guide.pk])
    wheres = [address("publication", guide), address("withdrawal", guide)]
    for who in ("moderator", "writer", "contributor"):
        client.force_login(getattr(public_world, who))
        page = client.get(edit).content.decode()
        for where in wheres:
            assert where not in page
            assert client.get(where).status_code == 302
            client.post(where, {"reason": REASON, "confirmed": "on", "digest": guide.digest()})
    assert not Emergency.objects.exists()
    client.force_login(admin)
    page = client.get(edit).content.decode()
    assert all(where in page for where in wheres)


def test_its_address_explains_and_leads_on(public_world: World, as_admin: Client) -> None:
    other = GuidePageFactory(parent=public_world.orange, title="Suivre sa consommation")
    other.save_revision(user=public_world.contributor)
    public_world.publish(other)
    before = Publication.objects.open().get(page_id=public_world.guide.pk)
    withdraw(as_admin, public_world)
    reader = Client()
    for where in (before.url_path, f"{before.url_path}etapes/1/"):
        answer = reader.get(where, headers={"if-none-match": "*"})
        page = answer.content.decode()
        assert answer.status_code == 410
        assert public_world.guide.title in page
        assert "Ce guide a été retiré le" in page and "le temps d’une vérification" in page
        assert '<meta name="robots" content="noindex">' in page
        assert other.get_url() in page
        assert "médiateur" in page
    assert REASON not in page
    problem = reader.get(f"/api/v1/guides/{public_world.guide.pk}/")
    assert problem.status_code == 410
    assert problem["Content-Type"] == "application/problem+json"
    assert json.loads(problem.content)["kind"] == "withdrawn"
    assert reader.get(f"/api/v1/operators/{public_world.guide.pk}/").status_code == 404
    assert [guide["title"] for guide in reader.get("/api/v1/guides/").json()["results"]] == [
        other.title
    ]
    for where in ("/guides/", "/guides/orange/"):
        assert before.url_path not in reader.get(where).content.decode()
    entry = PageLogEntry.objects.get(action="editorial.emergency_withdraw")
    assert entry.data["digests"] == {"from": before.digest, "to": None}


def test_a_later_publication_replaces_it(public_world: World, client: Client, admin: User) -> None:
    client.force_login(admin)
    withdraw(client, public_world)
    guide = draft(public_world)
    guide = decide(
        client, public_world.moderator, submit(guide, public_world.contributor), "approve"
    )
    assert client.get(guide.get_url()).status_code == 200
    assert Emergency.objects.get().over_at is not None
    assert client.get(f"/api/v1/guides/{guide.pk}/").status_code == 200


def test_what_others_stand_on_is_not_withdrawn(public_world: World, as_admin: Client) -> None:
    where = address("withdrawal", public_world.orange)
    assert as_admin.get(where).status_code == 302
    as_admin.post(where, {"reason": REASON, "confirmed": "on"})
    assert not Emergency.objects.exists()


def test_those_concerned_find_it_on_their_home_page(public_world: World, as_admin: Client) -> None:
    withdraw(as_admin, public_world)
    for who, told in (("moderator", True), ("writer", False), ("contributor", True)):
        as_admin.force_login(getattr(public_world, who))
        assert (REASON in as_admin.get("/admin/").content.decode()) == told


@pytest.mark.parametrize("submitted", [False, True])
def test_the_operator_finds_it_among_its_proposals(
    public_world: World, admin: User, as_admin: Client, submitted: bool
) -> None:
    """Not as a draft of one's own, nor as what was approved last; until it is under review."""
    if submitted:
        guide = GuidePage.objects.get(pk=public_world.guide.pk)
        write(guide, public_world.contributor)
        state = submit(guide, public_world.contributor)
        decide(as_admin, public_world.moderator, state, "approve")
        as_admin.force_login(admin)
    withdraw(as_admin, public_world)
    stages = {one.stage: one.comment for one in proposals(public_world.contributor)}
    assert stages == {Stage.WITHDRAWN: REASON, Stage.PUBLISHED: ""}


def test_auditors_find_it_too(public_world: World, as_admin: Client) -> None:
    withdraw(as_admin, public_world)
    as_admin.force_login(UserFactory(groups=[Group.objects.get(name=AUDITORS)]))
    home = as_admin.get("/admin/").content.decode()
    assert REASON in home
    assert reverse("editorial_dossier", args=["wagtailcore.page", public_world.guide.pk]) in home
    assert reverse("wagtailadmin_pages:history", args=[public_world.guide.pk]) not in home


def test_a_version_that_waits_for_its_day_is_named(public_world: World, as_admin: Client) -> None:
    propose(public_world, in_days(3), title=public_world.guide.title + " bis")
    release = Release.objects.get()
    page = as_admin.get(address("publication", public_world.guide)).content.decode()
    assert reverse("editorial_release", args=[release.pk]) in page and "est proposé pour" in page
