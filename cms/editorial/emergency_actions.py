"""The two things that an administrator does alone, and that everybody hears of."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils import timezone
from wagtail.log_actions import log
from wagtail.models import Page

from cms.core.audit.entries import DIGESTS
from cms.core.locks import lock_publishing

from . import notifications
from .emergency import Emergency
from .facts import is_possible
from .pages import PublishedPage
from .policy import Action, Person
from .publication import Publication, display_name
from .publishing import publish, withdraw
from .release import Status
from .releases import Release

PUBLISHED = "editorial.emergency_publish"
WITHDRAWN = "editorial.emergency_withdraw"
LOG_ACTIONS = {
    PUBLISHED: ("Publier en urgence", "Publié en urgence, sans approbation"),
    WITHDRAWN: ("Retirer en urgence", "Retiré en urgence"),
}


class EmergencyRefused(PermissionDenied):
    """What was asked for does not fit the page any more; the message is for people."""


def may_act(user: Any, action: Action, page: Page) -> bool:
    person = Person(administers=user.is_superuser)
    return isinstance(page, PublishedPage) and is_possible(person, action, page)


@transaction.atomic
def publish_now(page_id: int, user: Any, digest: str, reason: str) -> Emergency:
    """Publish the latest draft, known by `digest`, without approval.

    A review of it that is under way is cancelled, by Wagtail, as part of the publication. Raises
    EmergencyRefused where the draft is not the one that was shown, has faults, or is public.
    """
    page = _locked(page_id, user, Action.EMERGENCY_PUBLICATION)
    revision = page.get_latest_revision()
    draft = revision and revision.as_object()
    if draft is None or draft.digest() != digest:
        raise EmergencyRefused("Le brouillon a changé. Rien n’a été publié : relisez-le.")
    if faults := draft.submission_faults():
        raise EmergencyRefused(" ".join(faults))
    former = Publication.objects.open().filter(page_id=page.pk).first()
    if former and former.digest == digest:
        raise EmergencyRefused("Ce brouillon est déjà public.")
    state = page.current_workflow_task_state if page.workflow_in_progress else None
    publication = publish(revision, approved_by=None, by=user)
    # It is public before its day, if it had one; another version that waits is to be confirmed.
    Release.objects.open().filter(revision=revision).update(status=Status.RELEASED)
    emergency = _note(Emergency.Action.PUBLICATION, publication, user, reason)
    log(
        instance=page,
        action=PUBLISHED,
        user=user,
        revision=revision,
        content_changed=True,
        data={
            "reason": reason,
            "revision": revision.pk,
            DIGESTS: {"from": former.digest if former else None, "to": publication.digest},
            "cancelled_review": state.pk if state else None,
        },
    )
    notifications.emergency.enqueue(emergency.pk, state.pk if state else None)
    return emergency


@transaction.atomic
def withdraw_now(page_id: int, user: Any, reason: str) -> Emergency:
    """Take a public page off the site; its address says that it was, until it is public again."""
    page = _locked(page_id, user, Action.EMERGENCY_WITHDRAWAL)
    publication = Publication.objects.open().get(page_id=page.pk)
    withdraw(page, by=user)
    emergency = _note(Emergency.Action.WITHDRAWAL, publication, user, reason)
    log(
        instance=page,
        action=WITHDRAWN,
        user=user,
        data={
            "reason": reason,
            "revision": publication.revision_id,
            DIGESTS: {"from": publication.digest, "to": None},
        },
    )
    notifications.emergency.enqueue(emergency.pk, None)
    return emergency


def _locked(page_id: int, user: Any, action: Action) -> PublishedPage:
    """The page, its row locked, where `user` may do this to it as it now stands."""
    lock_publishing()
    page = Page.objects.select_for_update(of=("self",)).get(pk=page_id).specific
    if not may_act(user, action, page):
        raise EmergencyRefused("Cette page ne peut plus être publiée ou retirée ainsi.")
    return page


def _note(action: Emergency.Action, publication: Publication, user: Any, reason: str) -> Emergency:
    return Emergency.objects.create(
        action=action,
        publication=publication,
        reason=reason,
        by=user,
        by_name=display_name(user),
        at=timezone.now(),
    )
