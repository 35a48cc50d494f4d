"""The approval task: who may decide, on which revision, and what the decision binds."""

from datetime import date
from typing import Any

from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.db import models, transaction
from django.urls import reverse
from django.utils import timezone
from django.utils.html import format_html
from wagtail.locks import WorkflowLock
from wagtail.models import AbstractGroupApprovalTask, Page, TaskState, WorkflowState

from cms.core.canonical import canonical_json, digest
from cms.core.locks import lock_publishing, lock_row
from cms.core.models import User

from . import notifications, planning
from .authorship import authors_since_publication, note_hands
from .comments import write_comments
from .facts import state_of, works_for_operator
from .policy import Action, Person, State, may
from .working_days import working_day


def review_due() -> date:
    """The day by which a proposal that is submitted now should be reviewed."""
    return working_day(timezone.localdate(), settings.REVIEW_WORKING_DAYS)


OUTCOMES = {
    TaskState.STATUS_APPROVED: "a déjà approuvé cette proposition",
    TaskState.STATUS_REJECTED: "a déjà demandé des modifications",
    TaskState.STATUS_CANCELLED: "a retiré cette proposition",
}


class ApprovalTaskState(TaskState):
    """A proposal under review, with the document that was submitted and its digest.

    Whoever takes care of the review is written here (claims.py); others may decide all the same.
    """

    digest = models.CharField("empreinte", max_length=64)
    # What was submitted, as it was: canonical JSON.
    document = models.TextField("document", default="")
    due_on = models.DateField("à relire avant le", default=review_due)
    claimed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name="prise en charge par",
        on_delete=models.SET_NULL,
        null=True,
        related_name="+",
    )
    claimed_until = models.DateTimeField("prise en charge jusqu’au", null=True)
    # A resubmission has its own.
    exclude_fields_in_copy = ["digest", "document", "due_on", "claimed_by", "claimed_until"]

    class Meta:
        verbose_name = "proposition en relecture"
        verbose_name_plural = "propositions en relecture"

    @property
    def holder(self) -> User | None:
        """Who takes care of the review now; nobody once the claim has lapsed."""
        lasts = self.claimed_until and self.claimed_until > timezone.now()
        return self.claimed_by if lasts else None

    @property
    def is_late(self) -> bool:
        return self.due_on < timezone.localdate()


class SubmissionRefused(PermissionDenied):
    """What was to be submitted has faults. Nothing was changed."""


class DecisionRefused(PermissionDenied):
    """A decision that no longer fits what it was about. Nothing has been written."""


class ReviewLock(WorkflowLock):
    """Nobody edits during a review; the message leads to it."""

    def get_message(self, user: User) -> str:
        state = self.object.current_workflow_task_state
        return format_html(
            "<b>Proposition en relecture.</b> Personne ne modifie ce contenu avant la décision. "
            '<a href="{}">Ouvrir la relecture</a>',
            reverse("editorial_review", args=[state.pk]),
        )

    def get_locked_by(self, user: User, can_lock: bool = False) -> str:
        return "En relecture"

    def get_description(self, user: User, can_lock: bool = False) -> str:
        return "Le contenu se modifie à nouveau après la décision, ou si la demande est annulée."


def locked_subject(workflow_state: WorkflowState) -> Any:
    """The page or record of a workflow; its row is locked until the transaction ends."""
    found = lock_row(workflow_state.base_content_type.model_class(), workflow_state.object_id)
    return found.specific if isinstance(found, Page) else found


def already_decided(state: ApprovalTaskState) -> str:
    """What to tell whoever decides second: who was first, and how."""
    person = state.finished_by.get_full_name() or "Quelqu’un" if state.finished_by else "Quelqu’un"
    return f"{person} {OUTCOMES.get(state.status, 'a déjà décidé')}. Rien n’a été modifié."


