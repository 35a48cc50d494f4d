"""The e-mails to those who work in the admin, sent by the background worker after commit."""

from typing import Any

from django.conf import settings
from django.contrib.auth.tokens import default_token_generator
from django.db.models import Q
from django.urls import reverse
from django.utils.encoding import force_bytes
from django.utils.http import urlsafe_base64_encode
from django_tasks import task
from wagtail.models import Page, TaskState
from wagtail.users.models import UserProfile

from cms.core.models import User
from cms.core.web import absolute, in_admin

from .emergency import Emergency
from .mail import MAIL_PRIORITY, MAIL_QUEUE, send
from .organisation import organisation_of
from .people import reviewers
from .proposal import Proposal
from .proposal_mail import differences
from .releases import Release
from .submitter import submitter_of


@task(queue_name=MAIL_QUEUE, priority=MAIL_PRIORITY)
def proposal_submitted(task_state_id: int) -> None:
    """Tell the reviewers that a proposal waits, whoever submitted it excepted."""
    state = _state(task_state_id)
    submitter = state.workflow_state.requested_by
    send(
        "proposal_submitted",
        [user for user in reviewers() if user != submitter],
        {**_context(state), "submitter": submitter},
    )


@task(queue_name=MAIL_QUEUE, priority=MAIL_PRIORITY)
def proposal_decided(task_state_id: int) -> None:
    """Tell whoever submitted the proposal what was decided, with the reviewer's comment."""
    state = _state(task_state_id)
    submitter = submitter_of(state.workflow_state)
    notice = "approved" if state.status == TaskState.STATUS_APPROVED else "rejected"
    if submitter and _wants(submitter, notice):
        release = Release.objects.waiting().filter(task_state=state.pk).first()
        if state.status != TaskState.STATUS_APPROVED:
            template = "proposal_sent_back"
        else:
            template = "proposal_scheduled" if release else "proposal_approved"
        context = {**_context(state), "reviewer": state.finished_by, **_release_context(release)}
        send(template, [submitter], context)


@task(queue_name=MAIL_QUEUE, priority=MAIL_PRIORITY)
def proposal_released(release_id: int) -> None:
    """Tell whoever submitted the proposal that it went public on its day."""
    state = _state(Release.objects.get(pk=release_id).task_state_id)
    if submitter := submitter_of(state.workflow_state):
        send("proposal_released", [submitter], _context(state))


@task(queue_name=MAIL_QUEUE, priority=MAIL_PRIORITY)
def release_held(release_ids: list[int], why: str) -> None:
    """Tell the reviewers, and those who submitted them, that these did not go public."""
    releases = Release.objects.filter(pk__in=release_ids).select_related("release_set", "revision")
    states = [_state(release.task_state_id) for release in releases]
    people = User.objects.filter(is_active=True)
    # What belongs to others is not named to an operator: a set may be of several.
    submitters = {one.pk for state in states if (one := submitter_of(state.workflow_state))}
    together = releases[0].release_set
    for audience, reason in (
        (reviewers(), why),
        (people.filter(pk__in=submitters).exclude(pk__in=reviewers().values("pk")), ""),
    ):
        send(
            "release_held",
            audience,
            {
                "name": together.name if together else releases[0].title,
                "together": bool(together),
                "why": reason,
                "releases_url": in_admin(reverse("editorial_releases")),
            },
        )


@task(queue_name=MAIL_QUEUE, priority=MAIL_PRIORITY)
def emergency(emergency_id: int, cancelled_id: int | None) -> None:
    """Tell every reviewer, and those who write the page, of what was done without approval.

    `cancelled_id` is the state of the review that it ended: whoever submitted it is told too.
    """
    happened = Emergency.objects.select_related("publication", "by").get(pk=emergency_id)
    page = Page.objects.filter(pk=happened.publication.page_id).first()
    organisation = organisation_of(page) if page else None
    concerned = Q(pk__in=reviewers().values("pk"))
    if organisation:
        concerned |= Q(groups__organisation=organisation)
    if cancelled_id and (submitter := submitter_of(_state(cancelled_id).workflow_state)):
        concerned |= Q(pk=submitter.pk)
    people = User.objects.filter(concerned, is_active=True).distinct()
    edit = reverse("wagtailadmin_pages:edit", args=[happened.publication.page_id])
    send(
        f"emergency_{happened.action}",
        [user for user in people if user != happened.by],
        {
            "emergency": happened,
            "page_title": happened.publication.title,
            "cancelled": bool(cancelled_id),
            "edit_url": in_admin(edit),
        },
    )


@task(queue_name=MAIL_QUEUE, priority=MAIL_PRIORITY)
def invitation(user_id: int, organisation_name: str) -> None:
    """Send a contributor the link by which to choose a password, unless shown out since."""
    user = User.objects.filter(pk=user_id, is_active=True).first()
    if user is None or user.has_usable_password():
        return
    key = urlsafe_base64_encode(force_bytes(user.pk))
    path = reverse(
        "wagtailadmin_password_reset_confirm", args=[key, default_token_generator.make_token(user)]
    )
    send(
        "invitation",
        [user],
        {
            "organisation_name": organisation_name,
            "password_url": in_admin(path),
            "days": settings.PASSWORD_RESET_TIMEOUT // 86_400,
        },
    )


def _wants(user: Any, notice: str) -> bool:
    """Whether the user's account (*Compte → Notifications*) asks for it, as it does at first."""
    profile = UserProfile.objects.filter(user=user).first()
    return profile is None or bool(getattr(profile, f"{notice}_notifications"))


def _release_context(release: Release | None) -> dict[str, Any]:
    if release is None:
        return {}
    address = reverse("editorial_release", args=[release.pk])
    return {"day": release.day, "release_url": in_admin(address)}


def _state(task_state_id: int) -> TaskState:
    return TaskState.objects.select_related(
        "workflow_state__requested_by", "finished_by", "task", "revision"
    ).get(pk=task_state_id)


def _context(state: TaskState) -> dict[str, Any]:
    proposal = Proposal.of(state)
    review = reverse("editorial_review", args=[state.pk])
    return {
        "page_title": proposal.draft.title,
        "new_label": "" if proposal.public else proposal.draft.new_label,
        "changes": proposal.changes,
        "differences": differences(proposal),
        "comment": state.comment,
        "step_comments": list(state.specific.step_comments.order_by("pk")),
        "edit_url": in_admin(proposal.draft.edit_path()),
        "review_url": in_admin(review),
        "public_url": absolute(proposal.draft.public_path()),
    }
