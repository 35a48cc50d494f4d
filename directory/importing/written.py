"""Values as the file writes them: for plans, exports and the memory of the last import."""

from datetime import date
from decimal import Decimal
from typing import Any

from django.db.models import Model

from .values import PERIODS, SOLUTIONS, STATUSES

WORDS = {
    "statut": {value: label for label, value in STATUSES.items()},
    "solution": {value: label for label, value in SOLUTIONS.items()},
    "periodicite": {value: label for label, value in PERIODS.items()},
}


def written(column: str, value: Any) -> str:
    """One text per value, whether it comes from the file or from the database."""
    match value:
        case Model():
            text = value.name  # type: ignore[attr-defined]
        case None:
            text = ""
        case bool():
            text = "oui" if value else "non"
        case Decimal():
            text = f"{value:.2f}"
        case date():
            text = value.isoformat()
        case tuple():
            text = " | ".join(value)
        case _:
            text = WORDS.get(column, {}).get(value, str(value))
    return str(text)
