"""« Liens morts »: which page holds a link that leads nowhere, and since when."""

from collections.abc import Iterable
from typing import Any, ClassVar

from django.urls import path, reverse
from wagtail.admin.menu import MenuItem
from wagtail.admin.ui.tables import Column, DateColumn, TitleColumn
from wagtail.admin.views.reports import ReportView

from cms.core.admin_screens import ItemFor, RestrictedView
from cms.editorial.provisioning import AUDITORS, REVIEWERS, WRITERS

from .link import Link

READERS = (REVIEWERS, WRITERS, AUDITORS)


def may_see_dead_links(user: Any) -> bool:
    """AFMM's people: the report names every operator's pages."""
    return bool(user.is_superuser or not user.group_names.isdisjoint(READERS))


class DeadLinksView(RestrictedView, ReportView):
    may_see = staticmethod(may_see_dead_links)
    page_title = "Liens morts"
    header_icon = "link-external"
    index_url_name = "dead_links"
    index_results_url_name = "dead_links_results"
    no_results_message = "Aucun lien mort : tout ce que les pages publiques citent répond."
    export_filename = "liens-morts"
    export_headings: ClassVar[dict[str, str]] = {
        "title": "Page",
        "where": "Où",
        "url": "Lien",
        "answer": "Réponse",
        "dead_since": "Depuis le",
        "checked_at": "Essayé le",
    }
    list_export: ClassVar[list[str]] = list(export_headings)
    columns: ClassVar[list[Column]] = [
        TitleColumn(
            "title",
            label="Page",
            get_url=lambda row: reverse("wagtailadmin_pages:edit", args=[row["page_id"]]),
        ),
        Column("where", label="Où"),
        Column("url", label="Lien"),
        Column("answer", label="Réponse"),
        DateColumn("dead_since", label="Depuis"),
        DateColumn("checked_at", label="Essayé"),
    ]

    def get_queryset(self) -> list[dict[str, Any]]:
        """A line for each place, the oldest first."""
        dead: Iterable[Link] = Link.objects.exclude(dead_since=None).order_by("dead_since", "url")
        return [row for link in dead for row in link.rows()]


def menu_item() -> MenuItem:
    return ItemFor(
        may_see_dead_links,
        "Liens morts",
        reverse("dead_links"),
        name="dead-links",
        icon_name="link-external",
        order=800,
    )


urls = [
    path("rapports/liens/", DeadLinksView.as_view(), name="dead_links"),
    path(
        "rapports/liens/results/",
        DeadLinksView.as_view(results_only=True),
        name="dead_links_results",
    ),
]
