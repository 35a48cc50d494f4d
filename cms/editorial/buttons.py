"""The buttons that pages and records have in the admin, beside Wagtail's."""

from collections.abc import Iterator

from django.db.models import Model
from django.urls import reverse
from wagtail.admin.widgets.button import Button, ListingButton
from wagtail.models import Page

from cms.core.models import User

from . import dossier, emergency_actions
from .policy import Action
from .reading import is_auditor
from .records import ReviewedRecord
from .verification import may_set_interval, organisation_to_verify


def reading_button(page: Page, user: User, next_url: str | None = None) -> Iterator[Button]:
    """For those who read what they cannot edit."""
    if is_auditor(user):
        yield Button(
            "Lire",
            reverse("editorial_reading", args=[page.pk]),
            classname="button button-small button-secondary",
            priority=10,
        )
        yield Button(
            "Dossier",
            dossier.address(page),
            classname="button button-small button-secondary",
            priority=11,
        )


def dossier_button(
    snippet: Model, user: User, next_url: str | None = None
) -> Iterator[ListingButton]:
    if isinstance(snippet, ReviewedRecord) and is_auditor(user):
        yield ListingButton("Dossier", dossier.address(snippet), icon_name="history", priority=16)


def verification_button(
    page: Page, user: User, view_name: str, next_url: str | None = None
) -> Iterator[Button]:
    if organisation_to_verify(page, user):
        address = reverse("editorial_verification", args=[page.pk])
        yield Button("Toujours valable…", address, icon_name="check", priority=5)
    elif may_set_interval(page, user):
        address = reverse("editorial_interval", args=[page.pk])
        yield Button("Rythme de vérification…", address, icon_name="time", priority=5)


def emergency_buttons(
    page: Page, user: User, view_name: str, next_url: str | None = None
) -> Iterator[Button]:
    """Below everything else: hardly ever the right choice."""
    if not user.is_superuser:
        return
    something_new = page.has_unpublished_changes or not page.live
    offered = (
        (Action.EMERGENCY_PUBLICATION, "publication", "Publier en urgence…", "warning"),
        (Action.EMERGENCY_WITHDRAWAL, "withdrawal", "Retirer en urgence…", "download"),
    )
    for priority, (action, name, label, icon) in enumerate(offered, start=200):
        if action == Action.EMERGENCY_PUBLICATION and not something_new:
            continue
        if emergency_actions.may_act(user, action, page.specific):
            address = reverse(f"editorial_emergency_{name}", args=[page.pk])
            yield Button(label, address, icon_name=icon, priority=priority)
