"""The custom image model: a screenshot of a customer area."""

import hashlib
import secrets
from copy import deepcopy
from datetime import datetime, timedelta
from pathlib import PurePath
from typing import Any, Self

from django.conf import settings
from django.core.files.base import ContentFile
from django.db import models, transaction
from django.utils import timezone
from PIL import Image as PillowImage
from wagtail.images.models import AbstractImage

from . import master
from .frozen import require_not_frozen
from .rectangles import Rectangle
from .removal import remove_later, remove_now
from .rendition import BoundRenditions
from .uploads import read_picture

ORIGINALS = "originaux"


def original_path(screenshot: "Screenshot", filename: str) -> str:
    """A name that nobody guesses, and that says nothing."""
    return f"{ORIGINALS}/{secrets.token_hex(16)}.png"


class Screenshot(BoundRenditions, AbstractImage):
    """A screenshot, known by the SHA-256 of its file so that an approval can bind its pixels.

    `file` is the master: re-encoded, without metadata, its masks painted over. Everything that is
    shown is made from it. `original` holds the same pixels without the masks, where there are
    some; only the mask editor shows it (media/views.py), and only for SCREENSHOT_ORIGINAL_DAYS.
    Without an original, what was masked is so for good.
    """

    file: Any

    sha256 = models.CharField("empreinte", max_length=64, editable=False, db_index=True)
    masks = models.JSONField("masques", default=list, blank=True)
    original = models.FileField(
        "original non masqué", upload_to=original_path, blank=True, editable=False
    )
    original_since = models.DateTimeField("original gardé depuis", null=True, editable=False)
    attested_at = models.DateTimeField(
        "absence de données personnelles attestée le", null=True, editable=False
    )
    attested_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name="attestée par",
        on_delete=models.SET_NULL,
        null=True,
        editable=False,
        related_name="+",
    )

    admin_form_fields = ("file", "masks", "title", "description", "collection")

    # As the database has them.
    _stored_masks: list[Rectangle] | None = None
    _stored_files: tuple[str, ...] = ()
    _stored_attestation: datetime | None = None

    class Meta(AbstractImage.Meta):
        verbose_name = "capture d’écran"
        verbose_name_plural = "captures d’écran"

    @classmethod
    def from_db(cls, *args: Any, **kwargs: Any) -> Self:
        found = super().from_db(*args, **kwargs)
        if not found.get_deferred_fields():
            found._remember()
        return found

    def _remember(self) -> None:
        self._stored_masks = deepcopy(self.masks)
        self._stored_files = self._files()
        self._stored_attestation = self.attested_at

    def _files(self) -> tuple[str, ...]:
        return tuple(str(file.name) for file in (self.file, self.original) if file)

    def attest(self, user: Any) -> None:
        """`user` says that no personal data is visible. Valid until the pixels change."""
        self.attested_by = user
        self.attested_at = timezone.now()

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Make the master again where the file or the masks changed; its renditions follow."""
        fields = kwargs.get("update_fields")
        is_new = not self.sha256 or not getattr(self.file, "_committed", True)
        if (fields is None or {"file", "masks"} & set(fields)) and (
            is_new or self.masks != self._stored_masks
        ):
            self._save_redrawn(is_new, *args, **kwargs)
        else:
            super().save(*args, **kwargs)
        self._remember()

    @transaction.atomic
    def delete(self, *args: Any, **kwargs: Any) -> tuple[int, dict[str, int]]:
        """Whole or not at all; what refuses it (media/frozen.py) leaves no broken transaction."""
        return super().delete(*args, **kwargs)

    @transaction.atomic
    def _save_redrawn(self, is_new: bool, *args: Any, **kwargs: Any) -> None:
        from .tasks import prepare_renditions

        if self.pk:
            require_not_frozen(self)
        former = set(self._stored_files)
        if self.file._committed:
            former.add(self.file.name)
        self._redraw(from_file=is_new)
        if self.attested_at == self._stored_attestation:
            self.attested_at = self.attested_by = None
        super().save(*args, **kwargs)
        self.renditions.all().delete()
        remove_later(self.file.storage, former - set(self._files()))
        prepare_renditions.enqueue(self.pk)

    def _redraw(self, *, from_file: bool) -> None:
        """Set the master, and the original if something is masked.

        ValidationError where the file is no acceptable picture (media/uploads.py).
        """
        unmasked = self._uploaded() if from_file else self._unmasked()
        content = master.png(master.masked(unmasked, self.masks))
        stem = PurePath(self.file.name).stem
        self.sha256 = hashlib.sha256(content).hexdigest()
        if not self.masks:
            self.original, self.original_since = "", None
        elif from_file or not self.original:
            self.original = ContentFile(master.png(unmasked), "original.png")
            self.original_since = timezone.now()
        self.file = ContentFile(content, f"{stem}.png")
        self._set_image_file_metadata()

    def _uploaded(self) -> PillowImage.Image:
        with self.file.open("rb") as file:
            return master.plain(read_picture(file.read(), self.file.name))

    def _unmasked(self) -> PillowImage.Image:
        """From our own files, to which the limits of uploads do not apply."""
        with (self.original or self.file).open("rb") as file, PillowImage.open(file) as picture:
            return picture.convert("RGB")

    @property
    def original_until(self) -> datetime | None:
        """When what is under the masks is deleted."""
        lifetime = timedelta(days=settings.SCREENSHOT_ORIGINAL_DAYS)
        return self.original_since + lifetime if self.original_since else None

    def forget_original(self) -> None:
        """Delete what is under the masks. They cannot be taken off or moved any more."""
        name = self.original.name
        self.original, self.original_since, self.masks = "", None, []
        self._remember()
        self.save(update_fields=["original", "original_since", "masks"])
        remove_now(self.file.storage, [name])
