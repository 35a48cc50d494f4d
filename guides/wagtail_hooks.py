"""The guides in the admin."""

from django.contrib import messages
from django.http import HttpRequest
from django.urls import URLPattern, path, reverse
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.log_actions import LogActionRegistry
from wagtail.models import Page

from cms.core.admin_screens import ItemFor

from . import operator_admin
from .coverage_data import may_see_coverage
from .coverage_report import CoverageView
from .creation import GuideViewSet
from .guide_page import GuidePage

hooks.register("register_admin_urls", operator_admin.urls)
hooks.register("register_settings_menu_item", operator_admin.menu_item)


@hooks.register("register_reports_menu_item")
def coverage_item() -> MenuItem:
    return ItemFor(
        may_see_coverage,
        "Couverture des guides",
        reverse("guide_coverage"),
        name="guide-coverage",
        icon_name="table",
        order=100,
    )


@hooks.register("register_admin_viewset")
def guide_viewset() -> GuideViewSet:
    return GuideViewSet()


@hooks.register("after_create_page")
@hooks.register("after_edit_page")
def cautions(request: HttpRequest, page: Page) -> None:
    """What reviewers will be told, to its author first; what is saved by itself says nothing."""
    if isinstance(page, GuidePage) and request.accepts("text/html"):
        for warning in page.review_warnings(page.document()):
            messages.warning(request, warning)


@hooks.register("register_admin_urls")
def coverage_urls() -> list[URLPattern]:
    return [
        path("rapports/couverture/", CoverageView.as_view(), name="guide_coverage"),
        path(
            "rapports/couverture/results/",
            CoverageView.as_view(results_only=True),
            name="guide_coverage_results",
        ),
    ]


@hooks.register("register_log_actions")
def access_actions(actions: LogActionRegistry) -> None:
    actions.register_action(operator_admin.LET_IN, "Accueillir", "Contributeurs invités")
    actions.register_action(operator_admin.SHOWN_OUT, "Fermer les accès", "Accès fermés")
