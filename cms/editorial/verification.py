"""« Toujours valable »: whoever answers for a public page says that it is right, unchanged."""

from collections.abc import Iterable
from datetime import date, timedelta
from typing import NamedTuple

from django.apps import apps
from django.contrib.auth.models import AnonymousUser
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils import timezone
from wagtail.log_actions import log
from wagtail.models import Page

from cms.core.models import User

from .facts import is_possible, may_review
from .freshness import ORGANISATION_HAS
from .organisation import Organisation, closest, organisation_of, organisations_of
from .policy import Action, Person
from .publication import Publication
from .publishing import refresh

VERIFIED, INTERVAL = "editorial.verify", "editorial.verify_every"
LOG_ACTIONS = {
    VERIFIED: ("Vérifier", "Confirmé comme toujours valable"),
    INTERVAL: ("Rythme de vérification", "Rythme de vérification changé"),
}
# A verification is asked for so long before it no longer counts.
AHEAD = timedelta(days=30)


class VerificationRefused(PermissionDenied):
    """What was to be confirmed is not what is public; the message is for people."""


def organisation_to_verify(page: Page, user: User | AnonymousUser) -> Organisation | None:
    """The organisation in whose name `user` may say that `page` is still right, if any."""
    if not page.live or not _is_regular(page):
        return None
    organisation = organisation_of(page)
    member = organisation is not None and organisation.has_member(user)
    return organisation if is_possible(Person(answers=member), Action.VERIFY, page) else None


@transaction.atomic
def verify(page: Page, user: User | AnonymousUser, digest: str) -> Publication:
    """Write down that the public version known by `digest` is still right today.

    Nothing else changes: no new approval. Raises VerificationRefused where the user does not
    answer for the page, or where another version is public by now.
    """
    organisation = organisation_to_verify(page, user)
    if organisation is None:
        raise VerificationRefused(
            "Seuls les contributeurs de son opérateur confirment une page publique. "
            "Demandez-le à l’un d’eux."
        )
    publication = Publication.objects.open().select_for_update().filter(page_id=page.pk).first()
    if publication is None or publication.digest != digest:
        raise VerificationRefused("La version publique a changé. Relisez-la, puis confirmez.")
    publication.verified_on = timezone.localdate()
    publication.verified_by = organisation.name
    refresh(publication, page.specific)
    log(instance=page, action=VERIFIED, user=user, data={"digest": digest})
    return publication


def may_set_interval(page: Page, user: User | AnonymousUser) -> bool:
    """AFMM's reviewers, for public pages that are verified regularly."""
    return page.live and _is_regular(page) and may_review(user)


@transaction.atomic
def set_interval(page: Page, user: User, days: int) -> Publication:
    """Have `page` verified every `days` days from now on; what is public says so at once.

    It is no part of what is approved, stands through later publications, and is AFMM's to say.
    """
    publication = Publication.objects.open().select_for_update().get(page_id=page.pk)
    publication.verify_every = days
    refresh(publication, page.specific)
    log(instance=page, action=INTERVAL, user=user, data={"days": days})
    return publication


class ToVerify(NamedTuple):
    """A public page and who answers for it."""

    publication: Publication
    organisation: Organisation


def to_verify(by: date) -> list[ToVerify]:
    """The public pages to be verified on the day `by` at the latest, longest ago first."""
    public = Publication.objects.open().without_texts()
    due = {
        one.page_id: one
        for one in public.filter(kind__in=_regular_kinds())
        if one.to_verify_on <= by
    }
    organisations = list(Organisation.objects.select_related("root_page", "group"))
    paths = Page.objects.filter(pk__in=due).values_list("pk", "path")
    found = [(due[pk], closest(path, organisations)) for pk, path in paths]
    return sorted(
        (ToVerify(publication, one) for publication, one in found if one),
        key=lambda one: (one.publication.to_verify_on, one.publication.title),
    )


def awaiting(user: User | AnonymousUser, today: date) -> list[Publication]:
    """The public pages that the user's organisations should verify soon."""
    mine = organisations_of(user)
    if not mine:
        return []
    return [one.publication for one in to_verify(today + AHEAD) if one.organisation in mine]


def unanswered(today: date) -> list[ToVerify]:
    """Those about which their organisations were asked, and have not answered."""
    return to_verify(today - ORGANISATION_HAS)


def _is_regular(page: Page) -> bool:
    return bool(getattr(page.specific_class, "verified_regularly", False))


def _regular_kinds() -> Iterable[str]:
    return [
        model._meta.label_lower
        for model in apps.get_models()
        if getattr(model, "verified_regularly", False)
    ]
