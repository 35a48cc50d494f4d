"""The coverage report: what each profile has, and who sees it."""

import csv
from datetime import date
from io import BytesIO

import pytest
from django.contrib.auth.models import Group
from django.test import Client
from django.urls import reverse
from openpyxl import load_workbook

from cms.core.models import User
from cms.editorial.provisioning import AUDITORS, provision_operator
from cms.editorial.publishing import publish
from guides.coverage import Cell, OperatorFacts, State, Version, rows
from guides.models import OperatorPage
from tests.factories import GuidePageFactory, OperatorPageFactory, UserFactory
from tests.world import World

PROFILE = {"procedure": "desactiver", "offers": ["forfait"], "solutions": ["sms-plus"]}
ORANGE = OperatorFacts(1, "Orange", ["forfait"], [])


def version(state: State, **values: object) -> Version:
    return Version(7, 1, "Bloquer", **{**PROFILE, **values}, state=state)  # type: ignore[arg-type]


def cell(operator: OperatorFacts, *versions: Version) -> Cell:
    """That of the profile above."""
    [row] = [
        row
        for row in rows([operator], versions)
        if (row.offer, row.procedure) == ("forfait", "desactiver")
    ]
    return row.cells["sms-plus"]


@pytest.mark.parametrize(
    ("states", "shown"),
    [
        ([], State.MISSING),
        ([State.MISSING], State.MISSING),
        ([State.MISSING, State.PROPOSED], State.PROPOSED),
        ([State.PROPOSED, State.TO_VERIFY], State.TO_VERIFY),
        ([State.PROPOSED, State.LIVE, State.TO_VERIFY], State.LIVE),
    ],
)
def test_the_best_speaks_for_a_profile(states: list[State], shown: State) -> None:
    found = cell(ORANGE, *(version(state) for state in states))
    assert found.state == shown
    assert (found.version is None) == (states == [])


@pytest.mark.parametrize(
    "other", [{"offers": ["box"]}, {"solutions": ["gallery"]}, {"procedure": "contester"}]
)
def test_another_profile_says_nothing_of_this_one(other: dict[str, object]) -> None:
    assert cell(ORANGE, version(State.LIVE, **other)).state == State.MISSING


def test_what_an_operator_does_not_have_is_not_missing() -> None:
    lists = {"offers": ["forfait"], "procedures": [], "solutions": ["sms-plus"]}
    operator = OperatorFacts(1, "Orange", ["forfait"], [{**lists, "reason": "Inutile."}])
    assert cell(operator).state == State.NOT_APPLICABLE
    assert cell(operator).reason == "Inutile."
    assert cell(operator, version(State.LIVE)).state == State.LIVE


def test_there_is_a_row_for_each_offer_sold_or_spoken_of() -> None:
    found = rows([ORANGE], [version(State.LIVE, offers=["box"])])
    assert [row.offer for row in found] == ["forfait"] * 5 + ["box"] * 5


@pytest.fixture
def two_operators(public_world: World) -> User:
    """Orange has a public guide, a proposal and a draft; SFR a guide verified a year ago."""
    world = public_world
    for procedure, submitted in (("consulter", True), ("contester", False)):
        guide = GuidePageFactory(parent=world.orange, title=procedure, procedure=procedure)
        guide.save_revision(user=world.contributor)
        if submitted:
            guide.get_workflow().start(guide, world.contributor)
    sfr = OperatorPageFactory(parent=world.index, title="=SFR", slug="sfr", offers=["box"])
    organisation = provision_operator("SFR", sfr)
    world.publish(sfr)
    old = GuidePageFactory(parent=sfr, title="Ancien", offers=["box"])
    publish(old.save_revision(), world.moderator, "SFR", verified_on=date(2025, 1, 1))
    return UserFactory(groups=[organisation.group])


def exported(client: Client, user: User, query: str = "") -> list[dict[str, str]]:
    client.force_login(user)
    response = client.get(f"{reverse('guide_coverage')}?export=csv{query}")
    return list(csv.DictReader(response.getvalue().decode().splitlines()))


