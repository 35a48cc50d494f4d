"""What the last import wrote, value by value: whatever differs since was edited by hand."""

from django.db import models


class ImportMemory(models.Model):
    """The values of one record as the last file that named it had them, by column.

    A table of its own: the memory is no part of a record's drafts, and no reader loads it.
    """

    class Kind(models.TextChoices):
        ASSIGNMENT = "assignment", "attribution"
        EDITOR = "editor", "éditeur"
        SERVICE = "service", "service"

    kind = models.CharField("nature", max_length=10, choices=Kind)
    record_id = models.BigIntegerField("fiche")
    values = models.JSONField("valeurs")

    class Meta:
        verbose_name = "mémoire d’import"
        constraints = [
            models.UniqueConstraint(fields=["kind", "record_id"], name="one_memory_per_record")
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.record_id}"
