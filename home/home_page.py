"""The home page: the number search first, then what people come for, then what they may learn."""

from typing import Any

from django.db import models
from wagtail.admin.panels import FieldPanel, HelpPanel, MultiFieldPanel
from wagtail.fields import StreamField

from cms.core.payment import PaymentSolution
from cms.editorial.pages import PublishedPage
from cms.editorial.publication import Publication
from cms.editorial.summary import Noun

from .blocks import ICONS, CaseBlock, QuestionBlock, SolutionBlock, TaskBlock, VideoBlock
from .home_context import public_lists

SECTIONS = ("cases", "tasks", "questions", "solutions", "video")


class HomePage(PublishedPage):
    """The site's root."""

    lead = models.TextField(
        "Chapeau",
        max_length=140,
        blank=True,
        help_text="Deux lignes sur un téléphone : la recherche doit rester visible sans défiler.",
    )
    cases = StreamField(
        [("case", CaseBlock())], verbose_name="Identifiez votre cas", max_num=6, blank=True
    )
    tasks = StreamField(
        [("task", TaskBlock())], verbose_name="Ce que l’on vient faire", max_num=3, blank=True
    )
    questions = StreamField(
        [("question", QuestionBlock())], verbose_name="Questions fréquentes", max_num=6, blank=True
    )
    solutions = StreamField(
        [("solution", SolutionBlock())],
        verbose_name="Solutions de paiement",
        max_num=3,
        blank=True,
    )
    video = StreamField([("video", VideoBlock())], verbose_name="Vidéo", max_num=1, blank=True)

    section_labels = PublishedPage.section_labels | {
        "cases": Noun("cas", "cas"),
        "tasks": Noun("démarche", "démarches", feminine=True),
        "questions": Noun("question", "questions", feminine=True),
        "solutions": Noun("solution de paiement", "solutions de paiement", feminine=True),
        "video": Noun("vidéo", "vidéos", feminine=True),
    }
    field_labels = PublishedPage.field_labels | {
        "lead": "Chapeau",
        "icon": "Icône",
        "text": "Texte",
        "url": "Adresse",
        "page": "Page (numéro)",
        "solution": "Solution de paiement",
        "minutes": "Durée (min)",
    }
    choice_labels = {
        "solution": dict(PaymentSolution.choices),
        "icon": dict(ICONS),
    }
    template = "home/home.html"
    parent_page_types = ["wagtailcore.Page"]
    subpage_types = [
        "guides.GuidesIndexPage",
        "home.CaseFinderPage",
        "home.SectionPage",
        "home.SolutionsPage",
        "home.QuestionsPage",
        "home.VideosPage",
        "home.ContactPage",
        "home.MembersPage",
        "home.InformationPage",
    ]
    max_count = 1

    content_panels = [
        *PublishedPage.content_panels,
        FieldPanel("lead"),
        HelpPanel(
            "<p>La recherche d’un numéro vient toujours en premier. Une section vide ne se voit "
            "pas. La liste des opérateurs se tient à jour d’elle-même.</p>"
        ),
        MultiFieldPanel([FieldPanel("cases"), FieldPanel("tasks")], heading="Agir"),
        MultiFieldPanel(
            [FieldPanel("questions"), FieldPanel("solutions"), FieldPanel("video")],
            heading="Comprendre",
        ),
    ]

    class Meta:
        verbose_name = "page d’accueil"

    def document(self) -> dict[str, Any]:
        return {
            "schema_version": self.schema_version,
            "type": "home",
            "title": self.title,
            "search_title": self.seo_title,
            "search_description": self.search_description,
            "lead": self.lead,
            **{
                name: [
                    {"id": block.id, **block.block.get_prep_value(block.value)}
                    for block in getattr(self, name)
                ]
                for name in SECTIONS
            },
        }

    def answer(
        self, document: dict[str, Any], publication: Publication | None = None
    ) -> dict[str, Any]:
        return {**document, "id": self.pk, "url": self.get_url()}

    @classmethod
    def public_context(cls, answer: dict[str, Any]) -> dict[str, Any]:
        return public_lists(answer)
