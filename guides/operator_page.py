"""An operator: its customer areas, its contact points, its guides."""

from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from wagtail.admin.panels import FieldPanel
from wagtail.fields import StreamField

from cms.core.fields import ChoicesField
from cms.editorial.pages import PublishedPage
from cms.editorial.publication import Publication

from . import labels
from .blocks import ContactBlock, PortalBlock
from .choices import Offer
from .documents import operator_document
from .domains import declared, refusal, unreadable
from .lists import guide_cards
from .operator_answers import operator_answer, operator_card
from .profile_blocks import ExclusionBlock


class OperatorPage(PublishedPage):
    """The page of one operator. Its title is the operator's name."""

    summary = models.TextField("Présentation", max_length=300, blank=True)
    offers = ChoicesField(
        models.CharField(max_length=20, choices=Offer),
        verbose_name="Offres vendues",
        blank=True,
        default=list,
    )
    domains = models.TextField(
        "Domaines",
        blank=True,
        help_text="Un par ligne, par exemple « orange.fr » : les liens vers l’espace client n’en "
        "sortent pas.",
    )
    portals = StreamField([("portal", PortalBlock())], verbose_name="Espaces clients", blank=True)
    contacts = StreamField([("contact", ContactBlock())], verbose_name="Contacts", blank=True)
    exclusions = StreamField(
        [("exclusion", ExclusionBlock())],
        verbose_name="Démarches qui n’existent pas",
        blank=True,
    )

    section_labels = PublishedPage.section_labels | labels.SECTIONS
    field_labels = PublishedPage.field_labels | labels.FIELDS
    choice_labels = labels.CHOICES
    new_label = "un nouvel opérateur"
    template = "guides/operator.html"
    parent_page_types = ["guides.GuidesIndexPage"]
    subpage_types = ["guides.GuidePage"]

    content_panels = [
        *PublishedPage.content_panels,
        FieldPanel("summary"),
        FieldPanel("offers"),
        FieldPanel("domains"),
        FieldPanel("portals"),
        FieldPanel("contacts"),
        FieldPanel("exclusions"),
        PublishedPage.release_panel,
    ]

    class Meta:
        verbose_name = "opérateur"

    def clean(self) -> None:
        """Customer areas are on the domains that are declared here."""
        super().clean()
        own = declared(self.domains)
        if wrong := unreadable(own):
            raise ValidationError(
                {"domains": f"« {wrong[0]} » n’est pas un nom de domaine comme « orange.fr »."}
            )
        for portal in self.portals:
            if refused := refusal(portal.value["url"], own):
                raise ValidationError({"portals": f"{portal.value['label']} : {refused}"})

    def document(self) -> dict[str, Any]:
        return operator_document(self)

    def answer(
        self, document: dict[str, Any], publication: Publication | None = None
    ) -> dict[str, Any]:
        return operator_answer(self, document, publication)

    def card(self, answer: dict[str, Any]) -> dict[str, Any]:
        return operator_card(answer)

    @classmethod
    def public_context(cls, answer: dict[str, Any]) -> dict[str, Any]:
        return {"guides": guide_cards(operator_id=answer["id"])}
