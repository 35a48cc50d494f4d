"""What there is to be reminded of on a day, said as often as one asks (reminder.py keeps count)."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from datetime import date, timedelta
from functools import cache
from typing import Any

from django.urls import reverse
from django.utils import timezone
from wagtail.models import TaskState, WorkflowState

from cms.core.models import User
from cms.core.typography import day

from .claims import keeper
from .members import members
from .people import reviewers
from .publication import Publication
from .queue import waiting
from .release import review_before
from .releases import Release
from .reminder import Due, Reminder
from .submitter import submitter_of
from .task import ApprovalTaskState
from .verification import to_verify, unanswered
from .working_days import working_day

Source = Callable[[date], Iterable[Due]]

# Before the last day on which it may still be decided in time, in working days.
OPENING_NEAR = 2
# A proposal that was sent back may lie so long.
UNTOUCHED = timedelta(days=7)


def reviews(today: date) -> Iterator[Due]:
    """Due on the next working day, or late: to whoever takes care of it, else all reviewers."""
    everybody = tuple(reviewers())
    soon = working_day(today, 1)
    told_of_opening = {release.task_state_id for release in _near(today)}
    for state in waiting().filter(due_on__lte=soon):
        if state.due_on >= today and state.pk in told_of_opening:
            continue
        yield Due(
            Reminder.Kind.REVIEW_LATE if state.due_on < today else Reminder.Kind.REVIEW_DUE,
            state.pk,
            state.due_on,
            state.revision.object_str,
            reverse("editorial_review", args=[state.pk]),
            f"attendue pour le {day(state.due_on)}",
            _asked(state, everybody),
        )


def openings(today: date) -> Iterator[Due]:
    """Announced days that near while nobody has approved the proposal: to whoever is to act.

    That is whoever reviews it, or whoever submitted it where it is a draft again.
    """
    everybody = tuple(reviewers())
    for release in _near(today):
        state = release.task_state
        if state.status == TaskState.STATUS_IN_PROGRESS:
            path, stands = reverse("editorial_review", args=[state.pk]), "en relecture"
            people = _asked(state, everybody)
        else:
            path, stands = release.page.specific_deferred.edit_path(), "à soumettre de nouveau"
            people = _submitter(state.workflow_state)
        yield Due(
            Reminder.Kind.OPENING_NEAR,
            release.pk,
            timezone.localdate(release.release_on),
            release.title,
            path,
            f"ouverture prévue le {release.day}, {stands}",
            people,
        )


def sent_back(today: date) -> Iterator[Due]:
    """Proposals that nobody has touched since changes were asked for: to whoever submitted them."""
    states = WorkflowState.objects.filter(
        status=WorkflowState.STATUS_NEEDS_CHANGES,
        current_task_state__finished_at__date__lte=today - UNTOUCHED,
    )
    states = states.select_related("requested_by", "current_task_state__revision")
    for state in states.prefetch_related("content_object").order_by("pk"):
        task, subject = state.current_task_state, _subject(state)
        if subject is None or subject.latest_revision_id != task.revision_id:
            continue
        asked_on = timezone.localdate(task.finished_at)
        yield Due(
            Reminder.Kind.SENT_BACK,
            task.pk,
            asked_on,
            task.revision.object_str,
            subject.edit_path(),
            f"modifications demandées le {day(asked_on)}",
            _submitter(state),
        )


def verifications(today: date) -> Iterator[Due]:
    """Pages to be verified: to the organisation that answers for each."""
    people_of = cache(lambda organisation: tuple(members(organisation).filter(is_active=True)))
    for one in to_verify(today):
        address = reverse("editorial_verification", args=[one.publication.page_id])
        people = people_of(one.organisation)
        yield _verification(Reminder.Kind.TO_VERIFY, one.publication, address, people)


def silences(today: date) -> Iterator[Due]:
    """The same without an answer: to the reviewers."""
    everybody = tuple(reviewers())
    for one in unanswered(today):
        address = reverse("wagtailadmin_pages:edit", args=[one.publication.page_id])
        due = _verification(Reminder.Kind.UNANSWERED, one.publication, address, everybody)
        yield replace(due, detail=f"{one.organisation}, {due.detail}")


SOURCES: tuple[Source, ...] = (reviews, openings, sent_back, verifications, silences)


def _verification(
    kind: Reminder.Kind, publication: Publication, path: str, people: tuple[User, ...]
) -> Due:
    verified = publication.verified_on
    return Due(
        kind,
        publication.page_id,
        publication.to_verify_on,
        publication.title,
        path,
        f"vérifiée le {day(verified)}" if verified else "jamais vérifiée",
        people,
    )


def _near(today: date) -> list[Release]:
    """Releases to come that should be approved by now, or soon, and are not."""
    people = "task_state__workflow_state__requested_by", "task_state__claimed_by"
    announced = Release.objects.unapproved().filter(release_on__date__gte=today)
    near = working_day(today, OPENING_NEAR)
    return [
        release
        for release in announced.select_related("revision", "page", *people).defer(
            "revision__content"
        )
        if review_before(release.release_on) <= near
    ]


def _asked(state: ApprovalTaskState, everybody: Iterable[User]) -> tuple[User, ...]:
    """Whoever takes care of the review, else all reviewers but the submitter."""
    if holder := keeper(state):
        return (holder,)
    return tuple(one for one in everybody if one != state.workflow_state.requested_by)


def _submitter(state: WorkflowState) -> tuple[User, ...]:
    found = submitter_of(state)
    return (found,) if found else ()


def _subject(state: WorkflowState) -> Any:
    """What was sent back, as what it is: a page's own type knows where it is edited."""
    found = state.content_object
    return getattr(found, "specific_deferred", found)
