"""The StreamField blocks of a screenshot and of the rectangles drawn on it."""

from typing import Any

from django import forms
from django.utils.functional import cached_property
from wagtail import blocks
from wagtail.images.blocks import ImageChooserBlock
from wagtail.images.widgets import AdminImageChooser

from .forms import RectanglesField
from .models import Screenshot
from .rectangles import Rectangle


class ScreenshotChooser(AdminImageChooser):
    """Says that a new screenshot is added here too: those in use do not change."""

    choose_one_text = "Choisir ou ajouter un écran"
    choose_another_text = "Changer d’écran"
    link_to_chosen_text = "Ouvrir cette capture"


class ScreenshotChooserBlock(ImageChooserBlock):
    """A screenshot; whatever else is posted, a deleted one's number included, is none."""

    @cached_property
    def widget(self) -> ScreenshotChooser:
        return ScreenshotChooser()

    @cached_property
    def field(self) -> forms.ModelChoiceField:
        field = super().field
        field.error_messages["required"] = "Choisissez l’écran, ou ajoutez-le."
        return field

    def value_from_form(self, value: Any) -> Screenshot | None:
        try:
            return super().value_from_form(value)
        except (TypeError, ValueError):
            return None


class RectanglesBlock(blocks.FieldBlock):
    """Rectangles on the screenshot that the chooser `image_field` of the same block holds.

    The value is a list of rectangles (media/rectangles.py), stored as JSON.
    """

    def __init__(
        self,
        *,
        labelled: bool = True,
        image_field: str = "image",
        noun: str = "rectangle",
        required: bool = False,
        help_text: str | None = None,
        **kwargs: Any,
    ) -> None:
        self.field_options: dict[str, Any] = {
            "labelled": labelled,
            "image_field": image_field,
            "noun": noun,
            "required": required,
            "help_text": help_text,
        }
        super().__init__(**kwargs)

    @cached_property
    def field(self) -> RectanglesField:
        return RectanglesField(**self.field_options)

    def get_default(self) -> list[Rectangle]:
        return []

    def normalize(self, value: Any) -> Any:
        return [] if value is None else value

    def get_searchable_content(self, value: list[Rectangle]) -> list[str]:
        return [label for one in value if (label := one.get("label"))]

    class Meta:
        icon = "crosshairs"
