"""The journal's own events, and what Wagtail's bulk actions do without a word."""

from collections.abc import Iterable
from typing import Any

from django.http import HttpRequest
from wagtail import hooks
from wagtail.log_actions import log
from wagtail.models import Page

from . import appearance, content_checker
from .audit import actions
from .audit.accounts import active_state_set

hooks.register("register_log_actions", actions.register)
hooks.register("construct_wagtail_userbar", content_checker.use_ours)
hooks.register("insert_global_admin_css", appearance.stylesheet)
hooks.register("construct_main_menu", appearance.without_documents)
hooks.register("construct_homepage_summary_items", appearance.without_document_count)


@hooks.register("after_bulk_action")
def accounts_activated(
    request: HttpRequest, action_type: str, objects: Iterable[Any], action: Any
) -> None:
    if action_type == "set_active_state":
        active_state_set(objects, action.cleaned_form.cleaned_data["mark_as_active"])


@hooks.register("after_bulk_action")
def deleted(request: HttpRequest, action_type: str, objects: Iterable[Any], action: Any) -> None:
    """One entry each, as for those that are deleted alone. Pages say so themselves."""
    if action_type == "delete":
        for one in objects:
            if not isinstance(one, Page):
                log(one, "wagtail.delete", deleted=True)
