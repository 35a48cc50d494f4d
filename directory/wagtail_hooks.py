"""The directory in the admin."""

from collections.abc import Iterator
from typing import Any

from django.contrib.auth.models import AbstractUser
from django.urls import URLPattern, path, reverse
from wagtail import hooks
from wagtail.admin.widgets.button import ListingButton
from wagtail.snippets.models import register_snippet
from wagtail_modeladmin.options import modeladmin_register

from . import import_log
from .admin import deleting, import_upload, import_views
from .admin.ending import end_assignment
from .admin.import_ledger import ImportRunAdmin
from .admin.viewsets import DirectoryGroup
from .models import Assignment

register_snippet(DirectoryGroup)
modeladmin_register(ImportRunAdmin)
hooks.register("register_log_actions", import_log.register)
hooks.register("register_admin_urls", import_views.urls)
hooks.register("register_admin_menu_item", import_upload.menu_item)
hooks.register("before_delete_snippet", deleting.refuse)


@hooks.register("register_admin_urls")
def directory_urls() -> list[URLPattern]:
    return [path("annuaire/attributions/<int:pk>/terminer/", end_assignment, name="end_assignment")]


@hooks.register("register_snippet_listing_buttons")
def ending_button(
    snippet: Any, user: AbstractUser, next_url: str | None = None
) -> Iterator[ListingButton]:
    if isinstance(snippet, Assignment) and user.has_perm("directory.change_assignment"):
        yield ListingButton(
            "Terminer…",
            reverse("end_assignment", args=[snippet.pk]),
            icon_name="calendar-check",
            priority=15,
        )
