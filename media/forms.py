"""The form field in which rectangles are drawn on a picture."""

import json
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.forms.utils import flatatt
from django.template.loader import render_to_string
from django.urls import reverse

from . import rectangles


class RectanglesInput(forms.Widget):
    """The rectangles as JSON in a text area, over which a script draws them on their picture.

    The picture is, in this order of preference: the file chosen in the field `file_field` of the
    same form, the screenshot chosen in the field `image_field` beside it (a name relative to the
    widget's own), `src`. `noun` is what a rectangle is called: masculine, singular.
    """

    template_name = "media/rectangles_input.html"

    def __init__(
        self,
        *,
        labelled: bool = False,
        image_field: str = "",
        file_field: str = "",
        noun: str = "rectangle",
        attrs: dict[str, Any] | None = None,
    ) -> None:
        super().__init__(attrs)
        self.labelled = labelled
        self.image_field = image_field
        self.file_field = file_field
        self.noun = noun
        self.src = ""

    class Media:
        js = ["media/rectangles.js"]
        css = {"all": ["media/rectangles.css"]}

    def get_context(self, name: str, value: Any, attrs: dict[str, Any] | None) -> dict[str, Any]:
        # The address of the screenshot 0, whose number the script replaces.
        address = reverse("screenshot", args=[0]) if self.image_field else ""
        context = super().get_context(name, value, attrs)
        attributes = flatatt(context["widget"]["attrs"])
        return {**context, "config": self, "address": address, "attributes": attributes}

    def render(
        self,
        name: str,
        value: Any,
        attrs: dict[str, Any] | None = None,
        renderer: Any = None,
    ) -> Any:
        # The form renderer knows the templates of packages only.
        return render_to_string(self.template_name, self.get_context(name, value, attrs))


class RectanglesField(forms.Field):
    """A list of rectangles (media/rectangles.py), posted as JSON."""

    widget = RectanglesInput
    default_error_messages = {"required": "Dessinez au moins un rectangle sur l’image."}

    def __init__(
        self,
        *,
        labelled: bool = False,
        image_field: str = "",
        file_field: str = "",
        noun: str = "rectangle",
        **kwargs: Any,
    ) -> None:
        self.labelled = labelled
        drawing = RectanglesInput(
            labelled=labelled, image_field=image_field, file_field=file_field, noun=noun
        )
        super().__init__(**{"widget": drawing, **kwargs})

    def prepare_value(self, value: Any) -> str:
        """What was posted stays as it is, so that a refused form loses nothing."""
        return value if isinstance(value, str) else json.dumps(value or [], ensure_ascii=False)

    def to_python(self, value: Any) -> list[rectangles.Rectangle]:
        if value is None or isinstance(value, str):
            try:
                value = json.loads(value or "[]")
            except (ValueError, RecursionError):
                value = None  # which is no list
        return rectangles.clean_rectangles(value, labelled=self.labelled)

    def has_changed(self, initial: Any, data: Any) -> bool:
        try:
            return bool(self.to_python(data) != (initial or []))
        except ValidationError:
            return True
