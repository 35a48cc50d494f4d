"""A day and an hour, to choose when something opens."""

from datetime import datetime
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from wagtail.admin.widgets import AdminDateInput

from cms.core.typography import PARIS

from .release import opening

HOURS = [(hour, f"à {hour}\u00a0h") for hour in range(24)]


class OpeningWidget(forms.MultiWidget):
    def __init__(self) -> None:
        day = AdminDateInput(attrs={"aria-label": "Jour"})
        hour = forms.Select(attrs={"aria-label": "Heure"}, choices=HOURS)
        super().__init__({"day": day, "hour": hour})

    def decompress(self, value: datetime | None) -> list[Any]:
        if value is None:
            return [None, 0]
        local = value.astimezone(PARIS)
        return [local.date(), local.hour]


class OpeningField(forms.MultiValueField):
    """A moment to come, to the hour, in Paris: midnight unless another hour is chosen."""

    widget = OpeningWidget

    def __init__(self, **kwargs: Any) -> None:
        required = kwargs.get("required", True)
        fields = (
            forms.DateField(required=required),
            forms.TypedChoiceField(choices=HOURS, required=False),
        )
        super().__init__(fields, require_all_fields=False, **kwargs)

    def compress(self, values: list[Any]) -> datetime | None:
        day, hour = values or (None, None)
        if day is None:
            return None
        moment = opening(day, int(hour or 0))
        if moment <= timezone.now():
            raise ValidationError("Ce jour est passé : choisissez-en un qui est à venir.")
        return moment
