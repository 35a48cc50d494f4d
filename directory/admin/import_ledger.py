"""The ledger of imports in the admin: read, never written."""

from typing import Any, ClassVar

from django.db.models import QuerySet
from django.http import HttpRequest
from wagtail_modeladmin.helpers import PermissionHelper
from wagtail_modeladmin.options import ModelAdmin
from wagtail_modeladmin.views import IndexView, InspectView

from directory.import_run import ImportRun

from .import_views import shown


class ReadOnly(PermissionHelper):
    """The `view` permission opens it; nobody adds, changes or deletes, superusers included."""

    def user_can_list(self, user: Any) -> bool:
        return self.user_has_specific_permission(user, self.get_perm_codename("view"))

    def user_can_inspect_obj(self, user: Any, obj: Any) -> bool:
        return self.user_can_list(user)

    def user_can_create(self, user: Any) -> bool:
        return False

    def user_can_edit_obj(self, user: Any, obj: Any) -> bool:
        return False

    def user_can_delete_obj(self, user: Any, obj: Any) -> bool:
        return False


class LightIndexView(IndexView):
    """The list without the plans, which may be large."""

    def get_base_queryset(self, request: HttpRequest | None = None) -> QuerySet[ImportRun]:
        runs: QuerySet[ImportRun] = super().get_base_queryset(request)
        return runs.defer("plan")


class PlanInspectView(InspectView):
    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context: dict[str, Any] = super().get_context_data(**kwargs, **shown(self.instance))
        return context


class ImportRunAdmin(ModelAdmin):
    model = ImportRun
    base_url_path = "annuaire/imports"
    menu_label = "Imports"
    menu_icon = "history"
    menu_order = 252
    permission_helper_class = ReadOnly
    index_view_class = LightIndexView
    inspect_view_enabled = True
    inspect_view_class = PlanInspectView
    inspect_template_name = "directory/admin/import_inspect.html"
    inspect_view_fields: ClassVar[list[str]] = [
        *("file_name", "sha256", "created_at", "brought_by", "status", "reason"),
        *("overwrites", "decided_by", "applied_at"),
    ]
    history_view_enabled = False
    list_display = ("created_at", "file_name", "brought_by", "status", "result")
    list_filter = ("status",)
    search_fields = ("file_name", "sha256")
    list_select_related = ("created_by", "confirmed_by")
