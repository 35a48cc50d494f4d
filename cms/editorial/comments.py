"""What reviewers say of one step, beside what they say of the whole (docs/adr/0018)."""

from collections.abc import Iterable
from typing import NamedTuple, Self

from django.db import models
from wagtail.models import TaskState


class StepComment(NamedTuple):
    """`section` is `Section.key`; `heading` is what the step was called when it was reviewed."""

    section: str
    heading: str
    text: str


class ReviewCommentQuerySet(models.QuerySet["ReviewComment"]):
    def until(self, task_state: TaskState) -> Self:
        """Those of this decision and of the rounds before it, oldest first."""
        return (
            self.filter(
                task_state__workflow_state=task_state.workflow_state_id,
                task_state__lte=task_state.pk,
            )
            .select_related("task_state__finished_by")
            .order_by("pk")
        )


class ReviewComment(models.Model):
    """One section's comment, written with the decision it belongs to, by whoever decided."""

    task_state = models.ForeignKey(
        "editorial.ApprovalTaskState",
        verbose_name="proposition",
        on_delete=models.CASCADE,
        related_name="step_comments",
    )
    section = models.CharField("partie", max_length=100)
    heading = models.CharField("titre de la partie", max_length=200)
    text = models.TextField("commentaire")

    objects = ReviewCommentQuerySet.as_manager()

    class Meta:
        verbose_name = "commentaire de relecture"
        verbose_name_plural = "commentaires de relecture"
        constraints = [
            models.UniqueConstraint(fields=["task_state", "section"], name="one_comment_a_section")
        ]

    def __str__(self) -> str:
        return f"{self.heading} : {self.text}"

    @property
    def block(self) -> str:
        """The id of the item, if it is one of a list."""
        return self.section.partition(":")[2]


def remarks_until(task_state: TaskState) -> models.QuerySet[TaskState]:
    """The decisions with a comment on the whole: this one and those before it, oldest first."""
    rounds = TaskState.objects.filter(
        workflow_state=task_state.workflow_state_id, pk__lte=task_state.pk
    )
    return rounds.exclude(comment="").select_related("finished_by").order_by("pk")


def write_comments(task_state: TaskState, comments: Iterable[StepComment]) -> None:
    """In the transaction of the decision."""
    ReviewComment.objects.bulk_create(
        ReviewComment(
            task_state_id=task_state.pk,
            section=comment.section,
            heading=comment.heading[:200],
            text=comment.text,
        )
        for comment in comments
    )
