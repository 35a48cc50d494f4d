"""What every page made of steps does with their screens: guides, and paths of a purchase."""

from collections.abc import Iterable
from typing import Any

from cms.editorial.picture_change import PictureChange
from cms.editorial.publication import Publication
from media import comparing, frozen, pictures
from media.screenshot_log import redrawers

from .answers import archived_answer
from .cautions import personal_data_warnings
from .documents import step_screenshots


class IllustratedPage:
    """Beside a `PublishedPage` with `steps` (a StreamField of `StepBlock`)."""

    def drawn_by(self: Any) -> set[int]:
        last = Publication.objects.filter(page_id=self.pk).first()
        return redrawers(step_screenshots(self), last.public_from if last else None)

    def freeze(self, revision_id: int) -> None:
        frozen.freeze(step_screenshots(self), revision_id)

    def make_public(self) -> None:
        pictures.make_public(step_screenshots(self))

    @classmethod
    def archived(cls, answer: dict[str, Any]) -> tuple[dict[str, Any], int]:
        return archived_answer(answer)

    def review_warnings(self, document: dict[str, Any]) -> list[str]:
        return personal_data_warnings(document)

    def picture_changes(
        self, pairs: Iterable[tuple[str, str]]
    ) -> dict[tuple[str, str], PictureChange]:
        return comparing.picture_changes(pairs)

    def review_pictures(self, documents: list[dict[str, Any]]) -> dict[str, str]:
        return pictures.private_addresses(
            step["screenshot"]["sha256"]
            for document in documents
            for step in document["steps"]
            if step["screenshot"]
        )
