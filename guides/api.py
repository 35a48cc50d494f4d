"""The guides' endpoints."""

from django.http import HttpRequest, HttpResponseBase
from ninja import Router

from cms.core.api import Problem, described, stored_answer
from cms.core.compiled import CompiledQuery
from cms.core.parameters import Id
from cms.editorial.publication import Publication

from .lists import GUIDE
from .schemas import Guide

ANSWERS = CompiledQuery(
    lambda page_id: (
        Publication.objects.open().filter(page_id=page_id, kind=GUIDE).values_list("answer")
    ),
    int,
)

router = Router(tags=["guides"])


@router.get("guides/{guide_id}/", response=described(Guide), operation_id="read_guide")
def guide(request: HttpRequest, guide_id: Id) -> HttpResponseBase:
    """One guide, as it was approved: ordered steps, with the sources of their pictures."""
    rows = ANSWERS.rows(guide_id)
    if not rows:
        raise Problem(404, f"Aucun guide public n’a le numéro {guide_id}.")
    return stored_answer(request, rows[0][0])
