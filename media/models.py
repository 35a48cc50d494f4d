"""The custom image model: a screenshot of a customer area."""

import hashlib
from typing import Any

from django.db import models, transaction
from wagtail.images.models import AbstractImage, AbstractRendition, Image

from .public_picture import PublicPicture

__all__ = ["PublicPicture", "Screenshot", "ScreenshotRendition"]


class Screenshot(AbstractImage):
    """A screenshot, known by the SHA-256 of its file so that an approval can bind its pixels."""

    sha256 = models.CharField("empreinte", max_length=64, editable=False, db_index=True)

    admin_form_fields = tuple(name for name in Image.admin_form_fields if name != "tags")

    class Meta(AbstractImage.Meta):
        verbose_name = "capture d’écran"
        verbose_name_plural = "captures d’écran"

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Keep the digest true to the file; prepare the renditions in the background."""
        from .tasks import prepare_renditions

        changed = not self.sha256 or not getattr(self.file, "_committed", True)
        if changed:
            self.sha256 = self._digest()
        super().save(*args, **kwargs)
        if changed:
            transaction.on_commit(lambda: prepare_renditions.enqueue(self.pk))

    def _digest(self) -> str:
        with self.open_file() as file:
            return hashlib.file_digest(file, "sha256").hexdigest()


class ScreenshotRendition(AbstractRendition):
    """A smaller copy of a screenshot, private like it."""

    image = models.ForeignKey(Screenshot, on_delete=models.CASCADE, related_name="renditions")

    class Meta:
        verbose_name = "déclinaison"
        constraints = [
            models.UniqueConstraint(
                fields=["image", "filter_spec", "focal_point_key"], name="unique_rendition"
            )
        ]
