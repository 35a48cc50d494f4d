"""What the database itself refuses."""

from datetime import date
from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError
from django.db import DatabaseError, IntegrityError, transaction

from cms.core.gate import grant
from cms.core.payment import PaymentSolution
from directory.assignment import StillObtainable
from directory.models import Assignment, ShortCode, TariffTier
from directory.rules import may_be_forgotten, price_fault
from directory.tariff import provision_tiers
from directory.text import fold, keyword_key
from tests.factories import (
    AssignmentFactory,
    EditorFactory,
    ServiceFactory,
    ShortCodeFactory,
    save_public,
)

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("code", ["12345", "8812", "881234", "88a23", "88123\n", ""])
def test_a_short_code_has_five_digits_from_3_to_9(code: str) -> None:
    with pytest.raises(ValidationError):
        ShortCode(code=code).full_clean()
    with (
        pytest.raises(Exception, match=r"short_code_has_five_digits|too long"),
        transaction.atomic(),
        grant("directory"),
    ):
        ShortCode.objects.create(code=code)


@pytest.mark.parametrize(
    "values",
    [
        {"valid_until": date(2025, 1, 1)},
        {"keyword": "stop"},
        {"keyword": " Contact "},
        {"price": Decimal("-1")},
        {"solution": PaymentSolution.INTERNET_PLUS},
        {"short_code": None},
    ],
)
def test_an_illegal_attribution_is_refused(values: dict[str, object]) -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        AssignmentFactory(**values)


def test_keywords_are_compared_without_case_or_accents() -> None:
    assert keyword_key(" été ") == keyword_key("ETE") == "ETE"
    assert AssignmentFactory(keyword="Noël").keyword_key == "NOEL"


def test_names_are_sorted_without_accents() -> None:
    assert fold("Œuvre Ébène") == "oeuvre ebene"


def test_an_address_on_the_web_survives_a_new_name() -> None:
    editor = EditorFactory(name="Écho & Fils")
    editor.name = "Écho"
    save_public(editor)
    assert editor.slug == "echo-fils"


def test_a_code_in_use_is_not_deleted() -> None:
    code = ShortCodeFactory()
    AssignmentFactory(short_code=code)
    with pytest.raises(Exception, match="protected"):
        code.delete()


FIRST, SECOND, THIRD = date(2025, 1, 1), date(2025, 6, 1), date(2026, 1, 1)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ({}, {}),
        ({"keyword": "FOOT"}, {"keyword": "foot"}),
        ({"keyword": "Été"}, {"keyword": "ETE"}),
        ({}, {"keyword": "FOOT"}),
        ({"keyword": "FOOT"}, {}),
        ({"keyword": "FOOT"}, {"keyword": "QUIZ", "price": Decimal("2.00")}),
    ],
)
def test_an_overlap_is_impossible_and_said_in_french(
    one: dict[str, object], other: dict[str, object]
) -> None:
    code = ShortCodeFactory(code="88123")
    AssignmentFactory(short_code=code, valid_from=FIRST, valid_until=THIRD, **one)
    second = AssignmentFactory.build(
        short_code=code, service=ServiceFactory(), editor=EditorFactory(), **other
    )
    second.valid_from = SECOND
    with pytest.raises(ValidationError, match=r"chevauchent|un tarif par jour"):
        second.full_clean()
    with pytest.raises(IntegrityError), transaction.atomic():
        second.save()
    second.valid_from = THIRD
    second.full_clean()
    second.save()


def test_two_keywords_share_a_code() -> None:
    code = ShortCodeFactory(code="88123")
    AssignmentFactory(short_code=code, keyword="FOOT")
    AssignmentFactory(short_code=code, keyword="QUIZ")


def test_a_service_without_a_number_has_one_tenure_at_a_time() -> None:
    first = AssignmentFactory(short_code=None, solution=PaymentSolution.INTERNET_PLUS)
    with pytest.raises(IntegrityError), transaction.atomic():
        AssignmentFactory(
            short_code=None,
            solution=PaymentSolution.INTERNET_PLUS,
            service=first.service,
            editor=first.editor,
            valid_from=THIRD,
        )


@pytest.mark.parametrize(
    ("code", "price", "fine"),
    [
        ("31000", "0", True),
        ("31000", "0.05", False),
        ("88123", "4.50", True),
        ("88123", "4.51", False),
        ("91000", "20", True),
        ("91000", "20.01", False),
    ],
)
def test_a_price_stays_within_its_tier(code: str, price: str, fine: bool) -> None:
    provision_tiers()
    fault = price_fault(TariffTier.objects.all(), code, Decimal(price), FIRST)
    assert (fault is None) is fine


