"""The content pages' endpoints."""

import json
from typing import Literal

from django.apps import apps
from django.http import HttpRequest, HttpResponseBase
from ninja import Query, Router

from cms.core.api import Problem, described, stored_answer
from cms.core.compiled import CompiledQuery
from cms.core.paging import PageOf, Paging, compiled_page_answer
from cms.core.parameters import Id
from cms.editorial.publication import Publication

from .content import base
from .content.schemas import PageCard
from .schemas import ContentPage

Kind = Literal[
    "article",
    "case-finder",
    "contact",
    "information",
    "members",
    "question",
    "questions",
    "section",
    "solution",
    "solutions",
    "videos",
]


def _kinds() -> list[str]:
    """The page types of this app that are content; the home page is not."""
    models = apps.get_app_config("home").get_models()
    return [model._meta.label_lower for model in models if issubclass(model, base.ContentPage)]


ANSWERS = CompiledQuery(
    lambda page_id: (
        Publication.objects.open().filter(page_id=page_id, kind__in=_kinds()).values_list("answer")
    ),
    int,
)
# A filter is part of a card.
CARDS = CompiledQuery(
    lambda part: Publication.objects.open().filter(kind__in=_kinds()).cards(part), str
)

router = Router(tags=["pages"])


@router.get("pages/", response=described(PageOf[PageCard]), operation_id="list_pages")
def pages(
    request: HttpRequest,
    *,
    paging: Query[Paging],
    type: Kind | None = None,  # noqa: A002  (its name in the address)
) -> HttpResponseBase:
    """The public articles, questions, payment solutions and other content pages, by title."""
    part = {"type": type} if type else {}
    return compiled_page_answer(request, paging, CARDS, json.dumps(part))


@router.get("pages/{page_id}/", response=described(ContentPage), operation_id="read_page")
def page(request: HttpRequest, page_id: Id) -> HttpResponseBase:
    """One content page, as it was approved. Its `type` says which members it has."""
    rows = ANSWERS.rows(page_id)
    if not rows:
        raise Problem(404, f"Aucune page publique n’a le numéro {page_id}.")
    return stored_answer(request, rows[0][0])
