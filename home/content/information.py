"""Pages about the site itself: accessibility, legal notice, privacy."""

from .base import ContentPage


class InformationPage(ContentPage):
    """A page of the site's footer."""

    kind = "information"
    needs_body = True
    template = "home/article.html"
    parent_page_types = ["home.HomePage"]

    class Meta:
        verbose_name = "page d’information"
