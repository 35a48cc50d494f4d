"""What the content pages have in common."""

from typing import Any, ClassVar

from django.db import models
from wagtail.admin.panels import FieldPanel
from wagtail.fields import StreamField

from cms.editorial.pages import PublishedPage
from cms.editorial.publication import Publication
from guides.envelope import envelope

from . import labels
from .block_json import stream_as_json
from .blocks import body_blocks
from .faults import content_faults
from .rich_text import for_readers, link_faults

# The last three are empty where a type does not have them: a list has one shape.
CARD = ("id", "type", "title", "url", "lead", "category", "solution", "status")


class ContentPage(PublishedPage):
    """A title, what it says in short, and a body of blocks."""

    # The `type` of its document, in the API too.
    kind: ClassVar[str]
    # Whether it says nothing without a body.
    needs_body: ClassVar[bool] = False

    lead = models.TextField(
        "En bref", max_length=300, help_text="L’essentiel en une ou deux phrases."
    )
    body = StreamField(body_blocks(), verbose_name="Contenu", blank=True)

    section_labels = PublishedPage.section_labels | labels.SECTIONS
    field_labels = PublishedPage.field_labels | labels.FIELDS
    choice_labels = labels.CHOICES
    subpage_types: list[str] = []
    content_panels = [*PublishedPage.content_panels, FieldPanel("lead"), FieldPanel("body")]

    class Meta:
        abstract = True

    def document(self) -> dict[str, Any]:
        return {
            "schema_version": self.schema_version,
            "type": self.kind,
            "title": self.title,
            "search_title": self.seo_title,
            "search_description": self.search_description,
            "lead": self.lead,
            **self.own_document(),
            "body": stream_as_json(self.body),
        }

    def own_document(self) -> dict[str, Any]:
        """What this type of page adds to the document."""
        return {}

    def answer(
        self, document: dict[str, Any], publication: Publication | None = None
    ) -> dict[str, Any]:
        return {
            **for_readers(document),
            **envelope(self, publication),
            "parent": self._parent_reference(),
        }

    def _parent_reference(self) -> dict[str, Any] | None:
        """The page above, unless that is the home page."""
        parent = self.parent()
        if parent is None or parent.depth <= 2:  # 1: the tree's root, 2: the home page
            return None
        return {"title": parent.title, "url": parent.get_url()}

    def card(self, answer: dict[str, Any]) -> dict[str, Any]:
        return {name: answer.get(name) for name in CARD}

    def submission_faults(self) -> list[str]:
        document = self.document()
        empty = self.needs_body and not self.body
        return [
            *super().submission_faults(),
            *(["Cette page est vide : ajoutez au moins un texte."] if empty else []),
            *content_faults(document),
            *link_faults(document),
        ]
