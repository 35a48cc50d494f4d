"""The admin's form of a screenshot, wherever one is added or changed."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.db import transaction
from django.urls import reverse
from wagtail.images.fields import WagtailImageField
from wagtail.images.forms import BaseImageForm

from cms.core import personal_data
from cms.core.typography import NBSP, day, fr
from cms.editorial.references import answered_for

from . import screenshot_log
from .forms import RectanglesField
from .readiness import without_file
from .uploads import ACCEPTED, LONGEST_SIDE, check_weight, read_picture

ATTESTATION = (
    "J’ai regardé cet écran en entier : aucune donnée personnelle n’y est visible "
    "(nom, numéro de téléphone, adresse, courriel, numéro de client, coordonnées bancaires)."
)
LOST = "Le fichier de cette capture manque : choisissez-le à nouveau."
MASKS_HELP = (
    "Recouvrez les noms, numéros et adresses. À l’enregistrement, ce qui est sous un masque "
    "disparaît de l’image et de toutes ses copies."
)


class ScreenshotFileField(WagtailImageField):
    """A file taken as a screenshot by its bytes (media/uploads.py)."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.help_text = fr(
            f"{ACCEPTED} {self.max_upload_size // 2**20} Mo, "
            f"{self.max_image_pixels // 1_000_000} millions de pixels "
            f"et {LONGEST_SIDE // 1000}{NBSP}000 pixels de côté au plus."
        )
        self.error_messages["invalid_image_extension"] = ACCEPTED
        self.error_messages["file_too_large_unknown_size"] = fr(
            f"Ce fichier est trop lourd : {self.max_upload_size // 2**20} Mo au plus."
        )

    def clean(self, data: Any, initial: Any = None) -> Any:
        """What was there stays where nothing is sent, if it is still there."""
        if not data and initial and not initial.storage.exists(initial.name):
            raise ValidationError(LOST)
        return super().clean(data, initial)

    def to_python(self, data: Any) -> Any:
        uploaded = forms.FileField.to_python(self, data)
        if uploaded is None:
            return None
        check_weight(uploaded.size)
        uploaded.seek(0)
        read_picture(uploaded.read(), str(uploaded.name))
        uploaded.seek(0)
        return uploaded


class ScreenshotForm(BaseImageForm):
    """Masks are drawn on the unmasked picture; the attestation is for the pixels as saved."""

    attest = forms.BooleanField(label=ATTESTATION, required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        self.user = kwargs.get("user")
        super().__init__(*args, **kwargs)
        if "file" in self.fields:
            former = self.fields["file"]
            self.fields["file"] = ScreenshotFileField(
                label="Fichier", required=former.required, widget=former.widget
            )
        if "masks" in self.fields:
            self.fields["masks"] = self._masks_field()
        self.fields["attest"].help_text = self._attestation_help()
        warning = personal_data.warning(self.instance.description)
        if warning and "description" in self.fields:
            self.fields["description"].help_text = warning

    def _masks_field(self) -> RectanglesField:
        field = RectanglesField(
            label="Masques", noun="masque", file_field="file", required=False, help_text=MASKS_HELP
        )
        if self.instance.pk:
            field.widget.src = reverse("screenshot_original", args=[self.instance.pk])
        return field

    def _attestation_help(self) -> str:
        image = self.instance
        if not image.attested_at:
            return "Sans cette attestation, un guide qui montre cet écran ne peut pas être soumis."
        who = f" par {image.attested_by.get_full_name()}" if image.attested_by else ""
        return fr(
            f"Attesté le {day(image.attested_at)}{who}. "
            "Cochez à nouveau si vous changez l’image ou les masques."
        )

    def clean(self) -> dict[str, Any]:
        values = super().clean() or {}
        changed = {"file", "masks"} & set(self.changed_data)
        if self.instance.pk and changed:
            if "file" not in self.fields and without_file([self.instance]):
                raise ValidationError(LOST)
            titles = answered_for(self.instance.sha256)
            if titles:
                names = ", ".join(f"« {title} »" for title in titles)
                raise ValidationError(
                    f"Cette capture est montrée par {names}, en ligne ou en relecture : elle ne "
                    "change plus. Ajoutez une nouvelle capture et choisissez-la dans le guide."
                )
        return values

    @transaction.atomic
    def save(self, commit: bool = True) -> Any:
        attested, former = bool(self.cleaned_data.get("attest")), self.instance.sha256
        if attested:
            self.instance.attest(self.user)
        saved = super().save(commit=commit)
        if commit:
            screenshot_log.note(saved, former, attested=attested)
        return saved
