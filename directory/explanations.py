"""What a typed number is, as a page says it, where it is not one known short code."""

import re
from datetime import date
from typing import Any
from urllib.parse import urlencode

from .numbers import ELSEWHERE, Kind, Number

A_WORD = re.compile(r"[^\W\d_]{3}")


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
    links = [{"label": label, "url": url} for label, url in elsewhere.links]
    return {
        "title": elsewhere.title,
        "detail": elsewhere.detail,
        "links": links or _words_typed(number),
    }


def _words_typed(number: Number) -> list[dict[str, str]]:
    """The search of the site, for whoever typed a name or a bill's words instead of a number."""
    if number.kind is not Kind.MALFORMED or not A_WORD.search(number.text):
        return []
    address = f"/recherche/?{urlencode({'q': number.text})}"
    return [{"label": f"Chercher « {number.text} » sur le site", "url": address}]


def _candidates(found: int, most: int) -> str:
    if not found:
        return "Nous n’en connaissons aucun. Vérifiez les premiers chiffres sur la facture."
    if found > most:
        return f"En voici {most}, il y en a d’autres. Tapez un chiffre de plus si vous le pouvez."
    return "Choisissez celui de votre facture."
