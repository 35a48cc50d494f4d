"""From a guide's document to what readers get: labels, addresses, picture sources, verification.

The answer is the API's JSON and the template's context alike.
"""

from typing import TYPE_CHECKING, Any

from cms.core.payment import PaymentSolution
from cms.editorial.publication import Publication
from media import pictures

from .choices import Offer, Procedure
from .documents import step_screenshots
from .envelope import Answer, all_labelled, envelope, labelled
from .lists import guide_cards, operator_contacts
from .related import related
from .sharing import share_picture

if TYPE_CHECKING:
    from .guide_page import GuidePage

Sources = dict[str, list[Answer]]

CARD_FIELDS = ("id", "url", "title", "summary", "procedure", "solutions", "offers", "verified")


def guide_answer(page: "GuidePage", document: Answer, publication: Publication | None) -> Answer:
    answer = {
        **document,
        **envelope(page, publication),
        "screens_changed_on": _screens_changed_on(publication),
        "procedure": labelled(Procedure, document["procedure"]),
        "solutions": all_labelled(PaymentSolution, document["solutions"]),
        "offers": all_labelled(Offer, document["offers"]),
        "exceptions": [
            {**exception, "offers": all_labelled(Offer, exception["offers"])}
            for exception in document["exceptions"]
        ],
        "steps": read_steps(document["steps"], picture_sources(page, document, publication)),
    }
    surrounded = {**answer, **_surroundings(page, answer)}
    shared = share_picture(answer["title"], surrounded["operator"]["name"]) if publication else None
    return {**surrounded, "share_picture": shared}


def archived_answer(answer: Answer) -> tuple[Answer, int]:
    """A former answer: its public copies may be gone, the private ones are asked for instead."""
    shown = [step["screenshot"] for step in answer["steps"] if step["screenshot"]]
    sources = pictures.archived_sources(screenshot["sha256"] for screenshot in shown)
    steps = [
        {**step, "screenshot": _archived(step["screenshot"], sources)} for step in answer["steps"]
    ]
    lost = sum(screenshot["sha256"] not in sources for screenshot in shown)
    return {**answer, "steps": steps}, lost


def _archived(screenshot: Answer | None, sources: dict[str, list[Answer]]) -> Answer | None:
    """None where the picture is lost: the step is shown without it."""
    if screenshot is None or screenshot["sha256"] not in sources:
        return None
    return {**screenshot, "sources": sources[screenshot["sha256"]]}


def picture_sources(page: Any, document: Answer, publication: Publication | None) -> Sources:
    """By content hash: the public copies of a published page, a draft's private renditions."""
    if publication is None:
        return pictures.draft_sources(step_screenshots(page))
    shown = (step["screenshot"] for step in document["steps"])
    return pictures.public_sources(shot["sha256"] for shot in shown if shot)


def read_steps(steps: list[Answer], sources: Sources) -> list[Answer]:
    """A document's steps, numbered, with the sources of their pictures."""
    return [
        {**step, "number": number, "screenshot": _screenshot(step["screenshot"], sources)}
        for number, step in enumerate(steps, start=1)
    ]


def guide_card(answer: Answer) -> Answer:
    """What lists show of a guide."""
    return {
        **{name: answer[name] for name in CARD_FIELDS},
        "operator": {name: answer["operator"][name] for name in ("id", "name", "slug", "url")},
        "minutes": answer["minutes"],
        "steps_count": len(answer["steps"]),
    }


def _surroundings(page: "GuidePage", answer: Answer) -> Answer:
    """The operator with its public contacts, and its public guides that are close to this one."""
    parent = page.get_parent()
    return {
        "operator": {
            "id": parent.pk,
            "name": parent.title,
            "slug": parent.slug,
            "url": parent.get_url(),
            "contacts": operator_contacts(parent.pk),
        },
        "related": [
            {name: card[name] for name in ("id", "title", "url")}
            for card in related(answer, guide_cards(operator_id=parent.pk))
        ],
    }


def _screens_changed_on(publication: Publication | None) -> str | None:
    """Since when the screens are no longer these ones, while the new version is late."""
    day = publication and publication.screens_changed_on
    return day.isoformat() if day else None


def _screenshot(screenshot: Answer | None, sources: Sources) -> Answer | None:
    """With its sources, and its hotspots numbered as people see them."""
    if screenshot is None:
        return None
    return {
        **screenshot,
        "sources": sources.get(screenshot["sha256"], []),
        "hotspots": [
            {"number": number, **hotspot}
            for number, hotspot in enumerate(screenshot["hotspots"], start=1)
        ],
    }
