"""Planned releases: which proposal goes public when, alone or with others."""

from datetime import datetime
from typing import Self

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q
from django.utils import timezone
from wagtail.models import Page, Revision

from .release import OPEN, Status, obstacle, spelled


class ReleaseSet(models.Model):
    """Releases that go public together, or not at all. The day is on each, and the same."""

    name = models.CharField("nom", max_length=120)

    class Meta:
        verbose_name = "ensemble de publications"
        verbose_name_plural = "ensembles de publications"

    def __str__(self) -> str:
        return self.name


class ReleaseQuerySet(models.QuerySet["Release"]):
    def open(self) -> Self:
        """Those to come, approved or not."""
        return self.filter(status__in=OPEN)

    def waiting(self) -> Self:
        """Approved, and waiting for their day."""
        return self.filter(status=Status.APPROVED)

    def unapproved(self) -> Self:
        """Those to come that nobody has approved: reviewers are reminded before their day."""
        return self.filter(status=Status.ANNOUNCED)

    def due(self, now: datetime) -> Self:
        return self.open().filter(release_on__lte=now)


class Release(models.Model):
    """The day on which a proposal for a page goes public.

    It stays with the page's proposal when changes are asked for and the proposal is submitted
    anew. `approved_for` is the day that the reviewer answered for, `base_revision` the public
    version (None: there was none) that the reviewer compared it with: see release.py.
    """

    page = models.ForeignKey(Page, on_delete=models.CASCADE, related_name="releases")
    task_state = models.ForeignKey(
        "editorial.ApprovalTaskState", on_delete=models.CASCADE, related_name="releases"
    )
    revision = models.ForeignKey(Revision, on_delete=models.CASCADE, related_name="+")
    release_set = models.ForeignKey(
        ReleaseSet, on_delete=models.SET_NULL, null=True, related_name="releases"
    )
    release_on = models.DateTimeField("ouverture")
    status = models.CharField("état", max_length=10, choices=Status, default=Status.ANNOUNCED)
    approved_for = models.DateTimeField("approuvée pour", null=True)
    approved_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, related_name="+"
    )
    # Ids of the users who wrote what was approved: they do not confirm it either.
    authors = ArrayField(models.IntegerField(), default=list)
    base_revision = models.ForeignKey(
        Revision, on_delete=models.SET_NULL, null=True, related_name="+"
    )
    # When people were told that the day came and it did not go public.
    told_at = models.DateTimeField(null=True)

    objects = ReleaseQuerySet.as_manager()

    class Meta:
        verbose_name = "publication à venir"
        verbose_name_plural = "publications à venir"
        ordering = ["release_on", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["page"], condition=Q(status__in=OPEN), name="one_release_to_come_per_page"
            ),
            models.CheckConstraint(
                condition=~Q(status=Status.APPROVED)
                | Q(approved_for__isnull=False, approved_for__lte=F("release_on")),
                name="released_no_earlier_than_approved_for",
            ),
        ]
        indexes = [
            models.Index(
                fields=["release_on"], condition=Q(status__in=OPEN), name="releases_to_come"
            )
        ]

    def __str__(self) -> str:
        return f"{self.title}, {self.day}"

    @property
    def title(self) -> str:
        """The proposal's, which may differ from the public one."""
        return self.revision.object_str

    @property
    def day(self) -> str:
        return spelled(self.release_on, timezone.now())

    @property
    def is_open(self) -> bool:
        return self.status in OPEN

    @property
    def is_waiting(self) -> bool:
        return self.status == Status.APPROVED

    @property
    def same_public(self) -> bool:
        """Whether what is public is still what it was approved against."""
        return self.base_revision_id == self.page.live_revision_id

    @property
    def obstacle(self) -> str:
        return obstacle(
            self.status, self.approved_for, self.release_on, same_public=self.same_public
        )
