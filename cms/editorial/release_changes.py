"""What people do to a release to come: put it off, cancel it, confirm it, take it up again.

Whoever may edit the page may do it, except that an approval is confirmed by a reviewer who is not
an author. Locks are taken in one order everywhere: publishing, pages, then releases.
"""

from collections.abc import Iterable
from datetime import datetime

from django.contrib.auth.models import AnonymousUser
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils import timezone
from wagtail.log_actions import log
from wagtail.models import Page, Revision

from cms.core.locks import lock_publishing
from cms.core.models import User

from .authorship import note_hands
from .notices import clear_notice
from .planning import set_due_day
from .policy import Action, State, may
from .release import Status, covers
from .releases import Release, ReleaseSet

PUT_OFF = "editorial.release.put_off"
CANCELLED = "editorial.release.cancel"
CONFIRMED = "editorial.release.confirm"
TAKEN_UP = "editorial.release.take_up"
GROUPED = "editorial.release.group"

LOG_ACTIONS = {
    PUT_OFF: ("Changer le jour", "Jour de publication changé"),
    CANCELLED: ("Annuler la publication prévue", "Publication prévue annulée"),
    CONFIRMED: ("Confirmer la publication prévue", "Publication prévue confirmée"),
    TAKEN_UP: ("Reprendre la version approuvée", "Version approuvée reprise"),
    GROUPED: ("Publier ensemble", "Ajouté à un ensemble de publications"),
}


class ChangeRefused(PermissionDenied):
    """The release is no longer what it was about; the message is for people."""


def may_change(release: Release, user: User | AnonymousUser) -> bool:
    return bool(release.page.specific.may_be_edited_by(user))


def may_put_off(release: Release, user: User | AnonymousUser) -> bool:
    """Whoever may change all of its set: the day of one is the day of the others."""
    return all(may_change(one, user) for one in _together(release))


def may_confirm(release: Release, user: User | AnonymousUser) -> bool:
    """A reviewer who has not written what waits; nobody where nothing waits."""
    person = release.task_state.task.specific.person(user, wrote=user.pk in release.authors)
    return release.is_waiting and may(person, Action.APPROVE, State.PROPOSED)


def locked(releases: Iterable[Release]) -> list[Release]:
    """These releases as they are now, locked with their pages; ChangeRefused if one is over."""
    wanted = list(releases)
    lock_publishing()
    pages = {one.page_id for one in wanted}
    list(Page.objects.select_for_update(of=("self",)).filter(pk__in=pages).order_by("pk"))
    rows = (
        Release.objects.open()
        .filter(pk__in=[one.pk for one in wanted])
        .select_for_update(of=("self",))
        .select_related("page", "revision", "task_state")
    )
    found = list(rows.order_by("page_id"))
    if len(found) != len(wanted):
        raise ChangeRefused("Cette publication n’est plus à venir. Rien n’a été modifié.")
    return found


@transaction.atomic
def put_off(release: Release, day: datetime, user: User | AnonymousUser) -> None:
    """Another day, for the whole set where there is one.

    A later day needs no new approval. An approved version is not brought forward so: it is
    taken up again and submitted with its new day.
    """
    members = locked(_together(release))
    if len(members) > 1 and not may_put_off(release, user):
        raise ChangeRefused("L’AFMM a réuni cet ensemble\u00a0: demandez-lui d’en changer le jour.")
    for one in members:
        before = one.release_on
        _move(one, day)
        _log(one, user, PUT_OFF, before=before.isoformat(), after=day.isoformat())


def _move(release: Release, day: datetime) -> None:
    if day <= timezone.now():
        raise ChangeRefused("Ce jour est passé : choisissez-en un qui est à venir.")
    if release.is_waiting and not covers(release.approved_for, day):
        raise ChangeRefused(
            f"« {release.title} » n’est pas approuvé pour un jour plus proche. Pour avancer la "
            "publication, reprenez cette version, changez son jour et soumettez-la à nouveau."
        )
    release.release_on, release.told_at = day, None
    release.save(update_fields=["release_on", "told_at", "release_set"])
    set_due_day(release)
    clear_notice(release.page_id)


