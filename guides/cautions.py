"""What a reviewer should look at twice in a guide: warnings, never refusals."""

from typing import Any

from cms.core import personal_data


def personal_data_warnings(document: dict[str, Any]) -> list[str]:
    """Alternative texts, captions and remarks that seem to hold somebody's data."""
    return [
        f"Étape {number}, {field} : {warning}"
        for number, step in enumerate(document["steps"], start=1)
        for field, text in _captions(step)
        if (warning := personal_data.warning(text))
    ]


def _captions(step: dict[str, Any]) -> list[tuple[str, str]]:
    screen = step["screenshot"] or {}
    captions = [("texte de remplacement", screen.get("alt", "")), ("remarque", step["note"])]
    return captions + [("repère", one.get("label", "")) for one in screen.get("hotspots", [])]
