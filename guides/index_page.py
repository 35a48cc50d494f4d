"""The guides' own page, above the operators: the finder."""

from typing import Any

from django.db import models
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from wagtail.admin.panels import FieldPanel

from cms.editorial.pages import PublishedPage
from cms.editorial.publication import Publication

from . import labels
from .documents import index_document
from .finder import find
from .finder_context import finder_context
from .finder_query import address, read
from .lists import all_cards
from .operator_answers import index_answer


class GuidesIndexPage(PublishedPage):
    """Leads to the guide that fits, or lists them all by operator."""

    lead = models.TextField("Chapeau", max_length=300, blank=True)

    section_labels = PublishedPage.section_labels | labels.SECTIONS
    field_labels = PublishedPage.field_labels | labels.FIELDS
    template = "guides/index.html"
    parent_page_types = ["home.HomePage"]
    subpage_types = ["guides.OperatorPage"]
    max_count = 1

    content_panels = [*PublishedPage.content_panels, FieldPanel("lead")]

    class Meta:
        verbose_name = "index des guides"

    def document(self) -> dict[str, Any]:
        return index_document(self)

    def answer(
        self, document: dict[str, Any], publication: Publication | None = None
    ) -> dict[str, Any]:
        return index_answer(self, document, publication)

    @classmethod
    def render(cls, request: HttpRequest, answer: dict[str, Any]) -> HttpResponse:
        """The finder: a question, what fits, or straight to the one guide that does."""
        operators, guides = all_cards()
        asked = read(request.GET, operators)
        if not asked.canonical and not asked.refused:
            return redirect(address(asked.answers), permanent=True)
        finding = find(operators, guides, asked.answers)
        if finding.only and not asked.refused:
            return redirect(finding.only["url"])
        context = {"page": answer, **finder_context(operators, guides, asked, finding)}
        status = 404 if asked.refused else 200
        return TemplateResponse(request, cls.template, context, status=status).render()
