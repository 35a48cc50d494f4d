"""The directory's endpoints."""

from datetime import date

from django.http import HttpRequest, HttpResponseBase
from django.utils import timezone
from ninja import Router

from cms.core.api import Problem, json_answer

from .answers import lookup_answer
from .lookup import look_up
from .numbers import ELSEWHERE, Kind, understand
from .schemas import ShortCodeLookup

router = Router(tags=["directory"])

PARTIAL_DETAIL = (
    "Numéro court incomplet. Un numéro SMS+ a cinq chiffres ; cherchez les numéros possibles avec "
    "short-codes/?prefix=."
)


@router.get("short-codes/{code}/", response=ShortCodeLookup, operation_id="look_up_short_code")
def short_code(request: HttpRequest, code: str, on: date | None = None) -> HttpResponseBase:
    """Who ran this SMS+ number on that date (today by default)."""
    number = understand(code)
    if number.kind is Kind.PARTIAL:
        raise Problem(422, PARTIAL_DETAIL, kind=Kind.MALFORMED.value)
    if number.kind is not Kind.SHORT_CODE:
        elsewhere = ELSEWHERE[number.kind]
        raise Problem(422, f"{elsewhere.title}. {elsewhere.detail}", kind=number.kind.value)
    lookup = look_up(number.text, on or timezone.localdate())
    if lookup is None:
        raise Problem(404, f"Aucun éditeur connu pour le {number.text}.")
    return json_answer(request, lookup_answer(lookup))
