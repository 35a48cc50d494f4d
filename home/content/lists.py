"""Lists of public content pages: cards stored with the publications, one query each."""

from typing import Any

from django.db.models import OuterRef, Subquery
from wagtail.models import Page

from cms.editorial.publication import Publication

Card = dict[str, Any]


def cards_below(page_id: int) -> list[Card]:
    """The public pages below a page, in the order that editors gave them."""
    place = Page.objects.filter(pk=OuterRef("page_id")).values("path")
    below = Publication.objects.open().filter(parent_id=page_id)
    return list(below.order_by(Subquery(place)).values_list("card", flat=True))
