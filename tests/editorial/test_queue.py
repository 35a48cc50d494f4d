"""The queue « À relire »: order, lateness, filters, and who takes care of what."""

from concurrent.futures import ThreadPoolExecutor
from datetime import date, timedelta
from threading import Barrier

import pytest
from django.contrib.auth.models import Group
from django.db import connection
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from wagtail.models import TaskState

from cms.editorial.claims import ClaimRefused, claim, release
from cms.editorial.models import ApprovalTaskState, Organisation
from cms.editorial.provisioning import AUDITORS, provision_operator
from cms.editorial.working_days import working_day
from tests.factories import OperatorPageFactory, UserFactory
from tests.world import World

from .test_workflow import submit

pytestmark = pytest.mark.django_db

QUEUE = "/admin/relectures/"


@pytest.fixture
def state(world: World) -> ApprovalTaskState:
    return submit(world.guide, world.contributor)


def proposals(world: World, number: int) -> None:
    """So many more proposals, under review."""
    for n in range(number):
        page = OperatorPageFactory(parent=world.index, title=f"Proposition {n:02}")
        page.save_revision(user=world.contributor)
        submit(page, world.contributor)


@pytest.mark.parametrize(
    ("submitted", "due"),
    [
        (date(2026, 11, 23), date(2026, 11, 30)),
        # Friday 8 May, then Ascension Day, then Whit Monday.
        (date(2026, 5, 7), date(2026, 5, 18)),
        (date(2026, 5, 22), date(2026, 6, 1)),
        # Christmas and New Year's Day are Fridays.
        (date(2026, 12, 24), date(2027, 1, 4)),
    ],
)
def test_five_working_days(submitted: date, due: date) -> None:
    assert working_day(submitted, 5) == due


def test_a_proposal_is_due_five_working_days_after_its_submission(state: ApprovalTaskState) -> None:
    assert state.due_on == working_day(timezone.localdate(), 5)


def test_the_most_urgent_is_first_and_late_ones_are_marked(
    world: World, state: ApprovalTaskState, client: Client
) -> None:
    proposals(world, 1)
    client.force_login(world.moderator)
    page = client.get(QUEUE).content.decode()
    assert "En retard" not in page
    assert page.index(world.guide.title) < page.index("Proposition 00")
    late = ApprovalTaskState.objects.exclude(pk=state.pk).get()
    ApprovalTaskState.objects.filter(pk=late.pk).update(due_on=timezone.localdate() - timedelta(1))
    for address in (QUEUE, "/admin/"):
        page = client.get(address).content.decode()
        assert page.index("Proposition 00") < page.index("En retard")
        assert page.index("En retard") < page.index(world.guide.title)


@pytest.mark.parametrize("address", [QUEUE, f"{QUEUE}?p=2", "/admin/"])
def test_forty_cost_what_one_costs(
    world: World, client: Client, address: str, django_assert_num_queries
) -> None:
    client.force_login(world.moderator)
    expected = {QUEUE: 19, f"{QUEUE}?p=2": 19, "/admin/": 28}[address]
    for number in (1, 39):
        proposals(world, number)
        client.get(address)
        with django_assert_num_queries(expected):
            page = client.get(address).content.decode()
    assert page.count("Je m’en occupe<span") == (20 if "relectures" in address else 10)


def test_the_queue_is_filtered_by_operator_kind_and_claim(
    world: World, state: ApprovalTaskState, client: Client
) -> None:
    sfr = OperatorPageFactory(parent=world.index, title="SFR", slug="sfr")
    provision_operator("SFR", sfr)
    sfr.save_revision(user=world.writer)
    submit(sfr, world.writer)
    world.home.save_revision(user=world.writer)
    submit(world.home, world.writer)
    claim(state.pk, world.moderator)
    client.force_login(world.moderator)

    def found(**question: object) -> set[str]:
        page = client.get(QUEUE, question).context["object_list"]
        return {one.state.revision.object_str for one in page}

    organisations = {one.name: one.pk for one in Organisation.objects.all()}
    assert found(operateur=organisations["Orange"]) == {world.guide.title}
    assert found(operateur=organisations["SFR"]) == {"SFR"}
    assert found(operateur=organisations["AFMM"]) == {world.home.title}
    assert found(nature=state.workflow_state.content_type_id) == {world.guide.title}
    assert found(suivi="moi") == {world.guide.title}
    assert found(suivi="personne") == {"SFR", world.home.title}


