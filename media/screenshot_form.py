"""The admin's form of a screenshot, wherever one is added or changed."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.db import transaction
from django.urls import reverse
from wagtail.images.fields import WagtailImageField
from wagtail.images.forms import BaseImageForm

from cms.core import personal_data
from cms.core.typography import day, fr, number

from . import screenshot_log
from .forms import RectanglesField
from .frozen import explanation, is_frozen, shown_by
from .readiness import without_file
from .uploads import ACCEPTED, LONGEST_SIDE, check_weight, read_picture

ATTESTATION = (
    "J’ai regardé cet écran en entier : aucune donnée personnelle n’y est visible "
    "(nom, numéro de téléphone, adresse, courriel, numéro de client, coordonnées bancaires)."
)
LOST = "Le fichier de cette capture manque : choisissez-le à nouveau."
PIXELS = {"file", "masks"}
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
            f"et {number(LONGEST_SIDE)} pixels de côté au plus."
        )
        self.error_messages["invalid_image_extension"] = ACCEPTED
        self.error_messages["file_too_large_unknown_size"] = fr(
            f"Ce fichier est trop lourd : {self.max_upload_size // 2**20} Mo au plus."
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
    """Masks are drawn on the unmasked picture; the attestation is for the pixels as saved.

    Of a frozen screenshot, neither file nor masks are offered.
    """

    attest = forms.BooleanField(label=ATTESTATION, required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        self.user = kwargs.get("user")
        super().__init__(*args, **kwargs)
        self.frozen = ""
        if self.instance.pk and is_frozen(self.instance):
            self.frozen = explanation(shown_by(self.instance, self.user))
            for name in PIXELS & set(self.fields):
                del self.fields[name]
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
        if self.frozen and self._posts_pixels():
            raise ValidationError(self.frozen)
        changed = PIXELS & set(self.changed_data)
        lost = "file" not in self.fields and without_file([self.instance])
        if self.instance.pk and changed and lost:
            raise ValidationError(LOST)
        return values

    def _posts_pixels(self) -> bool:
        """From a form that was opened before the screenshot was frozen."""
        masks = self.data.get(self.add_prefix("masks"))
        redrawn = masks is not None and RectanglesField().has_changed(self.instance.masks, masks)
        return redrawn or self.add_prefix("file") in self.files

    @transaction.atomic
    def save(self, commit: bool = True) -> Any:
        attested, former = bool(self.cleaned_data.get("attest")), self.instance.sha256
        if attested:
            self.instance.attest(self.user)
        saved = super().save(commit=commit)
        if commit:
            screenshot_log.note(saved, former, attested=attested)
        return saved
