"""An operator is let in: its page, group, collection, permissions and people, in one go."""

from dataclasses import dataclass

from django.db import transaction
from django.db.models import Q
from django.utils.text import slugify
from wagtail.models import Page

from cms.core.models import User
from cms.editorial.members import invite
from cms.editorial.models import Organisation
from cms.editorial.provisioning import provision_operator

from .index_page import GuidesIndexPage
from .operator_page import OperatorPage


@dataclass(frozen=True)
class Onboarded:
    organisation: Organisation
    # Whom a link was sent.
    invited: list[User]


def organisation_named(name: str) -> Organisation | None:
    """The organisation of that name, or of the page that this name would have."""
    known = Q(name__iexact=name)
    if page := _page(name):
        known |= Q(root_page_id=page.pk)
    return Organisation.objects.filter(known).select_related("root_page").first()


@transaction.atomic
def onboard(name: str, emails: list[str], user: User) -> Onboarded:
    """Idempotent: what is there already is kept, and whoever has a password is left alone."""
    # Two people who let in the same operator take turns.
    index = GuidesIndexPage.objects.select_for_update(of=("self",)).get()
    organisation = organisation_named(name)
    if organisation is None:
        page = _page(name) or _create_page(name, index, user)
        organisation = provision_operator(name, page)
    else:
        organisation = provision_operator(organisation.name, organisation.root_page)
    return Onboarded(organisation, invite(organisation, emails))


def _page(name: str) -> Page | None:
    found: Page | None = OperatorPage.objects.filter(slug=slugify(name)).first()
    return found


def _create_page(name: str, index: GuidesIndexPage, user: User) -> Page:
    """The operator's page, as a draft: it becomes public like any other."""
    page = OperatorPage(title=name, slug=slugify(name), live=False, owner=user)
    index.add_child(instance=page)
    page.save_revision(user=user, log_action=True)
    return page