def test_the_tier_of_the_day_counts() -> None:
    provision_tiers()
    tiers = list(TariffTier.objects.all())
    assert price_fault(tiers, "61000", Decimal("0.50"), date(2020, 12, 31))
    assert price_fault(tiers, "61000", Decimal("0.50"), date(2021, 1, 1)) is None


@pytest.mark.parametrize(
    ("values", "field"),
    [
        ({"siren": "123456789"}, "siren"),
        ({"phone": "0891123456"}, "phone"),
        ({"phone": "+33891123456"}, "phone"),
        ({"phone": "01 23"}, "phone"),
        ({"phone": "clients"}, "phone"),
        ({"postal_code": "7500"}, "postal_code"),
    ],
)
def test_an_editor_is_checked(values: dict[str, str], field: str) -> None:
    editor = EditorFactory.build(slug="editeur", **values)
    with pytest.raises(ValidationError) as refused:
        editor.full_clean(exclude=["slug", "sort_key"])
    assert list(refused.value.message_dict) == [field]


@pytest.mark.parametrize(
    ("phone", "country", "stored"),
    [
        ("01 99 00 36 98", "FR", "+33199003698"),
        ("3900", "FR", "3900"),
        ("1023", "FR", "1023"),
        ("02 123 45 67", "BE", "+3221234567"),
    ],
)
def test_a_phone_is_stored_in_one_form(phone: str, country: str, stored: str) -> None:
    editor = EditorFactory.build(phone=phone, country=country, postal_code="75009")
    editor.clean()
    assert editor.phone == stored


def test_a_foreign_postal_code_is_free() -> None:
    EditorFactory.build(country="BE", postal_code="B-1000", phone="").clean()


def test_the_missing_facts_are_named() -> None:
    editor = EditorFactory.build(address=" ", phone="", email="")
    assert editor.missing() == ["adresse", "téléphone ou e-mail pour les réclamations"]


@pytest.mark.parametrize(
    ("ended", "today", "forgotten"),
    [
        (None, date(2026, 1, 1), False),
        (date(2025, 1, 1), date(2025, 12, 31), False),
        (date(2025, 1, 1), date(2026, 1, 1), True),
        (date(2024, 2, 29), date(2025, 2, 28), False),
        (date(2024, 2, 29), date(2025, 3, 1), True),
        (date(2023, 6, 1), date(2026, 1, 1), True),
    ],
)
def test_data_is_kept_for_a_year(ended: date | None, today: date, forgotten: bool) -> None:
    assert may_be_forgotten(ended, today) is forgotten


def test_an_attribution_is_not_deleted_before() -> None:
    running = AssignmentFactory()
    with pytest.raises(StillObtainable):
        running.delete()
    with pytest.raises(DatabaseError, match="to be kept"), transaction.atomic():
        Assignment.objects.filter(pk=running.pk).delete()
    AssignmentFactory(valid_until=date(2025, 2, 1)).delete()


@pytest.mark.parametrize(
    ("code", "subscription", "warned"),
    [("88123", False, True), ("88123", True, False), ("81123", False, False)],
)
def test_a_subscription_code_without_subscription_is_a_warning(
    code: str, subscription: bool, warned: bool
) -> None:
    assignment = AssignmentFactory(short_code__code=code, service__subscription=subscription)
    assert bool(assignment.warning) is warned
    assignment.full_clean()


@pytest.mark.parametrize(
    ("typed", "stored"),
    [
        ("732829320", "732829320"),
        ("732 829 320", "732829320"),
        ("73282932000074", "732829320"),
        ("732 829 320 00074", "732829320"),
    ],
)
def test_a_company_is_known_by_its_siren(typed: str, stored: str) -> None:
    editor = EditorFactory.build(siren=typed)
    editor.clean()
    assert editor.siren == stored


@pytest.mark.parametrize("typed", ["732829321", "73282932000075", "7328293200007", "abc"])
def test_a_wrong_siren_is_told(typed: str) -> None:
    with pytest.raises(ValidationError, match="neuf ou quatorze chiffres"):
        EditorFactory.build(siren=typed).clean()


def test_a_country_that_does_not_exist_is_told() -> None:
    with pytest.raises(ValidationError, match="code d’un pays"):
        EditorFactory.build(country="ZZ").clean()
