"""Which of an operator's guides somebody who reads one may want next. Pure."""

from collections.abc import Iterable
from typing import Any

MOST = 3


def related(guide: dict[str, Any], cards: Iterable[dict[str, Any]]) -> list[dict[str, Any]]:
    """At most three of `cards` for a shared offer, those that share the most first."""
    near = [
        (closeness, card)
        for card in cards
        if card["id"] != guide["id"] and (closeness := _closeness(guide, card))
    ]
    near.sort(key=lambda pair: -pair[0])
    return [card for _, card in near[:MOST]]


def _closeness(guide: dict[str, Any], card: dict[str, Any]) -> int:
    """How many offers and solutions the two share; none without a shared offer."""
    offers = _shared(guide, card, "offers")
    return offers and offers + _shared(guide, card, "solutions")


def _shared(guide: dict[str, Any], card: dict[str, Any], name: str) -> int:
    return sum(value in card[name] for value in guide[name])
