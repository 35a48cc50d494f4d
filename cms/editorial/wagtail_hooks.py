"""The review of proposals in the admin."""

from collections.abc import Iterator
from typing import Any

from django.http import HttpRequest
from django.urls import URLPattern, path, reverse
from wagtail import hooks
from wagtail.admin.views.home import WorkflowObjectsToModeratePanel
from wagtail.admin.widgets.button import Button
from wagtail.log_actions import LogActionRegistry
from wagtail.models import Page
from wagtail.snippets.action_menu import PublishMenuItem, UnpublishMenuItem

from cms.core.models import User

from . import isolation_hooks, release_changes, release_views
from .panels import ToReviewPanel
from .reading import is_auditor, read_draft
from .records import IMPORTED, ReviewedRecord
from .review import review
from .verification import VERIFIED, organisation_to_verify
from .verification_views import ToVerifyPanel, verification

hooks.register("register_admin_menu_item", release_views.menu_item)
hooks.register("construct_page_chooser_queryset", isolation_hooks.own_pages_to_choose)
hooks.register("construct_explorer_page_queryset", isolation_hooks.own_pages_to_explore)
for menu in ("main", "reports", "settings"):
    hooks.register(f"construct_{menu}_menu", isolation_hooks.open_items, order=1000)


@hooks.register("register_admin_urls")
def review_urls() -> list[URLPattern]:
    return [
        path("relecture/<int:task_state_id>/", review, name="editorial_review"),
        path("verification/<int:page_id>/", verification, name="editorial_verification"),
        path("lecture/<int:page_id>/", read_draft, name="editorial_reading"),
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


@hooks.register("construct_homepage_panels")
def review_panel(request: HttpRequest, panels: list[Any]) -> None:
    """Ours in the place of Wagtail's, which lets people decide without looking."""
    panels[:] = [
        ToReviewPanel() if isinstance(panel, WorkflowObjectsToModeratePanel) else panel
        for panel in panels
    ]
    panels.append(ToVerifyPanel())


@hooks.register("register_page_header_buttons")
def verification_button(
    page: Page, user: User, view_name: str, next_url: str | None = None
) -> Iterator[Button]:
    if organisation_to_verify(page, user):
        address = reverse("editorial_verification", args=[page.pk])
        yield Button("Toujours valable…", address, icon_name="check", priority=5)


@hooks.register("register_log_actions")
def own_actions(actions: LogActionRegistry) -> None:
    actions.register_action(VERIFIED, "Vérifier", "Confirmé comme toujours valable")
    actions.register_action(IMPORTED, "Importer", "Publié par un import")
    for name, (label, message) in release_changes.LOG_ACTIONS.items():
        actions.register_action(name, label, message)


@hooks.register("construct_snippet_action_menu")
def record_actions(items: list[Any], request: HttpRequest, context: dict[str, Any]) -> None:
    """Records are published by approval: Wagtail shows superusers its own buttons regardless."""
    if issubclass(context["model"], ReviewedRecord):
        items[:] = [
            item for item in items if not isinstance(item, PublishMenuItem | UnpublishMenuItem)
        ]
