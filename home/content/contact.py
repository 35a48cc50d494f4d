"""Whom to turn to: AFMM, the mediator, the reporting services, the operators."""

from typing import Any

from wagtail import blocks
from wagtail.admin.panels import FieldPanel
from wagtail.fields import StreamField

from cms.core.previewed import PreviewedBlock
from guides.lists import operator_cards

from .base import ContentPage
from .block_json import as_json


class ContactPointBlock(PreviewedBlock):
    name = blocks.CharBlock(label="Nom", max_length=100)
    role = blocks.TextBlock(
        label="Quand le contacter",
        max_length=300,
        rows=2,
        help_text="Pour quel problème, et ce que l’on peut en attendre.",
    )
    phone = blocks.CharBlock(label="Téléphone", max_length=30, required=False)
    email = blocks.EmailBlock(label="E-mail", required=False)
    website = blocks.URLBlock(label="Site", required=False)
    address = blocks.TextBlock(label="Adresse postale", max_length=200, rows=3, required=False)

    class Meta:
        label = "Contact"
        icon = "phone"
        preview_part = "home/contact_point.html"
        preview_list = "grid"
        preview_shown = {
            "contact": {
                "name": "AFMM, contacts déontologie",
                "role": "Pour signaler un service qui ne respecte pas les règles.",
                "phone": "01 42 97 97 33",
                "email": "deontologie@afmm.fr",
            }
        }
        description = "Un interlocuteur, et ce que l’on peut lui demander."


class ContactPage(ContentPage):
    """The body says whom to ask for what; the contacts follow, then the operators."""

    contacts = StreamField(
        [("contact", ContactPointBlock())], verbose_name="Interlocuteurs", blank=True
    )

    kind = "contact"
    needs_body = True
    template = "home/contact.html"
    parent_page_types = ["home.HomePage"]
    max_count = 1
    content_panels = [*ContentPage.content_panels, FieldPanel("contacts")]

    class Meta:
        verbose_name = "page de contact"

    def own_document(self) -> dict[str, Any]:
        return {"contacts": [{"id": one.id, **as_json(one.value)} for one in self.contacts]}

    @classmethod
    def public_context(cls, answer: dict[str, Any]) -> dict[str, Any]:
        return {"operators": operator_cards()}
