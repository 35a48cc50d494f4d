"""The review of proposals in the admin."""

from collections.abc import Iterator, Sequence
from typing import Any

from django.db.models import Model
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import URLPattern, path, reverse
from wagtail import hooks
from wagtail.admin import messages
from wagtail.admin.views.home import (
    UserObjectsInWorkflowModerationPanel,
    WorkflowObjectsToModeratePanel,
)
from wagtail.admin.widgets.button import Button, ListingButton
from wagtail.log_actions import LogActionRegistry
from wagtail.models import Page
from wagtail.snippets.action_menu import PublishMenuItem, UnpublishMenuItem

from cms.core.models import User

from . import (
    action_menu,
    dossier,
    emergency_actions,
    emergency_views,
    isolation_hooks,
    journal,
    past,
    past_record,
    proposal_views,
    queue_views,
    release_changes,
    release_views,
)
from .facts import is_possible
from .organisation import organisations_of
from .panels import ToReviewPanel
from .policy import Action, Person
from .proposal_views import ProposalsPanel
from .reading import is_auditor, read_draft
from .records import IMPORTED, ReviewedRecord
from .review import review
from .verification import INTERVAL, VERIFIED, may_set_interval, organisation_to_verify
from .verification_views import ToVerifyPanel, interval, verification

hooks.register(
    "register_admin_urls",
    lambda: [*journal.urls, *dossier.urls, *past.urls, *past_record.urls],
)
hooks.register("register_reports_menu_item", journal.menu_item)
hooks.register("register_reports_menu_item", past.menu_item)
hooks.register("register_admin_menu_item", release_views.menu_item)
hooks.register("construct_page_chooser_queryset", isolation_hooks.own_pages_to_choose)
hooks.register("construct_explorer_page_queryset", isolation_hooks.own_pages_to_explore)
for kind in ("page", "snippet"):
    hooks.register(f"construct_{kind}_action_menu", action_menu.own_words)
for menu in ("main", "reports", "settings"):
    hooks.register(f"construct_{menu}_menu", isolation_hooks.open_items, order=1000)
hooks.register("register_admin_menu_item", queue_views.menu_item)
hooks.register("register_admin_menu_item", proposal_views.menu_item)


@hooks.register("register_admin_urls")
def review_urls() -> list[URLPattern]:
    return [
        path("relecture/<int:task_state_id>/", review, name="editorial_review"),
        path("relectures/", queue_views.QueueView.as_view(), name="editorial_queue"),
        path(
            "relectures/results/",
            queue_views.QueueView.as_view(results_only=True),
            name="editorial_queue_results",
        ),
        path(
            "relecture/<int:task_state_id>/prendre/",
            queue_views.claim_review,
            {"take": True},
            name="editorial_claim",
        ),
        path(
            "relecture/<int:task_state_id>/laisser/",
            queue_views.claim_review,
            {"take": False},
            name="editorial_release_claim",
        ),
        path("propositions/", proposal_views.my_proposals, name="editorial_proposals"),
        path(
            "propositions/<int:task_state_id>/retirer/",
            proposal_views.take_back,
            name="editorial_take_back",
        ),
        path("verification/<int:page_id>/", verification, name="editorial_verification"),
        path("verification/<int:page_id>/rythme/", interval, name="editorial_interval"),
        path("lecture/<int:page_id>/", read_draft, name="editorial_reading"),
        path(
            "urgence/<int:page_id>/publication/",
            emergency_views.publication,
            name="editorial_emergency_publication",
        ),
        path(
            "urgence/<int:page_id>/retrait/",
            emergency_views.withdrawal,
            name="editorial_emergency_withdrawal",
        ),
        path("publications/", release_views.releases, name="editorial_releases"),
        path("publications/<int:release_id>/", release_views.release, name="editorial_release"),
    ]


@hooks.register("register_page_listing_buttons")
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


@hooks.register("register_snippet_listing_buttons")
def dossier_button(
    snippet: Model, user: User, next_url: str | None = None
) -> Iterator[ListingButton]:
    if isinstance(snippet, ReviewedRecord) and is_auditor(user):
        yield ListingButton("Dossier", dossier.address(snippet), icon_name="history", priority=16)


@hooks.register("construct_homepage_panels")
def review_panel(request: HttpRequest, panels: list[Any]) -> None:
    """Ours in the place of Wagtail's, which lets people decide without looking."""
    replaced: list[type] = [WorkflowObjectsToModeratePanel]
    if organisations_of(request.user):
        replaced.append(UserObjectsInWorkflowModerationPanel)
        panels.append(ProposalsPanel())
    panels[:] = [panel for panel in panels if not isinstance(panel, tuple(replaced))]
    panels += [ToReviewPanel(), ToVerifyPanel(), emergency_views.EmergenciesPanel()]


@hooks.register("register_page_header_buttons")
def verification_button(
    page: Page, user: User, view_name: str, next_url: str | None = None
) -> Iterator[Button]:
    if organisation_to_verify(page, user):
        address = reverse("editorial_verification", args=[page.pk])
        yield Button("Toujours valable…", address, icon_name="check", priority=5)
    elif may_set_interval(page, user):
        address = reverse("editorial_interval", args=[page.pk])
        yield Button("Rythme de vérification…", address, icon_name="time", priority=5)


@hooks.register("register_log_actions")
def own_actions(actions: LogActionRegistry) -> None:
    actions.register_action(VERIFIED, "Vérifier", "Confirmé comme toujours valable")
    actions.register_action(INTERVAL, "Rythme de vérification", "Rythme de vérification changé")
    actions.register_action(IMPORTED, "Importer", "Publié par un import")
    actions.register_action(
        emergency_actions.PUBLISHED, "Publier en urgence", "Publié en urgence, sans approbation"
    )
    actions.register_action(emergency_actions.WITHDRAWN, "Retirer en urgence", "Retiré en urgence")
    for name, (label, message) in release_changes.LOG_ACTIONS.items():
        actions.register_action(name, label, message)


@hooks.register("construct_snippet_action_menu")
def record_actions(items: list[Any], request: HttpRequest, context: dict[str, Any]) -> None:
    """Records are published by approval: Wagtail shows superusers its own buttons regardless."""
    if issubclass(context["model"], ReviewedRecord):
        items[:] = [
            item for item in items if not isinstance(item, PublishMenuItem | UnpublishMenuItem)
        ]


@hooks.register("register_page_header_buttons")
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


@hooks.register("before_delete_snippet", order=10)
def keep_records(request: HttpRequest, records: Sequence[Any]) -> HttpResponse | None:
    """What is under review, or relied on, stays; the apps' own hooks say why in more words."""
    person = Person(administers=request.user.is_superuser)
    for record in records:
        if not isinstance(record, ReviewedRecord):
            continue
        if not is_possible(person, Action.DELETE_RECORD, record):
            messages.error(
                request, f"« {record} » est en relecture ou utilisé. Rien n’a été supprimé."
            )
            return redirect(type(record).snippet_viewset.get_url_name("list"))
    return None
