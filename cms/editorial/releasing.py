"""Release what is due: each release, or each set, in one transaction of its own.

Two runs at once share the work: whoever finds a page locked leaves it to the other, or to the
next run. The messages are queued in the same transaction: none is lost, none is sent in vain.
"""

import logging
from datetime import datetime
from typing import NamedTuple

from django.db import transaction
from wagtail.models import Page

from cms.core.locks import lock_publishing
from cms.core.typography import PARIS

from . import notifications
from .notices import post_notice
from .publishing import publish_release
from .releases import Release

logger = logging.getLogger(__name__)

# A batch is a set of releases, by its number, or a single one, by its own.
Batch = tuple[str, int]


class Outcome(NamedTuple):
    """What happened to one batch: titles that went public, or why none of them did."""

    released: list[str]
    held: str = ""


def release_due(now: datetime) -> list[Outcome]:
    """Release everything that is due at `now`; safe to run at any time, any number of times."""
    return [outcome for batch in _batches(now) if (outcome := _attempt(batch, now))]


def _batches(now: datetime) -> list[Batch]:
    rows = Release.objects.due(now).values_list("release_set_id", "pk")
    return list(dict.fromkeys(("set", one) if one else ("release", pk) for one, pk in rows))


def _attempt(batch: Batch, now: datetime) -> Outcome | None:
    """None where somebody else is at work on it, or where everything was said before."""
    try:
        return _release(batch, now)
    except Exception:
        # One that cannot be published holds up nobody else's; nothing of it was written.
        logger.exception("Release %s failed.", batch)
        return _hold(batch, now, "une erreur technique l’empêche ; elle est dans le journal")


@transaction.atomic
def _release(batch: Batch, now: datetime) -> Outcome | None:
    releases = _locked(batch, now)
    if not releases:
        return None
    reasons = [f"« {one.title} » : {one.obstacle}" for one in releases if one.obstacle]
    if reasons:
        return _held(releases, now, " ; ".join(reasons))
    for one in releases:
        publish_release(one)
        notifications.proposal_released.enqueue(one.pk)
    return Outcome([one.title for one in releases])


@transaction.atomic
def _hold(batch: Batch, now: datetime, why: str) -> Outcome | None:
    releases = _locked(batch, now)
    return _held(releases, now, why) if releases else None


def _held(releases: list[Release], now: datetime, why: str) -> Outcome | None:
    """The public pages say that their screens have changed; people are told, once."""
    for one in releases:
        post_notice(one.page_id, one.release_on.astimezone(PARIS).date())
    if all(one.told_at for one in releases):
        return None
    pks = [one.pk for one in releases]
    Release.objects.filter(pk__in=pks, told_at=None).update(told_at=now)
    notifications.release_held.enqueue(pks, why)
    return Outcome([], why)


def _locked(batch: Batch, now: datetime) -> list[Release]:
    """The batch's releases to come, with their pages, all locked; none if one of them is not free
    or not due: nobody waits, and no set is taken in part."""
    lock_publishing()
    kind, pk = batch
    chosen = {"release_set": pk} if kind == "set" else {"pk": pk, "release_set": None}
    members = Release.objects.open().filter(**chosen)
    pages = set(members.values_list("page_id", flat=True))
    free = Page.objects.select_for_update(of=("self",), skip_locked=True).filter(pk__in=pages)
    if {page.pk for page in free.order_by("pk")} != pages:
        return []
    rows = members.select_for_update(of=("self",), skip_locked=True)
    found = list(rows.select_related("page", "revision", "task_state").order_by("page_id"))
    whole = {one.page_id for one in found} == pages
    return found if whole and all(one.release_on <= now for one in found) else []
