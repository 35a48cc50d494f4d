"""A link that a public page holds, and what answered when it was last tried."""

from typing import Any

from django.db import models


class Link(models.Model):
    """One address, wherever it stands; `places`: [{"page_id", "title", "where"}]."""

    url = models.TextField("lien", primary_key=True)
    places = models.JSONField("pages qui le portent", default=list)
    # None: nobody answered.
    status = models.PositiveSmallIntegerField("réponse", null=True)
    checked_at = models.DateTimeField("essayé le", null=True, db_index=True)
    dead_since = models.DateTimeField("mort depuis", null=True, db_index=True)

    class Meta:
        verbose_name = "lien"

    def __str__(self) -> str:
        return self.url

    @property
    def is_internal(self) -> bool:
        return self.url.startswith("/")

    def rows(self) -> list[dict[str, Any]]:
        """A line of the report for each place."""
        answer = str(self.status) if self.status else "pas de réponse"
        return [
            {
                **place,
                "url": self.url,
                "answer": answer,
                "dead_since": self.dead_since,
                "checked_at": self.checked_at,
            }
            for place in self.places
        ]
