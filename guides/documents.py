"""The canonical documents: pure functions from a page to what its reviewer answers for."""

from typing import TYPE_CHECKING, Any

from media.models import Screenshot

from .domains import declared

if TYPE_CHECKING:
    from .guide_page import GuidePage
    from .index_page import GuidesIndexPage
    from .operator_page import OperatorPage

Document = dict[str, Any]

EXCEPTION = ("offers", "profile", "difference")
EXCLUSION = ("offers", "procedures", "solutions", "reason")


def guide_document(page: "GuidePage") -> Document:
    """Texts, structure, steps with their stored ids, pictures by content hash."""
    return {
        "schema_version": page.schema_version,
        "type": "guide",
        "title": page.title,
        "search_title": page.seo_title,
        "search_description": page.search_description,
        "summary": page.summary,
        "procedure": page.procedure,
        "solutions": list(page.solutions),
        "offers": list(page.offers),
        "portal_url": page.portal_url,
        "prerequisites": _lines(page.prerequisites),
        "minutes": page.minutes,
        "effect_delay": page.effect_delay,
        "ends_subscriptions": page.ends_subscriptions,
        "warnings": _lines(page.warnings),
        "exceptions": [
            {"id": block.id, **{name: block.value[name] for name in EXCEPTION}}
            for block in page.exceptions
        ],
        "steps": [step_document(step) for step in page.steps],
    }


def _lines(text: str) -> list[str]:
    return [line.strip() for line in text.splitlines() if line.strip()]


def step_screenshots(page: Any) -> list[Screenshot]:
    """The screenshots of the steps, in order; a deleted one is left out."""
    images = (step.value["screenshot"]["image"] for step in page.steps)
    return [image for image in images if image is not None]


def step_document(step: Any) -> Document:
    """A block of a StreamField of steps, its picture by content hash."""
    value = step.value
    return {
        "id": step.id,
        "title": value["title"],
        "condition": value["condition"],
        "instruction_html": value["instruction"].source.strip(),
        "note": value["note"],
        "screenshot": _screenshot(value["screenshot"]),
    }


def _screenshot(value: Any) -> Document | None:
    image = value["image"]
    if image is None:
        return None
    return {
        "sha256": image.sha256,
        "width": image.width,
        "height": image.height,
        "alt": value["alt_text"],
        "hotspots": [dict(hotspot) for hotspot in value["hotspots"]],
    }


def operator_document(page: "OperatorPage") -> Document:
    """The operator's texts, customer areas and contact points."""
    return {
        "schema_version": page.schema_version,
        "type": "operator",
        "title": page.title,
        "search_title": page.seo_title,
        "search_description": page.search_description,
        "summary": page.summary,
        "offers": list(page.offers),
        "domains": declared(page.domains),
        "portals": [
            {"id": block.id, **{name: block.value[name] for name in ("label", "url", "offer")}}
            for block in page.portals
        ],
        "contacts": [_contact(block) for block in page.contacts],
        "exclusions": [
            {"id": block.id, **{name: block.value[name] for name in EXCLUSION}}
            for block in page.exclusions
        ],
    }


def _contact(block: Any) -> Document:
    value = block.value
    checked_on = value["checked_on"]
    return {
        "id": block.id,
        "checked_on": checked_on.isoformat() if checked_on else None,
        **{
            name: value[name] or ""
            for name in ("level", "channel", "value", "from_line", "cost", "hours")
        },
    }


def index_document(page: "GuidesIndexPage") -> Document:
    return {
        "schema_version": page.schema_version,
        "type": "guides",
        "title": page.title,
        "search_title": page.seo_title,
        "search_description": page.search_description,
        "lead": page.lead,
    }
