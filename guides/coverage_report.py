"""The report « Couverture »: which profiles have a guide, and what to do about the others."""

from collections.abc import Iterable
from typing import Any, ClassVar

import django_filters
from django.http import HttpRequest, HttpResponseBase
from django.utils.functional import cached_property
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.ui.tables import Column
from wagtail.admin.views.reports import ReportView
from wagtail.permission_policies.pages import PagePermissionPolicy

from cms.core.admin_screens import RestrictedView
from cms.core.payment import PaymentSolution

from .choices import Offer, Procedure
from .coverage import Cell, Row, State
from .coverage_data import coverage, may_see_coverage, visible_operators
from .operator_page import OperatorPage


def _operators(request: HttpRequest) -> list[tuple[str, str]]:
    return [(str(one.pk), one.title) for one in visible_operators(request.user)]


class CoverageFilterSet(WagtailFilterSet):
    """Filters of rows rather than of a queryset."""

    operator_id = django_filters.ChoiceFilter(label="Opérateur")
    offer = django_filters.ChoiceFilter(label="Offre", choices=Offer.choices)
    procedure = django_filters.ChoiceFilter(label="Démarche", choices=Procedure.choices)
    state = django_filters.ChoiceFilter(label="État", choices=State.choices)

    class Meta:
        model = OperatorPage
        fields: ClassVar[list[str]] = []

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.form.fields["operator_id"].choices = [("", "Tous"), *_operators(self.request)]

    def filter_queryset(self, rows: Iterable[Row]) -> list[Row]:
        wanted = {name: value for name, value in self.form.cleaned_data.items() if value}
        state = wanted.pop("state", "")
        return [
            row
            for row in rows
            if all(str(getattr(row, name)) == value for name, value in wanted.items())
            and (not state or any(cell.state == state for cell in row.cells.values()))
        ]


class CellColumn(Column):
    """The state of one solution, with what can be done about it by those who may edit."""

    cell_template_name = "guides/admin/coverage_cell.html"

    def __init__(self, solution: PaymentSolution, *, may_edit: bool) -> None:
        super().__init__(solution.value, label=solution.label)
        self.may_edit = may_edit

    def get_value(self, instance: Row) -> Cell:
        return instance.cells[self.name]

    def get_cell_context_data(self, instance: Row, parent_context: Any) -> dict[str, Any]:
        context = super().get_cell_context_data(instance, parent_context)
        return {**context, "may_edit": self.may_edit}


class CoverageView(RestrictedView, ReportView):
    """For whoever edits guides, about the operators that are theirs; for auditors about all."""

    may_see = staticmethod(may_see_coverage)
    page_title = "Couverture des guides"
    header_icon = "table"
    index_url_name = "guide_coverage"
    index_results_url_name = "guide_coverage_results"
    filterset_class = CoverageFilterSet
    paginate_by = 60
    no_results_message = "Aucun profil ne correspond."
    export_filename = "couverture-des-guides"
    export_headings: ClassVar[dict[str, str]] = {
        "operator": "Opérateur",
        "offer.label": "Offre",
        "procedure.label": "Démarche",
        "solution.label": "Solution",
        "state.label": "État",
        "title": "Guide",
        "verified_on": "Vérifié le",
        "reason": "Motif",
    }
    list_export: ClassVar[list[str]] = list(export_headings)

    @cached_property
    def columns(self) -> list[Column]:
        may_edit = PagePermissionPolicy().user_has_permission(self.request.user, "change")
        return [
            Column("operator", label="Opérateur"),
            Column("offer", label="Offre", accessor="offer.label"),
            Column("procedure", label="Démarche", accessor="procedure.label"),
            *(CellColumn(solution, may_edit=may_edit) for solution in PaymentSolution),
        ]

    def get_queryset(self) -> list[Row]:
        return coverage(self.request.user)

    def as_spreadsheet(self, rows: Iterable[Row], spreadsheet_format: str) -> HttpResponseBase:
        """A line for each cell, of the state that was asked for."""
        state = self.request.GET.get("state")
        cells = [
            cell
            for row in rows
            for cell in row.cells.values()
            if state not in State.values or cell.state == state
        ]
        return super().as_spreadsheet(cells, spreadsheet_format)
