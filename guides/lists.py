"""Lists of what is public: cards stored with the publications, one query each."""

from typing import Any

from cms.editorial.publication import Publication

Card = dict[str, Any]

GUIDE = "guides.guidepage"
OPERATOR = "guides.operatorpage"


def guide_cards(operator_id: int | None = None) -> list[Card]:
    """The public guides, of one operator or of all, by title."""
    guides = Publication.objects.open().filter(kind=GUIDE)
    if operator_id is not None:
        guides = guides.filter(parent_id=operator_id)
    return list(guides.order_by("title").values_list("card", flat=True))


def operator_cards() -> list[Card]:
    """The public operators, by name."""
    operators = Publication.objects.open().filter(kind=OPERATOR)
    return list(operators.order_by("title").values_list("card", flat=True))


def guides_by_operator() -> list[Card]:
    """The public operators, each with `guides`, its public guides: two queries."""
    guides = list(
        Publication.objects.open()
        .filter(kind=GUIDE)
        .order_by("title")
        .values_list("parent_id", "card")
    )
    operators = Publication.objects.open().filter(kind=OPERATOR).order_by("title")
    return [
        {**card, "guides": [guide for parent, guide in guides if parent == page_id]}
        for page_id, card in operators.values_list("page_id", "card")
    ]
