"""The approval task: who may decide, on which revision, and what the decision binds."""

from typing import Any

from django.contrib.auth.models import AnonymousUser
from django.core.exceptions import PermissionDenied
from django.db import models, transaction
from django.urls import reverse
from django.utils.html import format_html
from wagtail.locks import WorkflowLock
from wagtail.models import AbstractGroupApprovalTask, Page, TaskState, WorkflowState

from cms.core.locks import lock_for_writing
from cms.core.models import User

from . import notifications, planning, policy


class ApprovalTaskState(TaskState):
    """A proposal under review, with the digest of the document that was submitted."""

    digest = models.CharField("empreinte", max_length=64)
    # A resubmission computes its own.
    exclude_fields_in_copy = ["digest"]

    class Meta:
        verbose_name = "proposition en relecture"
        verbose_name_plural = "propositions en relecture"


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
            '<a href="{}" class="w-text-inherit">Ouvrir la relecture</a>',
            reverse("editorial_review", args=[state.pk]),
        )

    def get_locked_by(self, user: User, can_lock: bool = False) -> str:
        return "En relecture"

    def get_description(self, user: User, can_lock: bool = False) -> str:
        return "Le contenu se modifie à nouveau après la décision, ou si la demande est annulée."


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
        """Raises SubmissionRefused where there are faults (see `Reviewed`)."""
        task_state = super().start(workflow_state, user=user)
        page = task_state.revision.as_object()
        if faults := page.submission_faults():
            raise SubmissionRefused(" ".join(faults))
        task_state.digest = page.digest()
        task_state.save(update_fields=["digest"])
        planning.announce(task_state, page)
        transaction.on_commit(lambda: notifications.proposal_submitted.enqueue(task_state.pk))
        return task_state

    def locked_for_user(self, obj: Any, user: User) -> bool:
        return True

    def is_reviewer(self, user: User | AnonymousUser) -> bool:
        return bool(user.is_superuser or self._user_in_groups(user))

    def get_actions(self, obj: Any, user: User) -> list[tuple[str, str, bool]]:
        if not self.is_reviewer(user) or not policy.may_approve(
            user.pk, policy.authors_since_publication(obj)
        ):
            return []
        return [
            ("approve", "Approuver et publier", True),
            ("reject", "Demander des modifications", True),
        ]

    @transaction.atomic
    def on_action(self, task_state: TaskState, user: User, action_name: str, **kwargs: Any) -> None:
        """Decide, with everything checked again under a lock.

        `digest` is that of the document that the reviewer was shown, `opening` the day on which
        it was said to go public (see `planning.is_still_the_day`). Raises DecisionRefused if
        somebody decided first, if the user may not decide, or if the proposal is no longer the
        one that was submitted, or shown.
        """
        shown, opening = kwargs.pop("digest", None), kwargs.pop("opening", None)
        subject = self._locked_subject(task_state)
        task_state = ApprovalTaskState.objects.select_for_update(of=("self",)).get(pk=task_state.pk)
        if task_state.status != TaskState.STATUS_IN_PROGRESS:
            raise DecisionRefused("Quelqu’un a déjà décidé. Rien n’a été modifié.")
        if action_name not in {name for name, _, _ in self.get_actions(subject, user)}:
            raise DecisionRefused("Vous ne pouvez pas décider de cette proposition.")
        if action_name == "reject" and not kwargs.get("comment", "").strip():
            raise DecisionRefused("Dites au contributeur ce qu’il doit modifier.")
        if shown not in (None, task_state.digest) or (
            action_name == "approve" and not self._unchanged(subject, task_state)
        ):
            raise DecisionRefused("La proposition a changé. Rien n’a été publié.")
        if action_name == "approve" and not planning.is_still_the_day(task_state, opening):
            raise DecisionRefused("Le jour d’ouverture a été avancé. Rien n’a été publié.")
        super().on_action(task_state, user, action_name, **kwargs)
        transaction.on_commit(lambda: notifications.proposal_decided.enqueue(task_state.pk))

    @staticmethod
    def _locked_subject(task_state: TaskState) -> Any:
        """The page or record under review; its row is locked until the decision is written."""
        state = task_state.workflow_state
        base = state.base_content_type.model_class()
        lock_for_writing(base)
        found = base._base_manager.select_for_update(of=("self",)).get(pk=state.object_id)
        return found.specific if isinstance(found, Page) else found

    @staticmethod
    def _unchanged(subject: Any, task_state: ApprovalTaskState) -> bool:
        return (
            subject.latest_revision_id == task_state.revision_id
            and task_state.revision.as_object().digest() == task_state.digest
        )