def test_who_opens_it(world: World, state: ApprovalTaskState, client: Client) -> None:
    auditor = UserFactory(groups=[Group.objects.get(name=AUDITORS)])
    client.force_login(auditor)
    page = client.get(QUEUE).content.decode()
    assert world.guide.title in page and "Je m’en occupe<span" not in page
    assert QUEUE in client.get("/admin/").content.decode()
    for stranger in (world.contributor, world.writer):
        client.force_login(stranger)
        assert client.get(QUEUE).status_code == 302
        assert QUEUE not in client.get("/admin/").content.decode()


def press(client: Client, state: TaskState, name: str) -> str:
    address = reverse(name, args=[state.pk])
    return client.post(address, {"next": QUEUE}, follow=True).content.decode()


def test_a_review_is_taken_shown_and_left(
    world: World, state: ApprovalTaskState, client: Client
) -> None:
    client.force_login(world.moderator)
    assert "Laisser à un autre" in press(client, state, "editorial_claim")
    client.force_login(world.second_moderator)
    taken = f"{world.moderator.get_full_name()} s’en occupe"
    review = client.get(reverse("editorial_review", args=[state.pk])).content.decode()
    assert taken in review
    assert "Approuver et publier" in review, "a claim keeps nobody from deciding"
    assert f"{taken} déjà" in press(client, state, "editorial_claim")
    assert "plus la vôtre" in press(client, state, "editorial_release_claim")
    client.force_login(world.moderator)
    assert "Laisser à un autre" not in press(client, state, "editorial_release_claim")
    state.refresh_from_db()
    assert state.claimed_by is None


def test_an_author_does_not_take_it(world: World, state: ApprovalTaskState, client: Client) -> None:
    world.home.save_revision(user=world.moderator)
    own = submit(world.home, world.moderator)
    client.force_login(world.moderator)
    assert "ce que l’on a écrit" in press(client, own, "editorial_claim")
    client.force_login(world.writer)
    press(client, state, "editorial_claim")
    assert not ApprovalTaskState.objects.exclude(claimed_by=None).exists()


def test_a_claim_lapses(world: World, state: ApprovalTaskState) -> None:
    claim(state.pk, world.moderator)
    state.refresh_from_db()
    last = working_day(timezone.localdate(), 1)
    assert timezone.localtime(state.claimed_until).date() == last + timedelta(days=1)
    ApprovalTaskState.objects.filter(pk=state.pk).update(claimed_until=timezone.now())
    assert claim(state.pk, world.second_moderator).holder == world.second_moderator
    with pytest.raises(ClaimRefused):
        release(state.pk, world.moderator)


def test_nothing_is_taken_once_decided(world: World, state: ApprovalTaskState) -> None:
    state.task.specific.on_action(state, world.moderator, "approve", digest=state.digest)
    with pytest.raises(ClaimRefused, match="déjà prise"):
        claim(state.pk, world.second_moderator)


@pytest.mark.django_db(transaction=True, serialized_rollback=True)
def test_of_two_at_once_one_takes_it(world: World) -> None:
    state = submit(world.guide, world.contributor)
    start = Barrier(2)

    def take(user) -> str:
        start.wait()
        try:
            return claim(state.pk, user).holder.username
        except ClaimRefused as refusal:
            return str(refusal)
        finally:
            connection.close()

    both = (world.moderator, world.second_moderator)
    with ThreadPoolExecutor(2) as pool:
        for _ in range(10):
            said = list(pool.map(take, both))
            winner = ApprovalTaskState.objects.get(pk=state.pk).claimed_by
            assert said.count(winner.username) == 1
            assert f"{winner.get_full_name()} s’en occupe déjà." in said
            release(state.pk, winner)
