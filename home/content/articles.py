"""Articles, and the sections that hold them."""

from typing import Any

from .base import ContentPage
from .lists import cards_below


class SectionPage(ContentPage):
    """A subject with its articles, in the order of the tree."""

    kind = "section"
    template = "home/section.html"
    parent_page_types = ["home.HomePage"]
    subpage_types = ["home.ArticlePage"]

    class Meta:
        verbose_name = "rubrique"

    @classmethod
    def public_context(cls, answer: dict[str, Any]) -> dict[str, Any]:
        return {"articles": cards_below(answer["id"])}


class ArticlePage(ContentPage):
    """One question of daily life, answered from beginning to end."""

    kind = "article"
    needs_body = True
    template = "home/article.html"
    parent_page_types = ["home.SectionPage"]

    class Meta:
        verbose_name = "article"
