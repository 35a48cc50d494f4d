"""The guides' own page, above the operators."""

from typing import Any

from django.db import models
from wagtail.admin.panels import FieldPanel

from cms.editorial.pages import PublishedPage
from cms.editorial.publication import Publication

from . import labels
from .answers import index_answer
from .documents import index_document
from .lists import guides_by_operator


class GuidesIndexPage(PublishedPage):
    """All the guides, by operator."""

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
    def public_context(cls, answer: dict[str, Any]) -> dict[str, Any]:
        return {"operators": guides_by_operator()}
