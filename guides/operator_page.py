"""An operator: its customer areas, its contact points, its guides."""

from typing import Any

from django.db import models
from wagtail.admin.panels import FieldPanel
from wagtail.fields import StreamField

from cms.editorial.pages import PublishedPage
from cms.editorial.publication import Publication

from . import labels
from .answers import operator_answer
from .blocks import ContactBlock, PortalBlock
from .documents import operator_document
from .lists import guide_cards


class OperatorPage(PublishedPage):
    """The page of one operator. Its title is the operator's name."""

    summary = models.TextField("Présentation", max_length=300, blank=True)
    portals = StreamField([("portal", PortalBlock())], verbose_name="Espaces clients", blank=True)
    contacts = StreamField([("contact", ContactBlock())], verbose_name="Contacts", blank=True)

    section_labels = PublishedPage.section_labels | labels.SECTIONS
    field_labels = PublishedPage.field_labels | labels.FIELDS
    choice_labels = labels.CHOICES
    template = "guides/operator.html"
    parent_page_types = ["guides.GuidesIndexPage"]
    subpage_types = ["guides.GuidePage"]

    content_panels = [
        *PublishedPage.content_panels,
        FieldPanel("summary"),
        FieldPanel("portals"),
        FieldPanel("contacts"),
    ]

    class Meta:
        verbose_name = "opérateur"

    def document(self) -> dict[str, Any]:
        return operator_document(self)

    def answer(
        self, document: dict[str, Any], publication: Publication | None = None
    ) -> dict[str, Any]:
        return operator_answer(self, document, publication)

    def card(self, answer: dict[str, Any]) -> dict[str, Any]:
        return {"id": answer["id"], "name": answer["title"], "url": answer["url"]}

    @classmethod
    def public_context(cls, answer: dict[str, Any]) -> dict[str, Any]:
        return {"guides": guide_cards(operator_id=answer["id"])}
