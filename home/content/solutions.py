"""One page per payment solution, and the page that lists them."""

from typing import Any

from django.db import models
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.fields import RichTextField, StreamField

from cms.core.payment import PaymentSolution
from guides import labels as guide_labels
from guides.answers import picture_sources, read_steps
from guides.blocks import StepBlock
from guides.documents import step_document
from guides.envelope import labelled
from guides.illustrated import IllustratedPage
from guides.readiness import screen_faults

from .base import ContentPage
from .choices import Status
from .lists import cards_below
from .rich_text import FEATURES

TEXTS = ("definition", "sold", "prices", "stopping", "blocking")


def _text(label: str, help_text: str) -> RichTextField:
    return RichTextField(label, features=FEATURES, help_text=help_text)


class SolutionsPage(ContentPage):
    """The payment solutions, in the order of the tree."""

    kind = "solutions"
    template = "home/solutions.html"
    parent_page_types = ["home.HomePage"]
    subpage_types = ["home.SolutionPage"]
    max_count = 1

    class Meta:
        verbose_name = "index des solutions de paiement"

    @classmethod
    def public_context(cls, answer: dict[str, Any]) -> dict[str, Any]:
        return {"solutions": cards_below(answer["id"])}


class SolutionPage(IllustratedPage, ContentPage):
    """What a payment solution is, what it sells, how a purchase goes, how to stop and block it.

    The path of a purchase is made of a guide's steps: same block, same checks, same pictures.
    """

    solution = models.CharField("Solution", max_length=20, choices=PaymentSolution)
    status = models.CharField("Situation", max_length=12, choices=Status, default=Status.OPEN)
    definition = _text("Ce que c’est", "Ce que l’on voit en premier : comment on paie, et quand.")
    sold = _text("Ce que l’on achète avec", "Les contenus et services que l’on rencontre.")
    steps = StreamField([("step", StepBlock())], verbose_name="Le parcours d’un achat", blank=True)
    prices = _text("Les prix", "Seulement des prix vérifiés, avec leur date et leur source.")
    stopping = _text("Arrêter un abonnement", "La démarche juste pour cette solution.")
    blocking = _text("La désactiver", "Ce que l’on bloque, où, et ce que cela ne fait pas.")

    field_labels = guide_labels.FIELDS | ContentPage.field_labels
    kind = "solution"
    template = "home/solution.html"
    parent_page_types = ["home.SolutionsPage"]
    content_panels = [
        *ContentPage.content_panels[:3],
        FieldPanel("solution"),
        FieldPanel("status"),
        MultiFieldPanel([FieldPanel("definition"), FieldPanel("sold")], heading="Présentation"),
        FieldPanel("steps", help_text="Une étape par écran, dans l’ordre ; deux au moins."),
        MultiFieldPanel(
            [FieldPanel("prices"), FieldPanel("stopping"), FieldPanel("blocking")],
            heading="Prix, arrêt, blocage",
        ),
        *ContentPage.content_panels[3:],
    ]

    class Meta:
        verbose_name = "page d’une solution de paiement"

    def own_document(self) -> dict[str, Any]:
        return {
            "solution": self.solution,
            "status": self.status,
            **{f"{name}_html": getattr(self, name) for name in TEXTS},
            "steps": [step_document(step) for step in self.steps],
        }

    def answer(self, document: dict[str, Any], publication: Any = None) -> dict[str, Any]:
        sources = picture_sources(self, document, publication)
        return {
            **super().answer(document, publication),
            "solution": labelled(PaymentSolution, document["solution"]),
            "steps": read_steps(document["steps"], sources),
        }

    def submission_faults(self) -> list[str]:
        return [
            *super().submission_faults(),
            *self._address_faults(),
            *([] if len(self.steps) >= 2 else ["Montrez l’achat en deux étapes au moins."]),
            *screen_faults(self),
        ]

    def _address_faults(self) -> list[str]:
        """The other pages link to `/solutions/<solution>/`."""
        if self.slug == self.solution:
            return []
        return [f"L’adresse de cette page doit finir par « {self.solution} » (onglet Promotion)."]
