"""The guides' endpoints."""

from django.http import HttpRequest, HttpResponseBase
from ninja import Router

from cms.core.api import Problem, stored_answer
from cms.editorial.publication import Publication

from .lists import GUIDE
from .schemas import Guide

router = Router(tags=["guides"])


@router.get("guides/{guide_id}/", response=Guide, operation_id="read_guide")
def guide(request: HttpRequest, guide_id: int) -> HttpResponseBase:
    """One guide, as it was approved: ordered steps, with the sources of their pictures."""
    answer = (
        Publication.objects.open()
        .filter(kind=GUIDE, page_id=guide_id)
        .values_list("answer", flat=True)
        .first()
    )
    if answer is None:
        raise Problem(404, f"Aucun guide public n’a le numéro {guide_id}.")
    return stored_answer(request, answer)
