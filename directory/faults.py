"""From the rules' sentences to Django's form errors."""

from collections.abc import Mapping

from django.core.exceptions import ValidationError


def raise_faults(faults: Mapping[str, str | None]) -> None:
    """ValidationError with each fault at its field; nothing if there is none."""
    found = {field: sentence for field, sentence in faults.items() if sentence}
    if found:
        raise ValidationError(found)
