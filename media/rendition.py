"""Renditions that belong to the pixels they were made from.

Encoding takes seconds, in which the screenshot may be masked: what was made from the unmasked
master must never be taken for a rendition of the masked one.
"""

from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from io import BytesIO
from typing import Any

from django.db import models, transaction
from wagtail.images.models import AbstractRendition, Filter, SourceImageIOError

# Encoders leave Python free; more would only fill the memory.
THREADS = 3


class OutdatedError(SourceImageIOError):
    """The screenshot has other pixels now, or is gone: nothing was kept of what was made."""


class BoundRenditions(models.Model):
    """An image whose renditions are stored only if they show its present pixels (`sha256`)."""

    sha256: Any
    renditions: Any
    open_file: Any
    generate_rendition_instance: Any

    class Meta:
        abstract = True

    def create_rendition(self, one: Filter) -> AbstractRendition:
        return self.create_renditions(one)[one]

    def create_renditions(self, *filters: Filter) -> dict[Filter, AbstractRendition]:
        """All of them at once; what another process made meanwhile is taken, ours is dropped."""
        if not filters:
            return {}
        with self.open_file() as file:
            content = file.read()

        def make(one: Filter) -> AbstractRendition:
            return self.generate_rendition_instance(one, BytesIO(content))

        with ThreadPoolExecutor(THREADS) as threads:
            made = list(threads.map(make, filters))
        stored = self._store(made)
        return {one: stored[one.spec] for one in filters}

    @transaction.atomic
    def _store(self, made: list[AbstractRendition]) -> dict[str, AbstractRendition]:
        """By specification, as the database has them. Raises OutdatedError."""
        # Whoever changes the pixels changes this row first, then deletes the renditions.
        present = type(self)._default_manager.select_for_update().filter(pk=self.pk).first()
        if present is None or present.sha256 != self.sha256:
            raise OutdatedError
        type(made[0])._default_manager.bulk_create(made, ignore_conflicts=True)
        stored = self._stored(made)
        for rendition in made:
            if stored[rendition.filter_spec].file.name != rendition.file.name:
                rendition.file.delete(save=False)
        return stored

    def _stored(self, made: Iterable[AbstractRendition]) -> dict[str, AbstractRendition]:
        keys = {(one.filter_spec, one.focal_point_key) for one in made}
        return {
            one.filter_spec: one
            for one in self.renditions.all()
            if (one.filter_spec, one.focal_point_key) in keys
        }


class ScreenshotRendition(AbstractRendition):
    """A smaller copy of a screenshot, private like it."""

    image = models.ForeignKey("Screenshot", on_delete=models.CASCADE, related_name="renditions")

    class Meta:
        verbose_name = "déclinaison"
        constraints = [
            models.UniqueConstraint(
                fields=["image", "filter_spec", "focal_point_key"], name="unique_rendition"
            )
        ]
