"""The answers that the API is to give, as somebody last read them."""

import json
from pathlib import Path
from typing import Any

EXPECTED = Path(__file__).parent / "expected"


def golden(name: str) -> Any:
    return json.loads((EXPECTED / f"{name}.json").read_text())
