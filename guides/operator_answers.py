"""From the documents of operators and of the guides' index to what readers get."""

from typing import TYPE_CHECKING

from cms.core.payment import PaymentSolution
from cms.editorial.publication import Publication

from .choices import ContactLevel, Offer, Procedure
from .envelope import Answer, all_labelled, envelope, labelled

if TYPE_CHECKING:
    from .index_page import GuidesIndexPage
    from .operator_page import OperatorPage


def operator_answer(
    page: "OperatorPage", document: Answer, publication: Publication | None
) -> Answer:
    return {
        **document,
        **envelope(page, publication),
        "slug": page.slug,
        "offers": all_labelled(Offer, document["offers"]),
        "portals": [
            {**portal, "offer": labelled(Offer, portal["offer"])} for portal in document["portals"]
        ],
        "contacts": [
            {**contact, "level_label": ContactLevel(contact["level"]).label}
            for contact in document["contacts"]
        ],
        "exclusions": [
            {
                **exclusion,
                "offers": all_labelled(Offer, exclusion["offers"]),
                "procedures": all_labelled(Procedure, exclusion["procedures"]),
                "solutions": all_labelled(PaymentSolution, exclusion["solutions"]),
            }
            for exclusion in document["exclusions"]
        ],
    }


def operator_card(answer: Answer) -> Answer:
    """What lists show of an operator."""
    return {
        "id": answer["id"],
        "name": answer["title"],
        "slug": answer["slug"],
        "url": answer["url"],
        "offers": answer["offers"],
    }


def index_answer(
    page: "GuidesIndexPage", document: Answer, publication: Publication | None
) -> Answer:
    return {**document, **envelope(page, publication)}
