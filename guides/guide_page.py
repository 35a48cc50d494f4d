"""A guide: what to do in one operator's customer area, step by step."""

from collections.abc import Iterable
from typing import Any

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from wagtail.admin.panels import FieldPanel, MultiFieldPanel, TitleFieldPanel
from wagtail.fields import StreamField
from wagtail.models import Page

from cms.core.fields import ChoicesField
from cms.core.payment import PaymentSolution
from cms.editorial.comments_panel import ReviewCommentsPanel
from cms.editorial.pages import PublishedPage
from cms.editorial.publication import Publication

from . import labels
from .answers import guide_answer, guide_card
from .blocks import StepBlock
from .choices import EndsSubscriptions, Offer, Procedure
from .documents import guide_document
from .faults import guide_faults
from .forms import GuideForm
from .illustrated import IllustratedPage
from .lists import guide_cards, operator_contacts
from .profile_blocks import ExceptionBlock
from .readiness import screen_faults


class GuidePage(IllustratedPage, PublishedPage):
    """One procedure, for some payment solutions and offers of one operator."""

    summary = models.TextField(
        "En bref", max_length=300, help_text="Une ou deux phrases : ce que l’on obtient à la fin."
    )
    procedure = models.CharField("Démarche", max_length=20, choices=Procedure)
    solutions = ChoicesField(
        models.CharField(max_length=20, choices=PaymentSolution),
        verbose_name="Solutions de paiement",
    )
    offers = ChoicesField(
        models.CharField(max_length=20, choices=Offer), verbose_name="Offres concernées"
    )
    portal_url = models.URLField(
        "Lien direct vers l’espace client",
        help_text="En https://, sur un domaine déclaré de l’opérateur.",
    )
    minutes = models.PositiveSmallIntegerField(
        "Temps nécessaire, en minutes",
        null=True,
        blank=True,
        validators=[MinValueValidator(1), MaxValueValidator(240)],
    )
    prerequisites = models.TextField(
        "À préparer", blank=True, help_text="Un élément par ligne : identifiants, téléphone…"
    )
    effect_delay = models.CharField(
        "Délai d’effet", max_length=120, blank=True, help_text="Par exemple : « sous 24 heures »."
    )
    ends_subscriptions = models.CharField(
        "Met fin aux abonnements en cours",
        max_length=12,
        choices=EndsSubscriptions,
        default=EndsSubscriptions.UNKNOWN,
    )
    warnings = models.TextField(
        "Attention", blank=True, help_text="Un avertissement par ligne : ce que l’on risque."
    )
    exceptions = StreamField(
        [("exception", ExceptionBlock())], verbose_name="Exceptions selon le profil", blank=True
    )
    steps = StreamField([("step", StepBlock())], verbose_name="Étapes", blank=True)

    verified_regularly = True
    section_labels = PublishedPage.section_labels | labels.SECTIONS
    field_labels = PublishedPage.field_labels | labels.FIELDS
    choice_labels = labels.CHOICES
    new_label = "un nouveau guide"
    base_form_class = GuideForm
    template = "guides/guide.html"
    withdrawn_template = "guides/withdrawn.html"
    parent_page_types = ["guides.OperatorPage"]
    subpage_types: list[str] = []

    content_panels = [
        ReviewCommentsPanel(),
        TitleFieldPanel(
            "title",
            placeholder="Titre du guide*",
            help_text="Ce que l’on va faire, à l’infinitif : « Bloquer vos achats ».",
        ),
        FieldPanel("summary"),
        MultiFieldPanel(
            [
                FieldPanel("procedure"),
                FieldPanel("solutions", required_on_save=False),
                FieldPanel("offers", required_on_save=False),
            ],
            heading="Pour qui, pour quoi",
        ),
        MultiFieldPanel(
            [
                FieldPanel("portal_url"),
                FieldPanel("prerequisites"),
                FieldPanel("minutes"),
                FieldPanel("effect_delay"),
                FieldPanel("ends_subscriptions"),
                FieldPanel("warnings"),
            ],
            heading="Avant de commencer",
        ),
        FieldPanel("exceptions"),
        FieldPanel("steps", help_text="Une étape par écran, dans l’ordre ; une au moins."),
        PublishedPage.release_panel,
    ]

    class Meta:
        verbose_name = "guide"

    def document(self) -> dict[str, Any]:
        return guide_document(self)

    def answer(
        self, document: dict[str, Any], publication: Publication | None = None
    ) -> dict[str, Any]:
        return guide_answer(self, document, publication)

    def card(self, answer: dict[str, Any]) -> dict[str, Any]:
        return guide_card(answer)

    def mentioned_by(self) -> Iterable[Page]:
        """The operator's other guides, which may list this one as related."""
        return self.get_siblings(inclusive=False).live().specific()

    @classmethod
    def withdrawn_context(cls, publication: Publication) -> dict[str, Any]:
        """The operator's contacts and its other guides, as far as they are public."""
        operator = publication.parent_id
        return {"contacts": operator_contacts(operator), "guides": guide_cards(operator)}

    def submission_faults(self) -> list[str]:
        return [*super().submission_faults(), *guide_faults(self), *screen_faults(self)]
