"""The one door to the public site: these functions, and no other, open the gate."""

import json
from collections.abc import Iterable
from datetime import date

from django.db import transaction
from django.utils import timezone
from wagtail.actions.unpublish_page import UnpublishPageAction
from wagtail.models import Page, Revision, TaskState

from cms.core.canonical import canonical_json, digest
from cms.core.gate import PublicationRefused, grant
from cms.core.locks import lock_publishing
from cms.core.models import User

from .emergency import Emergency
from .former_address import remember
from .freshness import EVERY
from .going_live import go_live
from .organisation import organisation_of
from .pages import PublishedPage
from .planning import keep_waiting
from .publication import Publication, display_name
from .records import ReviewedRecord, publish_record
from .release import Status
from .releases import Release
from .task import ApprovalTaskState


def publish_approval(task_state: TaskState, user: User | None) -> None:
    """Publish what `user` approved, if it was approved by our task, and is what was submitted.

    Where it names a day to come, it waits instead (`publish_release`).
    """
    state = _as_submitted(task_state)
    if isinstance(state.revision.content_object, ReviewedRecord):
        publish_record(state.revision, approved_by=user)
    elif not keep_waiting(state, user):
        publish(state.revision, approved_by=user, verified_by=_verifier(state))


def publish_release(release: Release) -> Publication:
    """Publish what was approved for a day that has come; PublicationRefused if anything differs.

    It becomes the page's latest revision too: a correction that was begun from the former public
    version stays in the history, and is not what people edit next.
    """
    if release.obstacle:
        raise PublicationRefused(f"« {release.title} » : {release.obstacle}.")
    state = _as_submitted(release.task_state)
    publication = publish(
        state.revision, approved_by=release.approved_by, verified_by=_verifier(state)
    )
    Page.objects.filter(pk=release.page_id).update(
        latest_revision=state.revision,
        latest_revision_created_at=state.revision.created_at,
        draft_title=publication.title,
        has_unpublished_changes=False,
    )
    release.status = Status.RELEASED
    release.save(update_fields=["status"])
    return publication


def _as_submitted(task_state: TaskState) -> ApprovalTaskState:
    """The state of what our task approved; PublicationRefused if it is not what was submitted."""
    state = task_state.specific
    if (
        not isinstance(state, ApprovalTaskState)
        or state.status != TaskState.STATUS_APPROVED
        or state.revision.as_object().digest() != state.digest
    ):
        raise PublicationRefused
    return state


def _verifier(state: ApprovalTaskState) -> str:
    """The organisation that answers for the page, if the proposal comes from one of its members."""
    proposer = state.workflow_state.requested_by
    organisation = organisation_of(state.revision.content_object)
    if organisation and proposer and organisation.has_member(proposer):
        return organisation.name
    return ""


@transaction.atomic
def publish(
    revision: Revision,
    approved_by: User | None,
    verified_by: str = "",
    verified_on: date | None = None,
    by: User | None = None,
) -> Publication:
    """Make `revision` what the public sees: the page and its Publication, or neither.

    `by` is who acts, where nobody approved (an emergency). The notice of a withdrawal ends.

    `verified_by` names the organisation that says, with this version, that the page is right (on
    the day `verified_on`, today by default); without one, the last verification stands.
    """
    lock_publishing()
    page = Page.objects.select_for_update(of=("self",)).get(pk=revision.object_id)
    revision.as_object().freeze(revision.pk)
    with grant(page.pk):
        go_live(revision, approved_by or by)
    live = Page.objects.get(pk=page.pk).specific
    live.make_public()
    now = timezone.now()
    last = Publication.objects.filter(page_id=page.pk).first()
    former = last if last and last.public_until is None else None
    if verified_by:
        verified_on = verified_on or timezone.localdate(now)
    elif former:
        verified_by, verified_on = former.verified_by, former.verified_on
    Publication.objects.open().filter(page_id=page.pk).update(public_until=now)
    Emergency.objects.notices().filter(publication__page_id=page.pk).update(over_at=now)
    document = canonical_json(live.document())
    publication = Publication(
        page_id=live.pk,
        revision_id=revision.pk,
        kind=live._meta.label_lower,
        document=document,
        digest=digest(document),
        public_from=now,
        approved_by=approved_by,
        approved_by_name=display_name(approved_by),
        verified_on=verified_on,
        verified_by=verified_by,
        verify_every=last.verify_every if last else EVERY,
    )
    refresh(publication, live, former_path=last.url_path if last else "")
    _refresh_around(live)
    return publication


def _refresh_around(page: PublishedPage) -> None:
    """What is below the page, or mentions it, shows its title and its address."""
    for child in page.get_children():
        refresh_tree(child)
    refresh_mentions(page)


def refresh(publication: Publication, page: Page, former_path: str = "") -> None:
    """Write again what may change without a new approval: addresses, pictures, verification.

    The address that the page leaves leads to it from now on.
    """
    former_path = former_path or publication.url_path
    publication.parent_id = page.get_parent().pk
    publication.title = page.title
    publication.url_path = page.get_url() or ""
    answer = page.answer(json.loads(publication.document), publication)
    publication.answer = canonical_json(answer)
    publication.card = page.card(answer)
    publication.save()
    if former_path not in ("", publication.url_path):
        remember(former_path, publication.page_id)


@transaction.atomic
def refresh_tree(page: Page) -> None:
    """Refresh the open publications of `page` and of everything below it."""
    _refresh_all(page.get_descendants(inclusive=True).specific())


def refresh_mentions(page: Page) -> None:
    """Refresh the open publications that mention `page`, whose title or address they show."""
    published = page.specific
    if isinstance(published, PublishedPage):
        _refresh_all(published.mentioned_by())


def _refresh_all(pages: Iterable[Page]) -> None:
    by_id = {page.pk: page for page in pages}
    for publication in Publication.objects.open().filter(page_id__in=by_id):
        refresh(publication, by_id[publication.page_id])


@transaction.atomic
def withdraw(page: Page, by: User | None) -> None:
    """Take `page` off the public site. The database closes its Publication (triggers)."""
    lock_publishing()
    locked = Page.objects.select_for_update(of=("self",)).get(pk=page.pk).specific
    with grant(locked.pk):
        UnpublishPageAction(locked, user=by).execute(skip_permission_checks=True)
    refresh_mentions(locked)
