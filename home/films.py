"""The films that come with the product: how long each lasts (docs/adr/0022)."""

import json
from functools import cache
from pathlib import Path

FILMS = Path(__file__).parent / "static" / "home" / "films"


def seconds(film: str) -> int:
    """The length of a film, as its drawing script wrote it; 0 for one that does not exist."""
    return _lengths().get(film, 0)


@cache
def _lengths() -> dict[str, int]:
    return json.loads((FILMS / "seconds.json").read_text(encoding="utf-8"))
