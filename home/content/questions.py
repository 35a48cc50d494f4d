"""Frequent questions: each has its own address, the index lists them by subject."""

from typing import Any

from django.db import models
from wagtail.admin.panels import FieldPanel

from guides.envelope import labelled

from .base import ContentPage
from .choices import Category
from .lists import cards_below


class QuestionsPage(ContentPage):
    """All questions, by subject."""

    kind = "questions"
    template = "home/questions.html"
    parent_page_types = ["home.HomePage"]
    subpage_types = ["home.QuestionPage"]
    max_count = 1

    class Meta:
        verbose_name = "index des questions"

    @classmethod
    def public_context(cls, answer: dict[str, Any]) -> dict[str, Any]:
        """The subjects that have questions, each with these."""
        cards = cards_below(answer["id"])
        return {
            "categories": [
                {"slug": category.value, "label": category.label, "questions": questions}
                for category in Category
                if (questions := [one for one in cards if one["category"]["slug"] == category])
            ]
        }


class QuestionPage(ContentPage):
    """A question as people ask it. Its `lead` is the short answer, its body the rest."""

    category = models.CharField("Thème", max_length=20, choices=Category)

    kind = "question"
    template = "home/question.html"
    parent_page_types = ["home.QuestionsPage"]
    content_panels = [
        *ContentPage.content_panels[:3],
        FieldPanel("category"),
        *ContentPage.content_panels[3:],
    ]

    class Meta:
        verbose_name = "question"

    def own_document(self) -> dict[str, Any]:
        return {"category": self.category}

    def answer(self, document: dict[str, Any], publication: Any = None) -> dict[str, Any]:
        return {
            **super().answer(document, publication),
            "category": labelled(Category, document["category"]),
        }
