"""The form by which an operator is let in."""

import re
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.utils.text import slugify

from cms.editorial.members import accounts_elsewhere
from cms.editorial.models import Organisation

from .onboarding import organisation_named

# As people paste them: a line each, or the addresses of a message.
SEPARATED = re.compile(r"[^\s,;<>]+")


class OnboardingForm(forms.Form):
    name = forms.CharField(
        label="Nom de l’opérateur",
        max_length=100,
        help_text="Tel que le public le connaît : c’est le titre de sa page.",
    )
    emails = forms.CharField(
        label="Adresses électroniques des contributeurs",
        help_text=(
            "Une par ligne, ou séparées par des virgules. "
            "Chacun reçoit un lien pour choisir son mot de passe."
        ),
        widget=forms.Textarea({"rows": 4}),
    )

    def clean_name(self) -> str:
        name: str = self.cleaned_data["name"]
        if not slugify(name):
            raise ValidationError("Ce nom ne donne pas d’adresse\u00a0: il lui faut une lettre.")
        organisation = organisation_named(name)
        if organisation and organisation.kind != Organisation.Kind.OPERATOR:
            raise ValidationError("Ce nom est celui d’une organisation qui n’est pas un opérateur.")
        return name

    def clean_emails(self) -> list[str]:
        """In lower case, each once."""
        emails = list(dict.fromkeys(SEPARATED.findall(self.cleaned_data["emails"].lower())))
        for email in emails:
            try:
                validate_email(email)
            except ValidationError:
                raise ValidationError(
                    f"«\u00a0{email}\u00a0» n’est pas une adresse électronique."
                ) from None
        return emails

    def clean(self) -> dict[str, Any]:
        values = super().clean() or {}
        if "name" in values and "emails" in values:
            taken = accounts_elsewhere(values["emails"], organisation_named(values["name"]))
            if taken:
                self.add_error(
                    "emails",
                    f"Déjà utilisée par un autre compte\u00a0: {', '.join(taken)}.",
                )
        return values
