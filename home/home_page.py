"""The home page: the number search first, then what people come for, then the operators."""

from typing import Any

from django.db import models
from wagtail.admin.panels import FieldPanel
from wagtail.fields import StreamField

from cms.editorial.pages import PublishedPage
from cms.editorial.publication import Publication
from cms.editorial.summary import Noun
from guides.lists import operator_cards

from .blocks import TaskBlock


class HomePage(PublishedPage):
    """The site's root."""

    lead = models.TextField("Chapeau", max_length=300, blank=True)
    tasks = StreamField(
        [("task", TaskBlock())], verbose_name="Ce que l’on vient faire", max_num=3, blank=True
    )

    section_labels = PublishedPage.section_labels | {
        "tasks": Noun("démarche", "démarches", feminine=True)
    }
    field_labels = PublishedPage.field_labels | {
        "lead": "Chapeau",
        "icon": "Icône",
        "text": "Texte",
        "url": "Adresse",
    }
    template = "home/home.html"
    parent_page_types = ["wagtailcore.Page"]
    subpage_types = [
        "guides.GuidesIndexPage",
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
        FieldPanel("tasks"),
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
            "tasks": [{"id": block.id, **block.value} for block in self.tasks],
        }

    def answer(
        self, document: dict[str, Any], publication: Publication | None = None
    ) -> dict[str, Any]:
        return {**document, "id": self.pk, "url": self.get_url()}

    @classmethod
    def public_context(cls, answer: dict[str, Any]) -> dict[str, Any]:
        return {"operators": operator_cards()}
