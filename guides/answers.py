"""From a document to what readers get: labels, addresses, picture sources, verification.

The answer is the API's JSON and the template's context alike.
"""

from typing import TYPE_CHECKING, Any

from django.db.models import Choices

from cms.core.payment import PaymentSolution
from cms.editorial.publication import Publication
from media import pictures

from .choices import ContactLevel, Offer, Procedure
from .documents import step_screenshots

if TYPE_CHECKING:
    from .guide_page import GuidePage
    from .index_page import GuidesIndexPage
    from .operator_page import OperatorPage

Answer = dict[str, Any]

CARD_FIELDS = ("id", "url", "title", "summary", "procedure", "solutions", "offers", "verified")


def guide_answer(page: "GuidePage", document: Answer, publication: Publication | None) -> Answer:
    """A published guide's pictures are the public copies, a draft's the private renditions."""
    digests = [step["screenshot"]["sha256"] for step in document["steps"] if step["screenshot"]]
    sources = (
        pictures.public_sources(digests)
        if publication
        else pictures.draft_sources(step_screenshots(page))
    )
    operator = page.get_parent()
    return {
        **document,
        **_common(page, publication),
        "operator": {"id": operator.pk, "name": operator.title, "url": operator.get_url()},
        "procedure": _labelled(Procedure, document["procedure"]),
        "solutions": [_labelled(PaymentSolution, value) for value in document["solutions"]],
        "offers": [_labelled(Offer, value) for value in document["offers"]],
        "steps": [
            {**step, "number": number, "screenshot": _with_sources(step["screenshot"], sources)}
            for number, step in enumerate(document["steps"], start=1)
        ],
    }


def guide_card(answer: Answer) -> Answer:
    """What lists show of a guide."""
    return {
        **{name: answer[name] for name in CARD_FIELDS},
        "steps_count": len(answer["steps"]),
    }


def operator_answer(
    page: "OperatorPage", document: Answer, publication: Publication | None
) -> Answer:
    return {
        **document,
        **_common(page, publication),
        "portals": [
            {**portal, "offer": _labelled(Offer, portal["offer"])} for portal in document["portals"]
        ],
        "contacts": [
            {**contact, "level_label": ContactLevel(contact["level"]).label}
            for contact in document["contacts"]
        ],
    }


def index_answer(
    page: "GuidesIndexPage", document: Answer, publication: Publication | None
) -> Answer:
    return {**document, **_common(page, publication)}


def _common(page: Any, publication: Publication | None) -> Answer:
    return {
        "id": page.pk,
        "url": page.get_url(),
        "digest": publication.digest if publication else None,
        "published_at": publication.public_from.isoformat() if publication else None,
        "verified": (
            {"by": publication.verified_by, "on": publication.verified_on.isoformat()}
            if publication and publication.verified_on
            else None
        ),
    }


def _labelled(choices: type[Choices], value: str) -> dict[str, str]:
    return {"slug": value, "label": str(choices(value).label)}


def _with_sources(screenshot: Answer | None, sources: dict[str, list[Answer]]) -> Answer | None:
    if screenshot is None:
        return None
    return {**screenshot, "sources": sources.get(screenshot["sha256"], [])}
