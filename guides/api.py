"""The guides' and operators' endpoints: stored bytes, one query each."""

import json

from django.http import HttpRequest, HttpResponseBase
from ninja import Query, Router

from cms.core.api import Problem, described, stored_answer
from cms.core.compiled import CompiledQuery
from cms.core.paging import PageOf, Paging, compiled_page_answer
from cms.core.parameters import Id, Slug
from cms.core.payment import PaymentSolution
from cms.editorial.emergency import Emergency
from cms.editorial.publication import Publication

from .choices import Offer, Procedure
from .lists import GUIDE, OPERATOR
from .operator_schemas import Operator, OperatorCard
from .schemas import Guide, GuideCard

ANSWERS = CompiledQuery(
    lambda kind, page_id: (
        Publication.objects.open().filter(page_id=page_id, kind=kind).values_list("answer")
    ),
    str,
    int,
)
# A list's filters are part of a card.
CARDS = CompiledQuery(
    lambda kind, part: Publication.objects.open().filter(kind=kind).cards(part), str, str
)

router = Router(tags=["guides"])


@router.get("guides/", response=described(PageOf[GuideCard]), operation_id="list_guides")
def guides(
    request: HttpRequest,
    *,
    paging: Query[Paging],
    operator: Slug = "",
    offer: Offer | None = None,
    procedure: Procedure | None = None,
    solution: PaymentSolution | None = None,
) -> HttpResponseBase:
    """The public guides by title, or those that the finder's answers lead to.

    `operator`: its `slug`.
    """
    part = {
        **({"operator": {"slug": operator}} if operator else {}),
        **({"offers": [{"slug": offer}]} if offer else {}),
        **({"procedure": {"slug": procedure}} if procedure else {}),
        **({"solutions": [{"slug": solution}]} if solution else {}),
    }
    return compiled_page_answer(request, paging, CARDS, GUIDE, json.dumps(part))


@router.get("guides/{guide_id}/", response=described(Guide, 410), operation_id="read_guide")
def guide(request: HttpRequest, guide_id: Id) -> HttpResponseBase:
    """One guide, as it was approved: ordered steps, with the sources of their pictures."""
    rows = ANSWERS.rows(GUIDE, guide_id)
    if not rows:
        raise _missing(GUIDE, guide_id, f"Aucun guide public n’a le numéro {guide_id}.")
    return stored_answer(request, rows[0][0])


@router.get("operators/", response=described(PageOf[OperatorCard]), operation_id="list_operators")
def operators(request: HttpRequest, paging: Query[Paging]) -> HttpResponseBase:
    """The public operators by name, with the offers that they sell."""
    return compiled_page_answer(request, paging, CARDS, OPERATOR, "{}")


@router.get(
    "operators/{operator_id}/", response=described(Operator, 410), operation_id="read_operator"
)
def operator(request: HttpRequest, operator_id: Id) -> HttpResponseBase:
    """One operator: its customer areas, contact points, and what it does not have."""
    rows = ANSWERS.rows(OPERATOR, operator_id)
    if not rows:
        raise _missing(
            OPERATOR, operator_id, f"Aucun opérateur public n’a le numéro {operator_id}."
        )
    return stored_answer(request, rows[0][0])


def _missing(kind: str, page_id: int, detail: str) -> Problem:
    """What there is instead of a page that is not public: 410 if it was withdrawn, 404 if not."""
    notice = Emergency.objects.notices().filter(publication__page_id=page_id).first()
    if notice is None or notice.publication.kind != kind:
        return Problem(404, detail)
    return Problem(
        410,
        f"« {notice.publication.title} » a été retiré le temps d’une vérification. "
        "Ne montrez plus votre copie.",
        kind="withdrawn",
        withdrawn_at=notice.at.isoformat(),
    )
