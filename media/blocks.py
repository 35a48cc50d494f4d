"""The StreamField block in which rectangles are drawn on a neighbouring picture."""

from typing import Any

from django.utils.functional import cached_property
from wagtail import blocks

from .forms import RectanglesField
from .rectangles import Rectangle


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
