"""What completes a document for readers, whatever the page: address, dates, labels."""

from collections.abc import Iterable
from typing import Any

from django.db.models import Choices

from cms.editorial.freshness import doubted_on
from cms.editorial.publication import Publication

Answer = dict[str, Any]


def envelope(page: Any, publication: Publication | None) -> Answer:
    """What may change without a new approval; empty dates are a draft's."""
    return {
        "id": page.pk,
        "url": page.get_url(),
        "digest": publication.digest if publication else None,
        "published_at": publication.public_from.isoformat() if publication else None,
        "verified": _verification(publication),
    }


def _verification(publication: Publication | None) -> dict[str, str] | None:
    """By whom, on which day, and until when it counts: what readers compare with today."""
    if publication is None or publication.verified_on is None:
        return None
    until = doubted_on(publication.verified_on, publication.verify_every)
    return {
        "by": publication.verified_by,
        "on": publication.verified_on.isoformat(),
        "until": until.isoformat(),
    }


def labelled(choices: type[Choices], value: str) -> dict[str, str]:
    return {"slug": value, "label": str(choices(value).label)}


def all_labelled(choices: type[Choices], values: Iterable[str]) -> list[dict[str, str]]:
    return [labelled(choices, value) for value in values]
