"""The directory's forms: nothing is written over what somebody else changed meanwhile."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.db import models
from wagtail.admin.forms.models import WagtailAdminModelForm

from cms.core.canonical import canonical_json, digest
from cms.core.locks import lock_for_writing
from cms.editorial.forms import SubmissionMixin
from cms.editorial.records import ReviewedRecord
from directory.models import Service

DRAFT = "brouillon"
CHANGED = (
    "Cette fiche a changé depuis que vous l’avez ouverte : quelqu’un l’a modifiée, ou un import. "
    "Rien n’a été enregistré. Notez votre saisie, puis rechargez la page pour repartir de la "
    "version actuelle."
)


def stored_state(instance: models.Model, *, lock: bool = False) -> str:
    """A digest of what is stored of `instance`; with `lock`, its row stays so until the commit.

    Of a record, what is public: drafts have their own history. Empty if it is not stored.
    """
    if lock:
        lock_for_writing(type(instance))
    rows = type(instance)._base_manager.filter(pk=instance.pk)
    stored = (rows.select_for_update(of=("self",)) if lock else rows).first()
    if stored is None:
        return ""
    if isinstance(stored, ReviewedRecord):
        return stored.digest() if stored.live else DRAFT
    values: dict[str, Any] = {
        field.name: field.value_to_string(stored) for field in stored._meta.concrete_fields
    }
    if isinstance(stored, Service):
        labels = stored.bill_labels.get_live_queryset().order_by("pk")
        values["labels"] = [str(label) for label in labels]
    return digest(canonical_json(values))


class DirectoryForm(SubmissionMixin, WagtailAdminModelForm):
    """A form that knows what was stored when it was shown (`seen`), and refuses to write over
    anything else: an import or a colleague may have come in between.
    """

    seen = forms.CharField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["seen"].initial = stored_state(self.instance)

    def clean(self) -> dict[str, Any]:
        values: dict[str, Any] = super().clean() or {}
        if stored_state(self.instance, lock=True) != values.get("seen", ""):
            raise ValidationError(CHANGED, code="changed")
        return values


class ShortCodeForm(DirectoryForm):
    """A code is its own key: once stored, it is another code or none."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["code"].disabled = bool(self.instance.pk)
