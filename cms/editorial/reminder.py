"""What people were reminded of: each thing once an occasion, whoever runs the command."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db import models

from cms.core.models import User


class Reminder(models.Model):
    """Written in the transaction that queues its messages: both happen, or neither."""

    class Kind(models.TextChoices):
        REVIEW_DUE = "review_due", "relecture bientôt attendue"
        REVIEW_LATE = "review_late", "relecture en retard"
        OPENING_NEAR = "opening_near", "ouverture proche, rien d’approuvé"
        SENT_BACK = "sent_back", "modifications attendues"
        TO_VERIFY = "to_verify", "page à vérifier"
        UNANSWERED = "unanswered", "page à vérifier, sans réponse"

    kind = models.CharField("nature", max_length=20, choices=Kind)
    # The review's or the page's number, a plain one: it stays when they are deleted.
    subject = models.BigIntegerField("sujet")
    # The day that gave occasion to it: another day is another occasion.
    occasion = models.DateField("échéance")
    sent_at = models.DateTimeField("envoyé le", auto_now_add=True)

    class Meta:
        verbose_name = "rappel"
        constraints = [
            models.UniqueConstraint(
                fields=["kind", "subject", "occasion"], name="one_reminder_an_occasion"
            )
        ]

    def __str__(self) -> str:
        return f"{self.get_kind_display()} ({self.occasion:%d/%m/%Y})"


@dataclass(frozen=True)
class Due:
    """Something that `people` are to be reminded of: what a line of their message says."""

    kind: Reminder.Kind
    subject: int
    occasion: date
    title: str
    path: str
    detail: str
    people: tuple[User, ...]


def first_time(due: Iterable[Due]) -> list[Due]:
    """Those that nobody was reminded of yet; they are noted. Of two who ask at once, one gets each.

    The second waits for the first's commit at the unique constraint.
    """
    wanted = [one for one in due if one.people]
    told = Reminder.objects.filter(subject__in={one.subject for one in wanted})
    known = set(told.values_list("kind", "subject", "occasion"))
    fresh = [one for one in wanted if (one.kind, one.subject, one.occasion) not in known]
    return [one for one in fresh if _note(one)]


def _note(due: Due) -> bool:
    _, created = Reminder.objects.get_or_create(
        kind=due.kind, subject=due.subject, occasion=due.occasion
    )
    return created
