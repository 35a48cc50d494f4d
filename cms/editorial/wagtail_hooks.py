"""The review of proposals in the admin."""

from functools import partial
from typing import Any

from django.http import HttpRequest
from wagtail import hooks
from wagtail.admin.views.home import (
    UserObjectsInWorkflowModerationPanel,
    WorkflowObjectsToModeratePanel,
)
from wagtail.log_actions import LogActionRegistry

from . import (
    action_menu,
    buttons,
    dossier,
    emergency_actions,
    emergency_views,
    isolation_hooks,
    journal,
    past,
    past_record,
    proposal_views,
    queue_views,
    reading,
    record_admin,
    records,
    release_changes,
    release_views,
    review,
    verification,
    verification_views,
)
from .organisation import organisations_of
from .panels import ToReviewPanel
from .proposal_views import ProposalsPanel
from .verification_views import ToVerifyPanel

SCREENS = (
    *(review, queue_views, proposal_views, release_views, verification_views, emergency_views),
    *(reading, dossier, journal, past, past_record),
)
LOGGED = (verification, records, emergency_actions, release_changes)

for screens in SCREENS:
    hooks.register("register_admin_urls", partial(list, screens.urls))
for screens in (journal, past):
    hooks.register("register_reports_menu_item", screens.menu_item)
for screens in (release_views, queue_views, proposal_views):
    hooks.register("register_admin_menu_item", screens.menu_item)
for kind in ("page", "snippet"):
    hooks.register(f"construct_{kind}_action_menu", action_menu.own_words)
for menu in ("main", "reports", "settings"):
    hooks.register(f"construct_{menu}_menu", isolation_hooks.open_items, order=1000)
hooks.register("construct_page_chooser_queryset", isolation_hooks.own_pages_to_choose)
hooks.register("construct_explorer_page_queryset", isolation_hooks.own_pages_to_explore)
hooks.register("register_page_listing_buttons", buttons.reading_button)
hooks.register("register_snippet_listing_buttons", buttons.dossier_button)
hooks.register("register_page_header_buttons", buttons.verification_button)
hooks.register("register_page_header_buttons", buttons.emergency_buttons)
hooks.register("construct_snippet_action_menu", record_admin.record_actions)
hooks.register("before_delete_snippet", record_admin.keep_records, order=10)


@hooks.register("register_log_actions")
def log_actions(actions: LogActionRegistry) -> None:
    for module in LOGGED:
        for name, (label, message) in module.LOG_ACTIONS.items():
            actions.register_action(name, label, message)


@hooks.register("construct_homepage_panels")
def review_panel(request: HttpRequest, panels: list[Any]) -> None:
    """Ours in the place of Wagtail's, which lets people decide without looking."""
    replaced: list[type] = [WorkflowObjectsToModeratePanel]
    if organisations_of(request.user):
        replaced.append(UserObjectsInWorkflowModerationPanel)
        panels.append(ProposalsPanel())
    panels[:] = [panel for panel in panels if not isinstance(panel, tuple(replaced))]
    panels += [ToReviewPanel(), ToVerifyPanel(), emergency_views.EmergenciesPanel()]
