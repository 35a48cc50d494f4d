"""Which submitted or published revisions show which screenshots: these are frozen."""

from django.db import models


class PictureUse(models.Model):
    """A revision that was submitted, or published, shows a screenshot: its pixels are frozen.

    Written when the revision is submitted or published, never removed. Plain numbers: they stay
    when the screenshot, the revision or its page is deleted.
    """

    screenshot_id = models.BigIntegerField("capture")
    revision_id = models.BigIntegerField("révision")

    class Meta:
        verbose_name = "emploi d’une capture"
        verbose_name_plural = "emplois des captures"
        constraints = [
            models.UniqueConstraint(
                fields=["screenshot_id", "revision_id"], name="unique_picture_use"
            )
        ]

    def __str__(self) -> str:
        return f"{self.screenshot_id} → {self.revision_id}"
