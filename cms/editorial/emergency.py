"""What an administrator published or withdrew without anybody's approval, and why."""

from datetime import timedelta
from typing import Self

from django.conf import settings
from django.db import models
from django.db.models import Exists, OuterRef, Q
from django.utils import timezone
from wagtail.models import Page

from cms.core.typography import day, fr

from .publication import Publication

# For so long, every moderator finds it on the admin's home page.
SHOWN_FOR = timedelta(days=30)


class EmergencyQuerySet(models.QuerySet["Emergency"]):
    def notices(self) -> Self:
        """Withdrawals that readers are told of at the page's address: not made public again since.

        A page that is deleted takes its notice with it.
        """
        page = Page.objects.filter(pk=OuterRef("publication__page_id"))
        standing = self.filter(Exists(page), action=Emergency.Action.WITHDRAWAL, over_at=None)
        return standing.select_related("publication")

    def recent(self) -> Self:
        since = timezone.now() - SHOWN_FOR
        return self.filter(at__gte=since).select_related("publication").order_by("-at")


class Emergency(models.Model):
    """An emergency publication, or an emergency withdrawal of one: who, when and why."""

    class Action(models.TextChoices):
        PUBLICATION = "publication", "Publication en urgence"
        WITHDRAWAL = "withdrawal", "Retrait en urgence"

    action = models.CharField("action", max_length=12, choices=Action)
    # What was published, or what was public until then.
    publication = models.ForeignKey(
        Publication,
        verbose_name="publication",
        on_delete=models.PROTECT,
        related_name="emergencies",
    )
    reason = models.TextField("motif")
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name="par",
        on_delete=models.SET_NULL,
        null=True,
        related_name="+",
    )
    by_name = models.CharField("nom", max_length=150)
    at = models.DateTimeField("le", default=timezone.now)
    # When the page was public again.
    over_at = models.DateTimeField("jusqu’au", null=True)

    objects = EmergencyQuerySet.as_manager()

    class Meta:
        verbose_name = "urgence"
        ordering = ["-at"]
        constraints = [
            models.CheckConstraint(condition=~Q(reason=""), name="an_emergency_has_a_reason")
        ]

    def __str__(self) -> str:
        return f"{self.get_action_display()} : {self.publication.title}"


def withdrawal_warnings(subject: models.Model) -> list[str]:
    """What reviewers of a page that was withdrawn should know: approving it brings it back."""
    if not isinstance(subject, Page) or subject.live:
        return []
    notice = Emergency.objects.notices().filter(publication__page_id=subject.pk).first()
    if notice is None:
        return []
    return [
        fr(
            f"Cette page a été retirée en urgence le {day(timezone.localdate(notice.at))} par "
            f"{notice.by_name} : « {notice.reason} » L’approuver la remet en ligne."
        )
    ]
