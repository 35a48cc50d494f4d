"""French typography: pure functions, no database."""

from datetime import UTC, date, datetime
from decimal import Decimal

import pytest

from cms.core import typography

N, T = typography.NBSP, typography.THIN


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("Qui est-ce ?", f"Qui est-ce{T}?"),
        ("Attention ! Lisez ; puis", f"Attention{T}! Lisez{T}; puis"),
        ("Abonnement : 3 €", f"Abonnement{N}: 3{N}€"),
        ("touchez « Mes options »", f"touchez «{N}Mes options{N}»"),
        ("touchez «Mes options»", f"touchez «{N}Mes options{N}»"),
        ("l'achat d'« Infos »", f"l’achat d’«{N}Infos{N}»"),
        ("https://exemple.fr/?a=1:2", "https://exemple.fr/?a=1:2"),
        ("<a title=\"a : b\" href='x'>c : d</a> ?", f"<a title=\"a : b\" href='x'>c{N}: d</a>{T}?"),
    ],
)
def test_fr_sets_spaces_and_apostrophes(typed: str, shown: str) -> None:
    assert typography.fr(typed) == shown
    assert typography.fr(shown) == shown


@pytest.mark.parametrize(
    ("amount", "shown"),
    [
        (Decimal("3.00"), f"3{N}€"),
        (Decimal("20"), f"20{N}€"),
        (Decimal("0.5"), f"0,50{N}€"),
        ("4.50", f"4,50{N}€"),
        (Decimal(0), f"0{N}€"),
        (None, ""),
    ],
)
def test_euros(amount: Decimal | str | None, shown: str) -> None:
    assert typography.euros(amount) == shown


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        (date(2026, 11, 3), f"3{N}novembre 2026"),
        # A minute to one, in Paris.
        (datetime(2026, 11, 3, 23, 59, tzinfo=UTC), f"4{N}novembre 2026"),
        (datetime(2026, 11, 3, 22, 59, tzinfo=UTC), f"3{N}novembre 2026"),
        ("2026-04-01", f"1er{N}avril 2026"),
        (None, ""),
        ("", ""),
    ],
)
def test_day(value: date | str | None, shown: str) -> None:
    assert typography.day(value) == shown
    assert typography.day_html(value) == shown.replace("1er", "1<sup>er</sup>")


def test_a_moment_is_said_with_its_hour() -> None:
    summer = datetime(2026, 7, 31, 22, 5, 9, tzinfo=UTC)
    assert typography.moment(summer) == f"1er{N}août 2026 à 00:05"
    assert typography.instant(summer) == f"1er{N}août 2026 à 00:05:09"
    assert typography.moment(None) == typography.instant(None) == ""


@pytest.mark.parametrize(
    ("value", "shown", "dialled"),
    [
        ("+33199003698", f"01{N}99{N}00{N}36{N}98", "+33199003698"),
        ("01 99.00-36 98", f"01{N}99{N}00{N}36{N}98", "0199003698"),
        ("0800123456", f"0{N}800{N}123{N}456", "0800123456"),
        ("3244", "3244", "3244"),
        ("+32 2 555 12 12", "+32 2 555 12 12", "+3225551212"),
    ],
)
def test_phone(value: str, shown: str, dialled: str) -> None:
    assert typography.phone(value) == shown
    assert typography.dial(value) == dialled


def test_host() -> None:
    assert typography.host("https://www.exemple.example/") == "exemple.example"
