"""Lists of what is public: cards stored with the publications, one query each."""

import json
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


def operator_contacts(operator_id: int) -> list[dict[str, Any]]:
    """The contact points of a public operator; none where it is not public."""
    operators = Publication.objects.open().filter(kind=OPERATOR, page_id=operator_id)
    answer = operators.values_list("answer", flat=True).first()
    return json.loads(answer)["contacts"] if answer else []


def all_cards() -> tuple[list[Card], list[Card]]:
    """The public operators and the public guides, by title: one query."""
    found = Publication.objects.open().filter(kind__in=(OPERATOR, GUIDE)).order_by("title", "pk")
    operators: list[Card] = []
    guides: list[Card] = []
    for kind, card in found.values_list("kind", "card"):
        (operators if kind == OPERATOR else guides).append(card)
    return operators, guides