class ApprovalTask(AbstractGroupApprovalTask):
    """Approval by a member of the task's groups who is not an author of the proposal.

    Nobody edits during a review, superusers included (`locked_for_user`): what is approved is
    what was submitted.
    """

    task_state_class = ApprovalTaskState
    lock_class = ReviewLock

    class Meta:
        verbose_name = "approbation par l’AFMM"
        verbose_name_plural = "approbations par l’AFMM"

    def start(self, workflow_state: WorkflowState, user: User | None = None) -> TaskState:
        """Submit the latest revision, which is frozen with its pictures from now on.

        Raises SubmissionRefused where there are faults (see `Reviewed`).
        """
        subject = locked_subject(workflow_state)
        task_state = super().start(workflow_state, user=user)
        task_state.revision = subject.latest_revision
        task_state.revision.as_object().freeze(task_state.revision_id)
        proposal = task_state.revision.as_object()
        if faults := proposal.submission_faults():
            raise SubmissionRefused(" ".join(faults))
        task_state.document = canonical_json(proposal.document())
        task_state.digest = digest(task_state.document)
        task_state.save(update_fields=["revision", "digest", "document"])
        note_hands(task_state.revision, proposal.drawn_by())
        planning.announce(task_state, proposal)
        # The queue is a table: the message leaves after the commit, and cannot be lost before.
        notifications.proposal_submitted.enqueue(task_state.pk)
        return task_state

    def locked_for_user(self, obj: Any, user: User) -> bool:
        return not may(Person(writes=True), Action.EDIT, State.PROPOSED)

    def person(self, user: User, *, wrote: bool) -> Person:
        """What counts of `user`, who wrote the proposal or did not."""
        return Person(
            administers=user.is_superuser,
            reviews=self._user_in_groups(user),
            operates=works_for_operator(user),
            wrote=wrote,
        )

    def get_actions(self, obj: Any, user: User) -> list[tuple[str, str, bool]]:
        if isinstance(obj, Page):
            obj = obj.specific
        person = self.person(user, wrote=user.pk in authors_since_publication(obj))
        actions = {
            Action.APPROVE: ("approve", "Approuver et publier", True),
            Action.SEND_BACK: ("reject", "Demander des modifications", True),
        }
        state = state_of(obj, State.PROPOSED)
        return [wagtail for ours, wagtail in actions.items() if may(person, ours, state)]

    def get_template_for_action(self, action: str) -> str:
        """Wherever Wagtail offers a decision of its own, it leads to the review."""
        return "editorial/decide_in_review.html"

    @transaction.atomic
    def on_action(self, task_state: TaskState, user: User, action_name: str, **kwargs: Any) -> None:
        """Decide, with everything checked again under a lock.

        `digest` is that of the document that the reviewer was shown; nobody decides without.
        `comments` are what they say of its steps (`StepComment`), `opening` is the day on which
        it was said to go public (see `planning.is_still_the_day`). Raises DecisionRefused if
        somebody decided first, if the user may not decide, or if the proposal is no longer the
        one that was submitted, or shown.
        """
        shown, comments = kwargs.pop("digest", None), kwargs.pop("comments", ())
        opening = kwargs.pop("opening", None)
        if action_name == "approve":
            lock_publishing()
        subject = locked_subject(task_state.workflow_state)
        task_state = ApprovalTaskState.objects.select_for_update(of=("self",)).get(pk=task_state.pk)
        if task_state.status != TaskState.STATUS_IN_PROGRESS:
            raise DecisionRefused(already_decided(task_state))
        if action_name not in {name for name, _, _ in self.get_actions(subject, user)}:
            raise DecisionRefused("Vous ne pouvez pas décider de cette proposition.")
        if action_name == "reject" and not (comments or kwargs.get("comment", "").strip()):
            raise DecisionRefused("Dites au contributeur ce qu’il doit modifier.")
        if shown is None:
            raise DecisionRefused("On décide de ce que l’on a lu : ouvrez la relecture.")
        if shown != task_state.digest or (
            action_name == "approve" and not self._unchanged(subject, task_state)
        ):
            raise DecisionRefused("La proposition a changé. Rien n’a été publié.")
        if action_name == "approve" and not planning.is_still_the_day(task_state, opening):
            raise DecisionRefused("Le jour d’ouverture a été avancé. Rien n’a été publié.")
        super().on_action(task_state, user, action_name, **kwargs)
        write_comments(task_state, comments)
        notifications.proposal_decided.enqueue(task_state.pk)

    @staticmethod
    def _unchanged(subject: Any, task_state: ApprovalTaskState) -> bool:
        return (
            subject.latest_revision_id == task_state.revision_id
            and task_state.revision.as_object().digest() == task_state.digest
        )