def states(lines: list[dict[str, str]]) -> set[tuple[str, str, str]]:
    return {(line["Opérateur"], line["Guide"], line["État"]) for line in lines if line["Guide"]}


ORANGES = {("Orange", "consulter", "En proposition"), ("Orange", "contester", "Manque")}
SFRS = {("'=SFR", "Ancien", "À vérifier")}


def test_each_sees_what_is_theirs(public_world: World, two_operators: User, client: Client) -> None:
    live = {("Orange", public_world.guide.title, "En ligne")}
    auditor = UserFactory(groups=[Group.objects.get(name=AUDITORS)])
    assert states(exported(client, public_world.contributor)) == ORANGES | live
    assert states(exported(client, two_operators)) == SFRS
    for user in (public_world.moderator, public_world.writer, auditor):
        assert states(exported(client, user)) == ORANGES | live | SFRS


def test_it_leads_to_what_is_to_be_done(
    public_world: World, two_operators: User, client: Client
) -> None:
    client.force_login(public_world.contributor)
    page = client.get(reverse("guide_coverage")).content.decode()
    edit = reverse("wagtailadmin_pages:edit", args=[public_world.guide.pk])
    add = reverse("wagtailadmin_pages:add", args=["guides", "guidepage", public_world.orange.pk])
    assert f'href="{edit}"' in page and f'href="{add}?offre=forfait&amp;demarche=' in page
    assert "/admin/relecture/" in page and "Brouillon" in page
    assert "SFR" not in page and "Ancien" not in page
    client.force_login(UserFactory(groups=[Group.objects.get(name=AUDITORS)]))
    assert "/edit/" not in client.get(reverse("guide_coverage_results")).content.decode()


def test_it_is_refused_to_those_without_an_operator(public_world: World, client: Client) -> None:
    stranger = UserFactory()
    stranger.user_permissions.add(*public_world.organisation.group.permissions.all())
    client.force_login(stranger)
    assert client.get(reverse("guide_coverage")).status_code == 302
    assert "couverture" not in client.get(reverse("wagtailadmin_home")).content.decode()


def test_profiles_are_filtered_by_state_operator_and_offer(
    public_world: World, two_operators: User, client: Client
) -> None:
    user = public_world.moderator
    assert states(exported(client, user, "&state=a-verifier")) == SFRS
    assert states(exported(client, user, "&state=proposition")) == ORANGES - {
        ("Orange", "contester", "Manque")
    }
    assert len(exported(client, user, f"&operator_id={public_world.orange.pk}&offer=forfait")) == 15
    client.force_login(user)
    for query in ("?state=inconnu", "?operator_id=0", "?p=999"):
        assert client.get(reverse("guide_coverage") + query).status_code == 200


def test_the_workbook_holds_text(public_world: World, two_operators: User, client: Client) -> None:
    client.force_login(two_operators)
    response = client.get(f"{reverse('guide_coverage')}?export=xlsx")
    sheet = load_workbook(BytesIO(response.getvalue())).active
    assert sheet["A2"].value == "=SFR" and sheet["A2"].data_type == "s"


@pytest.mark.parametrize("more", [0, 4])
def test_the_report_asks_as_much_of_one_operator_as_of_many(
    public_world: World, client: Client, django_assert_num_queries, more: int
) -> None:
    for n in range(more):
        operator = OperatorPageFactory(parent=public_world.index)
        for procedure in ("consulter", "contester"):
            guide = GuidePageFactory(parent=operator, slug=procedure, procedure=procedure)
            guide.save_revision()
            if n % 2:
                guide.get_workflow().start(guide, public_world.writer)
    client.force_login(public_world.moderator)
    client.get(reverse("guide_coverage_results"))
    with django_assert_num_queries(15):
        client.get(reverse("guide_coverage_results"))
    assert OperatorPage.objects.count() == more + 1
