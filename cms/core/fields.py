"""Model fields used by several apps."""

from typing import Any

from django import forms
from django.contrib.postgres.fields import ArrayField


class ChoicesField(ArrayField):
    """Several of a list of choices, edited as check boxes, stored as a PostgreSQL array.

    The base field must be a CharField with `choices`; values keep the order of the choices, so
    that the same selection is always the same value.
    """

    def formfield(self, **kwargs: Any) -> forms.Field | None:
        options = {
            "form_class": forms.MultipleChoiceField,
            "choices": self.base_field.choices,
            "widget": forms.CheckboxSelectMultiple,
            **kwargs,
        }
        # ArrayField.formfield would add arguments of SimpleArrayField.
        return super(ArrayField, self).formfield(**options)

    def clean(self, value: Any, model_instance: Any) -> Any:
        order = [choice for choice, _ in self.base_field.flatchoices]
        known = sorted((item for item in value or [] if item in order), key=order.index)
        unknown = [item for item in value or [] if item not in order]
        return super().clean(known + unknown, model_instance)
