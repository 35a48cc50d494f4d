"""« Toujours valable »: whoever answers for a public page says that it is right, unchanged."""

from collections.abc import Iterable
from datetime import date, timedelta

from django.apps import apps
from django.contrib.auth.models import AnonymousUser
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils import timezone
from wagtail.log_actions import log
from wagtail.models import Page

from cms.core.models import User

from .facts import is_possible
from .freshness import to_verify
from .organisation import Organisation, closest, organisation_of
from .policy import Action, Person
from .publication import Publication
from .publishing import refresh

VERIFIED = "editorial.verify"
# A verification is asked for so long before it no longer counts.
AHEAD = timedelta(days=30)


class VerificationRefused(PermissionDenied):
    """What was to be confirmed is not what is public; the message is for people."""


def organisation_to_verify(page: Page, user: User | AnonymousUser) -> Organisation | None:
    """The organisation in whose name `user` may say that `page` is still right, if any."""
    if not page.live or not getattr(page.specific_class, "verified_regularly", False):
        return None
    organisation = organisation_of(page)
    member = organisation is not None and organisation.group in user.groups.all()
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


def awaiting(user: User | AnonymousUser, today: date) -> list[Publication]:
    """The public pages that the user's organisations should verify soon, longest ago first."""
    organisations = list(Organisation.objects.select_related("root_page"))
    groups = set(user.groups.values_list("pk", flat=True))
    mine = {one.pk for one in organisations if one.group_id in groups}
    if not mine:
        return []
    # What is shown of them; their texts would be megabytes.
    public = Publication.objects.open().defer("document", "answer", "card")
    regular = public.filter(kind__in=_regular_kinds())
    due = {one.page_id: one for one in regular if to_verify(one.verified_on, today + AHEAD)}
    found = []
    for pk, path in Page.objects.filter(pk__in=due).values_list("pk", "path"):
        responsible = closest(path, organisations)
        if responsible and responsible.pk in mine:
            found.append(due[pk])
    return sorted(found, key=lambda one: (one.verified_on or date.min, one.title))


def _regular_kinds() -> Iterable[str]:
    return [
        model._meta.label_lower
        for model in apps.get_models()
        if getattr(model, "verified_regularly", False)
    ]
