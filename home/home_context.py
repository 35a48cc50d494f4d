"""What the home page shows of other pages, as they are now: one query for all of it."""

from typing import Any

from django.db.models import Q

from cms.core.payment import PaymentSolution
from cms.editorial.publication import Publication
from guides.lists import OPERATOR


def public_lists(home: dict[str, Any]) -> dict[str, Any]:
    """The operators, and the home page's questions and solutions with titles and addresses.

    A question whose page is not public is left out.
    """
    chosen = [question["page"] for question in home["questions"] if question["page"]]
    shown = Publication.objects.open().filter(Q(kind=OPERATOR) | Q(page_id__in=chosen))
    operators, pages = [], {}
    for kind, page_id, card in shown.order_by("title").values_list("kind", "page_id", "card"):
        pages[page_id] = card
        if kind == OPERATOR:
            operators.append(card)
    return {
        "operators": operators,
        "questions": [
            {"title": question["title"] or target["title"], "url": target["url"]}
            for question in home["questions"]
            if (target := pages.get(question["page"]) if question["page"] else question)
        ],
        "solutions": [
            {
                "slug": solution["solution"],
                "label": PaymentSolution(solution["solution"]).label,
                "text": solution["text"],
            }
            for solution in home["solutions"]
        ],
    }
