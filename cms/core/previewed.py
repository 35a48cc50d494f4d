"""What the block picker shows of a block: the part of the public page that it becomes."""

from typing import Any, ClassVar

from wagtail import blocks


class PreviewedBlock(blocks.StructBlock):
    """A structure that has no template of its own: the page's reads it from the answer.

    Its `Meta` names the part of the page (`preview_part`, a template), the class of the list
    that the part stands in, if any (`preview_list`), and what the part reads (`preview_shown`,
    in the shapes of an answer); templates/wagtailcore/shared/block_preview.html shows them.
    """

    def get_preview_context(
        self, value: Any, parent_context: dict[str, Any] | None = None
    ) -> dict[str, Any]:
        return {
            **super().get_preview_context(value, parent_context=parent_context),
            "part": self.meta.preview_part,
            "part_of": self.meta.preview_list,
            **self.meta.preview_shown,
        }

    class Meta:
        preview_part = ""
        preview_list = ""
        preview_shown: ClassVar[dict[str, Any]] = {}
