"""The demonstration's directory comes from three imports, which the ledger shows."""

import hashlib

import pytest
from django.test import Client

from directory.importing.planning import make_plan
from directory.importing.reading import read
from directory.models import ImportRun
from home.demo import accounts, directory
from tests.world import World

pytestmark = pytest.mark.django_db


@pytest.fixture
def loaded(world: World) -> accounts.People:
    people = accounts.create_accounts()
    accounts.join_afmm(people, world.home)
    assert directory.load(people) == 359
    return people


def test_the_ledger_shows_how_the_directory_came_to_be(
    loaded: accounts.People, client: Client
) -> None:
    """Who brought which file, who confirmed which plan, when; then what readers get of it."""
    runs = ImportRun.objects.order_by("pk")
    assert [run.counts["created"] for run in runs] == [355, 1, 1]
    assert runs[2].counts["ended"] == 1
    for run, file in zip(runs, directory.FILES, strict=True):
        assert (run.file_name, run.status) == (file.name, ImportRun.Status.APPLIED)
        assert run.sha256 == hashlib.sha256(file.read_bytes()).hexdigest()
        assert run.created_by == loaded["afmm-redacteur"]
        assert run.confirmed_by == loaded["afmm-moderatrice"]
        assert run.applied_at and run.plan and run.plan_digest

    client.force_login(loaded["afmm-lecteur"])
    address = f"/admin/annuaire/imports/inspect/{runs[2].pk}/"
    page = client.get(address).content.decode()
    for expected in ("directory-2026-04.csv", "René Rédacteur", runs[2].sha256, "78986"):
        assert expected in page, expected
    assert "Monique Modératrice" in page
    assert "False" not in page


@pytest.mark.parametrize(
    ("day", "holder", "other"),
    [
        ("2026-03-31", "TempoMusique 8", "OcéanContact 17"),
        ("2026-04-01", "OcéanContact 17", "TempoMusique 8"),
    ],
)
def test_the_laws_case(
    loaded: accounts.People, client: Client, day: str, holder: str, other: str
) -> None:
    """78986 on the last day of one editor and on the first of the next: page and API."""
    body = client.get(f"/api/v1/short-codes/78986/?on={day}").json()
    assert (body["on"], body["status"]) == (day, "active")
    [one] = body["assignments"]
    assert one["editor"]["name"] == holder
    [another] = body["former"] + body["next"]
    assert another["editor"]["name"] == other
    assert one["editor"]["phone"] != another["editor"]["phone"]

    page = client.get(f"/numero/78986/?date={day}").content.decode()
    assert page.partition("<footer")[0].count("tel:") == 1
    assert f'tel:{one["editor"]["phone"]}"' in page
    assert f"{holder.upper()} SAS\n" in page, "the complaint is addressed to whom it concerns"


def test_its_files_can_be_imported_again(loaded: accounts.People) -> None:
    """Only the law's case says two things of one number, one file after the other."""
    for name in ("directory.csv", "directory-2026-04.csv"):
        plan = make_plan(read((directory.HERE / name).read_bytes()))
        assert (plan.faults, plan.size) == ([], 0)
