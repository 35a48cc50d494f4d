"""A value edited by hand since the last import is flagged, and replaced only on demand."""

from decimal import Decimal

import pytest

from directory.models import Assignment, Editor
from tests.factories import save_public

from .files import imported, row

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("tiers")]


@pytest.fixture
def edited(tiers: None) -> Assignment:
    imported(row())
    one = Assignment.objects.get()
    one.price = Decimal("2.50")
    one.save()
    return one


@pytest.mark.parametrize("price", ["3.00", "4.00"])
def test_it_is_kept_and_flagged_each_time(edited: Assignment, price: str) -> None:
    for _ in range(2):
        plan = imported(row(tarif_eur=price, categorie="culture"))
        [kept] = plan.kept
        assert kept.fields == {"tarif_eur": ("2.50", price)}
        edited.refresh_from_db()
        assert edited.price == Decimal("2.50")
    assert edited.service.category == "culture"


def test_it_is_replaced_on_demand(edited: Assignment) -> None:
    plan = imported(row(), overwrite=True)
    assert plan.counts["changed"] == 1
    edited.refresh_from_db()
    assert edited.price == Decimal("3.00")
    assert imported(row()).counts["unchanged"] == 1


def test_a_file_that_agrees_ends_the_matter(edited: Assignment) -> None:
    assert imported(row(tarif_eur="2.50")).counts["unchanged"] == 1
    plan = imported(row(tarif_eur="4"))
    assert not plan.kept
    assert plan.counts["changed"] == 1


def test_the_same_holds_for_editors(tiers: None) -> None:
    imported(row())
    editor = Editor.objects.get()
    editor.city = "Rennes"
    save_public(editor)
    plan = imported(row(), row(numero_court="81124"))
    assert [kept.fields for kept in plan.kept] == [{"ville": ("Rennes", "Nantes")}]
    assert Editor.objects.get().city == "Rennes"
