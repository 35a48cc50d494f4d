"""The filters of Wagtail's lists name everybody who ever wrote a page: here, colleagues only."""

from typing import Any

from django.db.models import QuerySet
from django.http import HttpRequest
from wagtail.admin.views.pages.listing import PageFilterSet
from wagtail.admin.views.reports.workflows import WorkflowReportFilterSet

from cms.core.models import User

from .isolation import colleagues

# Filters by person in the lists that operators' members see.
BY_PERSON = (
    (PageFilterSet, "owner"),
    (PageFilterSet, "edited_by"),
    (WorkflowReportFilterSet, "requested_by"),
)


def connect() -> None:
    """Narrow each filter where it is declared: the filter sets of page types copy it."""
    for filterset, name in BY_PERSON:
        _narrow(filterset.base_filters[name])


def _narrow(person_filter: Any) -> None:
    everybody = person_filter.queryset

    def narrowed(request: HttpRequest) -> QuerySet[User]:
        return colleagues(request.user, everybody(request))

    person_filter.queryset = narrowed
