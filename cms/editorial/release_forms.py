"""The forms about releases to come."""

from collections.abc import Iterable
from typing import Any

from django import forms

from .opening_field import OpeningField
from .releases import Release


class PutOffForm(forms.Form):
    day = OpeningField(label="Nouveau jour")


class TogetherForm(forms.Form):
    """A set: its name, its day, its members."""

    name = forms.CharField(
        label="Nom de l’ensemble",
        max_length=120,
        help_text="Par exemple : « Nouvel espace client Orange ».",
    )
    day = OpeningField(label="Jour commun")
    releases = forms.ModelMultipleChoiceField(
        queryset=Release.objects.none(),
        label="Publications",
        widget=forms.CheckboxSelectMultiple,
        help_text="Deux au moins. Elles deviennent publiques ensemble, ou aucune.",
    )

    def __init__(self, *args: Any, choices: Iterable[Release], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        free = [one.pk for one in choices if one.release_set_id is None]
        members: Any = self.fields["releases"]
        members.queryset = Release.objects.filter(pk__in=free).select_related("revision")

    def clean_releases(self) -> Any:
        chosen = self.cleaned_data["releases"]
        if len(chosen) < 2:
            raise forms.ValidationError("Un ensemble réunit au moins deux publications.")
        return chosen
