"""What a typed number is, as a page says it, where it is not one known short code."""

from datetime import date
from typing import Any

from .numbers import ELSEWHERE, Kind, Number


def understood(
    number: Number | None, on: date | None, found: int, most: int
) -> dict[str, Any] | None:
    """What a typed number is, and where to look; None for a blank form.

    `found`: how many numbers it may be, of which at most `most` are shown.
    """
    if number is None:
        return None
    if number.kind is Kind.SHORT_CODE:
        when = " à cette date" if on else ""
        return {
            "title": f"Aucun éditeur connu pour le {number.text}{when}",
            "detail": "Vérifiez le numéro, puis interrogez votre opérateur.",
            "links": [{"label": "Trouver mon opérateur", "url": "/guides/"}],
        }
    if number.kind is Kind.PARTIAL:
        return {
            "title": f"Numéros qui commencent par {number.text}",
            "detail": _candidates(found, most),
            "links": [],
        }
    elsewhere = ELSEWHERE[number.kind]
    return {
        "title": elsewhere.title,
        "detail": elsewhere.detail,
        "links": [{"label": label, "url": url} for label, url in elsewhere.links],
    }


def _candidates(found: int, most: int) -> str:
    if not found:
        return "Nous n’en connaissons aucun. Vérifiez les premiers chiffres sur la facture."
    if found > most:
        return f"En voici {most}, il y en a d’autres. Tapez un chiffre de plus si vous le pouvez."
    return "Choisissez celui de votre facture."
