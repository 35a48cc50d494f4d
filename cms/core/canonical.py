"""Canonical JSON: one text for one value, so that a digest stands for the value."""

import hashlib
import json
from typing import Any


def canonical_json(value: Any) -> str:
    """`value` as JSON text with sorted keys, no spaces, UTF-8 characters kept.

    Only values that JSON holds exactly are accepted: a float NaN raises ValueError, any other
    type raises TypeError.
    """
    return json.dumps(
        value, ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False
    )


def digest(text: str) -> str:
    """The SHA-256 of `text` in UTF-8, as 64 hexadecimal digits."""
    return hashlib.sha256(text.encode()).hexdigest()