@transaction.atomic
def cancel(release: Release, user: User | AnonymousUser) -> None:
    """Not on that day, nor later: the version stays in the page's history. Its set goes on."""
    [release] = locked([release])
    release.status, release.release_set = Status.CANCELLED, None
    release.save(update_fields=["status", "release_set"])
    set_due_day(release)
    clear_notice(release.page_id)
    _log(release, user, CANCELLED)


@transaction.atomic
def confirm(
    release: Release, user: User | AnonymousUser, digest: str, base_revision_id: int | None
) -> None:
    """What waits is right against the version that is public now, the one that was shown."""
    [release] = locked([release])
    if not may_confirm(release, user):
        raise ChangeRefused("Vous ne pouvez pas confirmer cette publication.")
    shown = (digest, base_revision_id)
    if shown != (release.task_state.digest, release.page.live_revision_id):
        raise ChangeRefused("La version publique a encore changé. Relisez, puis confirmez.")
    release.base_revision_id, release.told_at = base_revision_id, None
    release.save(update_fields=["base_revision", "told_at"])
    _log(release, user, CONFIRMED, base_revision=base_revision_id)


@transaction.atomic
def take_up(release: Release, user: User | AnonymousUser) -> Revision:
    """Make the waiting version the page's draft again. Its approval no longer holds; its day does,
    and so does its place in a set, once it is submitted and approved again."""
    [release] = locked([release])
    if not release.is_waiting:
        raise ChangeRefused("Cette version n’attend pas : elle se modifie comme un brouillon.")
    _refuse_during_review(release.page)
    release.status, release.approved_for, release.approved_by = Status.ANNOUNCED, None, None
    release.save(update_fields=["status", "approved_for", "approved_by"])
    draft = release.revision.as_object()
    draft.release_on = release.release_on
    revision = draft.save_revision(user=user)
    # A correction may have been published since they wrote it.
    note_hands(revision, release.authors)
    _log(release, user, TAKEN_UP)
    return revision


@transaction.atomic
def correct_public_version(release: Release, user: User | AnonymousUser) -> Revision:
    """Make the public version the page's draft, beside the one that waits untouched."""
    [release] = locked([release])
    live = release.page.live_revision
    if not release.is_waiting or live is None:
        raise ChangeRefused("Il n’y a pas de version publique à corriger d’ici là.")
    if release.page.latest_revision_id != release.revision_id:
        raise ChangeRefused("L’éditeur est déjà sur la version publique : corrigez-la.")
    draft = live.as_object()
    draft.release_on = None
    return draft.save_revision(user=user)


@transaction.atomic
def release_together(
    name: str, day: datetime, releases: Iterable[Release], user: User | AnonymousUser
) -> ReleaseSet:
    """One set of these releases, on one day, all or none."""
    members = locked(releases)
    if any(one.release_set_id for one in members):
        raise ChangeRefused("L’une de ces publications fait déjà partie d’un ensemble.")
    together = ReleaseSet.objects.create(name=name)
    for one in members:
        one.release_set = together
        _move(one, day)
        _log(one, user, GROUPED, set=name, after=day.isoformat())
    return together


def _together(release: Release) -> list[Release]:
    if release.release_set_id is None:
        return [release]
    return list(Release.objects.open().filter(release_set=release.release_set_id))


def _refuse_during_review(page: Page) -> None:
    if page.workflow_in_progress:
        raise ChangeRefused("Une correction est en relecture : attendez sa décision.")


def _log(release: Release, user: User | AnonymousUser, action: str, **data: object) -> None:
    log(
        instance=release.page.specific,
        action=action,
        user=user,
        revision=release.revision,
        data={
            "release_on": release.release_on.isoformat(),
            "digest": release.task_state.digest,
            **data,
        },
    )
