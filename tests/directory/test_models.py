"""What the database itself refuses."""

from datetime import date
from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from cms.core.payment import PaymentSolution
from directory.models import Editor, ShortCode
from directory.text import fold, keyword_key
from tests.factories import AssignmentFactory, ShortCodeFactory

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("code", ["12345", "8812", "881234", "88a23", "88123\n", ""])
def test_a_short_code_has_five_digits_from_3_to_9(code: str) -> None:
    with pytest.raises(ValidationError):
        ShortCode(code=code).full_clean()
    with (
        pytest.raises(Exception, match=r"short_code_has_five_digits|too long"),
        transaction.atomic(),
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
    editor = Editor.objects.create(name="Écho & Fils")
    editor.name = "Écho"
    editor.save()
    assert editor.slug == "echo-fils"


def test_a_code_in_use_is_not_deleted() -> None:
    code = ShortCodeFactory()
    AssignmentFactory(short_code=code)
    with pytest.raises(Exception, match="protected"):
        code.delete()
