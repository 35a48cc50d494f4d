"""What was public, from when to when, and who answered for it."""

import json
from datetime import date, datetime
from typing import Any, Self

from django.conf import settings
from django.db import models
from django.db.models import Count, Q, Value, Window
from django.db.models.functions import Cast
from django.utils import timezone

from cms.core.models import User

from .freshness import EVERY, due_on


class PublicationQuerySet(models.QuerySet["Publication"]):
    def open(self) -> Self:
        """Those that the public sees now."""
        return self.filter(public_until=None)

    def at(self, instant: datetime) -> Self:
        """Those that the public saw at that instant."""
        begun = self.filter(public_from__lte=instant)
        return begun.filter(Q(public_until=None) | Q(public_until__gt=instant))

    def cards(self, part: str) -> models.QuerySet[Any, tuple[str, int]]:
        """The cards that contain `part`, both JSON text, by title, each with how many there are.

        « {} » is a part of all.
        """
        found = self.filter(card__contains=Cast(Value(part), models.JSONField()))
        return found.order_by("title", "page_id").values_list(
            Cast("card", models.TextField()), Window(Count("*"))
        )

    def without_texts(self) -> Self:
        """For lists: the texts of a whole site are megabytes."""
        return self.defer("document", "answer", "card")


class Publication(models.Model):
    """One approved state of one page, for the time it was public.

    `document` is the canonical text that the reviewer answered for; it never changes. `answer` is
    what the public site and the API serve, made from the document and from what may change
    without a new approval (addresses, picture sources, verification): see `PublishedPage`.
    """

    # Plain numbers: they stay when the page or the revision is deleted.
    page_id = models.BigIntegerField("page")
    revision_id = models.BigIntegerField("révision")
    parent_id = models.BigIntegerField("page parente")
    kind = models.CharField("type de page", max_length=100)
    title = models.CharField("titre", max_length=255)
    url_path = models.CharField("adresse", max_length=255)
    digest = models.CharField("empreinte", max_length=64)
    document = models.TextField("document")
    answer = models.TextField("réponse")
    card = models.JSONField("résumé pour les listes", default=dict)
    public_from = models.DateTimeField("publique depuis", default=timezone.now)
    public_until = models.DateTimeField("publique jusqu’au", null=True)
    approved_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name="approuvée par",
        on_delete=models.SET_NULL,
        null=True,
        related_name="+",
    )
    approved_by_name = models.CharField("nom de l’approbateur", max_length=150)
    verified_on = models.DateField("vérifiée le", null=True)
    verified_by = models.CharField("vérifiée par", max_length=100, blank=True)
    verify_every = models.PositiveSmallIntegerField("à vérifier tous les (jours)", default=EVERY)
    # The operator's screens changed then, and the new version is late (notices.py).
    screens_changed_on = models.DateField("écrans changés le", null=True)

    objects = PublicationQuerySet.as_manager()

    class Meta:
        verbose_name = "publication"
        ordering = ["-public_from"]
        constraints = [
            models.UniqueConstraint(
                fields=["page_id"], condition=Q(public_until=None), name="one_open_per_page"
            ),
            models.UniqueConstraint(
                fields=["url_path"], condition=Q(public_until=None), name="one_open_per_address"
            ),
            models.CheckConstraint(
                condition=Q(public_until=None) | Q(public_until__gte=models.F("public_from")),
                name="publication_ends_after_it_begins",
            ),
        ]
        indexes = [
            models.Index(fields=["page_id", "-public_from"], name="publication_history"),
            models.Index(
                fields=["kind", "parent_id"], condition=Q(public_until=None), name="open_by_parent"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.title} ({self.public_from:%d/%m/%Y})"

    @property
    def slug(self) -> str:
        """The last part of the address; empty for the home page."""
        return self.url_path.strip("/").rpartition("/")[2]

    @property
    def to_verify_on(self) -> date:
        """The day on which it should be verified again; at once where it never was."""
        if self.verified_on is None:
            return timezone.localdate(self.public_from)
        return due_on(self.verified_on, self.verify_every)

    def content(self) -> dict[str, Any]:
        """The answer, read."""
        return json.loads(self.answer)


def display_name(user: User | None) -> str:
    """A person's name as it is kept, for when the account is gone."""
    return (user.get_full_name() or user.get_username()) if user else ""
