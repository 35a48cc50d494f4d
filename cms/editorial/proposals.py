"""Where an organisation's proposals stand: a line for each of its pages, and what to do next."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db.models import OuterRef, QuerySet, Subquery, TextChoices
from django.urls import reverse
from wagtail.models import Page, TaskState, WorkflowState

from cms.core.models import User

from .emergency import Emergency
from .organisation import Organisation, organisations_of, pages_of
from .publication import Publication
from .releases import Release


class Stage(TextChoices):
    """In the order in which they want something of the contributor."""

    SENT_BACK = "modifications", "Modifications demandées"
    WITHDRAWN = "retiree", "Retirée en urgence"
    DRAFT = "brouillon", "Brouillon"
    IN_REVIEW = "relecture", "En relecture"
    APPROVED = "approuvee", "Approuvée"
    PUBLISHED = "publiee", "Publiée"


@dataclass(frozen=True)
class Standing:
    """The last version of a page or a record, public or not yet."""

    title: str
    stage: Stage
    since: datetime | None
    # The one thing to do next: what the link says, and where it leads.
    link: tuple[str, str]
    mine: bool
    by: User | None = None
    comment: str = ""
    due_on: date | None = None
    # The review from which it can be taken back.
    review: int | None = None
    # The day on which it goes public, or another version of the page does.
    release: Release | None = None


def proposals(user: User) -> list[Standing]:
    """Of the user's organisations: their own first, then what waits for them. Nine queries."""
    own = organisations_of(user)
    if not own:
        return []
    everybody = list(Organisation.objects.select_related("root_page"))
    found = [one for each in own for one in _of_pages(pages_of(each, everybody), user)]
    if any(one.kind == Organisation.Kind.AFMM for one in own):
        found += _of_records(user)
    order = list(Stage)
    return sorted(found, key=lambda one: (not one.mine, order.index(one.stage), one.title))


def _of_pages(pages: QuerySet[Page], user: User) -> Iterator[Standing]:
    notice = Emergency.objects.notices().filter(publication__page_id=OuterRef("pk"))
    kept = list(
        pages.select_related("latest_revision__user")
        .defer("latest_revision__content")
        .annotate(
            withdrawn_at=Subquery(notice.values("at")[:1]),
            withdrawn_because=Subquery(notice.values("reason")[:1]),
        )
    )
    states = _last_states(kept)
    public = Publication.objects.open().filter(page_id__in=[page.pk for page in kept])
    publications = {one.page_id: one for one in public.without_texts()}
    to_come = Release.objects.open().filter(page_id__in=[page.pk for page in kept])
    releases = {one.page_id: one for one in to_come}
    for page in kept:
        found = _of_page(page, states.get(str(page.pk)), publications.get(page.pk), user)
        yield replace(found, release=releases.get(page.pk))


def _last_states(pages: Iterable[Page]) -> dict[str, WorkflowState]:
    """The last submission of each page, by the page's id as text."""
    states = WorkflowState.objects.filter(
        base_content_type=ContentType.objects.get_for_model(Page),
        object_id__in=[str(page.pk) for page in pages],
    )
    last = _with_task(states).order_by("object_id", "-created_at", "-pk").distinct("object_id")
    return {state.object_id: state for state in last}


def _with_task(states: QuerySet[WorkflowState]) -> QuerySet[WorkflowState]:
    task = "current_task_state"
    people = ("requested_by", f"{task}__finished_by")
    return states.select_related(f"{task}__approvaltaskstate", f"{task}__revision", *people).defer(
        f"{task}__revision__content"
    )


def _of_page(
    page: Any, state: WorkflowState | None, publication: Publication | None, user: User
) -> Standing:
    """Of a page that `_of_pages` has annotated."""
    author = page.latest_revision.user if page.latest_revision else page.owner
    edit = reverse("wagtailadmin_pages:edit", args=[page.pk])
    title = page.draft_title or page.title
    mine = author == user
    if state and (under_way := _submitted(state, title, edit, user)):
        return under_way
    resume = ("Reprendre le brouillon", edit)
    if page.withdrawn_at:
        why: str = page.withdrawn_because
        return Standing(
            title, Stage.WITHDRAWN, page.withdrawn_at, resume, mine, author, comment=why
        )
    task = state.current_task_state if state else None
    if publication and page.live_revision_id == page.latest_revision_id:
        link = ("Voir la page publique", publication.url_path)
        return Standing(title, Stage.PUBLISHED, publication.public_from, link, mine, author)
    if task and task.status == TaskState.STATUS_APPROVED and _is_last(task, page):
        link = ("Voir la proposition", reverse("editorial_review", args=[task.pk]))
        return Standing(title, Stage.APPROVED, task.finished_at, link, mine, author)
    return Standing(title, Stage.DRAFT, page.latest_revision_created_at, resume, mine, author)


def _is_last(task: TaskState, page: Page) -> bool:
    return bool(task.revision_id == page.latest_revision_id)


def _submitted(state: WorkflowState, title: str, edit: str, user: User) -> Standing | None:
    """What was submitted and is not settled: under review, or sent back."""
    task: Any = state.current_task_state
    mine, by = state.requested_by == user, state.requested_by
    if state.status == WorkflowState.STATUS_IN_PROGRESS:
        link = ("Voir la relecture", reverse("editorial_review", args=[task.pk]))
        due = task.approvaltaskstate.due_on if hasattr(task, "approvaltaskstate") else None
        return Standing(
            title, Stage.IN_REVIEW, task.started_at, link, mine, by, due_on=due, review=task.pk
        )
    if state.status == WorkflowState.STATUS_NEEDS_CHANGES:
        link = ("Reprendre la proposition", edit)
        return Standing(
            title, Stage.SENT_BACK, task.finished_at, link, mine, by, comment=task.comment
        )
    return None


def _of_records(user: User) -> Iterator[Standing]:
    """AFMM's editors and codes that were submitted; there are thousands that were not."""
    page_type = ContentType.objects.get_for_model(Page)
    states = WorkflowState.objects.active().exclude(base_content_type=page_type)
    for state in _with_task(states).prefetch_related("content_object"):
        record: Any = state.content_object
        title = state.current_task_state.revision.object_str
        found = record and _submitted(state, title, record.edit_path(), user)
        if found:
            yield found
