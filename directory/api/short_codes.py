"""SMS+ numbers: one on a day, and those that begin with some digits."""

from datetime import date

from django.db.models import Exists, OuterRef, QuerySet
from django.http import HttpRequest, HttpResponseBase
from django.utils import timezone
from ninja import Query, Router

from cms.core.api import Problem, described, json_answer
from cms.core.paging import PageOf, Paging, page_answer
from cms.core.parameters import Id, Typed
from directory.answers import lookup_answer, short_code_line
from directory.assignment import Assignment
from directory.lookup import Status, look_up, look_up_all
from directory.numbers import ELSEWHERE, Kind, Number, understand
from directory.periods import held_on
from directory.schemas import ShortCodeLine, ShortCodeLookup
from directory.short_code import ShortCode

router = Router()

PARTIAL_DETAIL = (
    "Numéro court incomplet. Un numéro SMS+ a cinq chiffres ; cherchez les numéros possibles avec "
    "short-codes/?prefix=."
)


@router.get(
    "short-codes/", response=described(PageOf[ShortCodeLine]), operation_id="list_short_codes"
)
def short_codes(
    request: HttpRequest,
    *,
    paging: Query[Paging],
    prefix: Typed = "",
    editor: Id | None = None,
    service: Id | None = None,
    status: Status | None = None,
    on: date | None = None,
) -> HttpResponseBase:
    """SMS+ numbers in order, each with what it is on that date (today by default).

    `prefix`: the first digits, or a masked number (88, 88XXX, 8812*). `editor`, `service`: of an
    attribution of the number on that date.
    """
    day = on or timezone.localdate()
    codes: QuerySet[ShortCode] = ShortCode.objects.public().order_by("code")
    if prefix:
        codes = codes.filter(code__startswith=_first_digits(prefix))
    held = Assignment.objects.filter(held_on(day), short_code=OuterRef("pk"))
    chosen = {"editor": editor, "service": service}
    if chosen := {name: value for name, value in chosen.items() if value}:
        codes = codes.filter(Exists(held.filter(**chosen)))
    if status:
        codes = _of_status(codes, held, status)
    count, page = paging.of(codes)
    tenures = look_up_all([code.pk for code in page], day)
    lines = [short_code_line(code, held) for code, held in tenures.items()]
    return page_answer(request, paging, count, lines)


def _of_status(
    codes: QuerySet[ShortCode], held: QuerySet[Assignment], status: Status
) -> QuerySet[ShortCode]:
    active = Exists(held.filter(status=Assignment.Status.ACTIVE))
    if status is Status.ACTIVE:
        return codes.filter(active)
    if status is Status.SUSPENDED:
        return codes.filter(Exists(held), ~active)
    return codes.filter(~Exists(held))


def _first_digits(prefix: str) -> str:
    number = understand(prefix)
    if number.kind not in (Kind.PARTIAL, Kind.SHORT_CODE):
        raise _elsewhere(number)
    return number.text


@router.get(
    "short-codes/{code}/", response=described(ShortCodeLookup), operation_id="look_up_short_code"
)
def short_code(request: HttpRequest, code: str, on: date | None = None) -> HttpResponseBase:
    """Who ran this SMS+ number on that date (today by default)."""
    number = understand(code)
    if number.kind is Kind.PARTIAL:
        raise Problem(422, PARTIAL_DETAIL, kind=Kind.MALFORMED.value)
    if number.kind is not Kind.SHORT_CODE:
        raise _elsewhere(number)
    lookup = look_up(number.text, on or timezone.localdate())
    if lookup is None:
        raise Problem(404, f"Aucun éditeur connu pour le {number.text}.")
    return json_answer(request, lookup_answer(lookup))


def _elsewhere(number: Number) -> Problem:
    elsewhere = ELSEWHERE[number.kind]
    return Problem(422, f"{elsewhere.title}. {elsewhere.detail}", kind=number.kind.value)
