"""The filters of the directory's listings."""

from datetime import timedelta
from typing import Any

import django_filters
from django.db.models import Exists, OuterRef, Q, QuerySet
from django.utils import timezone
from wagtail.admin.filters import WagtailFilterSet

from cms.core.payment import PaymentSolution
from directory.models import Assignment, Editor, ShortCode
from directory.periods import held_on

TIERS = [(digit, f"{digit}xxxx") for digit in "3456789"]
SOON = timedelta(days=60)
YES = [("oui", "Oui")]


class AssignmentFilterSet(WagtailFilterSet):
    tier = django_filters.ChoiceFilter(
        label="Palier", choices=TIERS, field_name="short_code__code", lookup_expr="startswith"
    )
    solution = django_filters.ChoiceFilter(label="Solution", choices=PaymentSolution.choices)
    status = django_filters.ChoiceFilter(label="Statut", choices=Assignment.Status.choices)
    when = django_filters.ChoiceFilter(
        label="Période",
        choices=[
            ("now", "En cours"),
            ("soon", "Se termine dans 60 jours"),
            ("former", "Terminées"),
            ("next", "À venir"),
        ],
        method="filter_when",
    )
    warned = django_filters.ChoiceFilter(label="Avertissement", choices=YES, method="filter_warned")

    class Meta:
        model = Assignment
        fields: list[str] = []

    def filter_when(
        self, queryset: QuerySet[Assignment], name: str, value: str
    ) -> QuerySet[Assignment]:
        today = timezone.localdate()
        return queryset.filter(
            {
                "now": held_on(today),
                "soon": Q(valid_until__gt=today, valid_until__lte=today + SOON),
                "former": Q(valid_until__lte=today),
                "next": Q(valid_from__gt=today),
            }[value]
        )

    def filter_warned(
        self, queryset: QuerySet[Assignment], name: str, value: str
    ) -> QuerySet[Assignment]:
        """Those for which `rules.subscription_warning` speaks."""
        return queryset.filter(short_code__code__regex=r"^[5-8]8", service__subscription=False)


class RecordFilterSet(WagtailFilterSet):
    """What editors and short codes have in common: where their text stands."""

    stands = django_filters.ChoiceFilter(
        label="Publication",
        choices=[
            ("public", "Publié"),
            ("draft", "Publié, avec un brouillon"),
            ("new", "Jamais publié"),
        ],
        method="filter_stands",
    )

    def filter_stands(self, queryset: QuerySet[Any], name: str, value: str) -> QuerySet[Any]:
        if value == "draft":
            return queryset.filter(live=True, has_unpublished_changes=True)
        return queryset.filter(live=value == "public")


class EditorFilterSet(RecordFilterSet):
    incomplete = django_filters.ChoiceFilter(
        label="Informations manquantes", choices=YES, method="filter_incomplete"
    )

    class Meta:
        model = Editor
        fields = ["country"]

    def filter_incomplete(
        self, queryset: QuerySet[Editor], name: str, value: str
    ) -> QuerySet[Editor]:
        """Those for which `rules.missing_from_editor` answers something."""
        return queryset.filter(
            Q(address="") | Q(postal_code="") | Q(city="") | Q(phone="", email="")
        )


class ShortCodeFilterSet(RecordFilterSet):
    tier = django_filters.ChoiceFilter(
        label="Palier", choices=TIERS, field_name="code", lookup_expr="startswith"
    )
    status = django_filters.ChoiceFilter(
        label="Aujourd’hui",
        choices=[
            ("active", "Actif"),
            ("suspended", "Suspendu"),
            ("unassigned", "Sans attribution"),
        ],
        method="filter_status",
    )

    class Meta:
        model = ShortCode
        fields: list[str] = []

    def filter_status(
        self, queryset: QuerySet[ShortCode], name: str, value: str
    ) -> QuerySet[ShortCode]:
        held = Assignment.objects.filter(held_on(timezone.localdate()), short_code=OuterRef("pk"))
        active = Exists(held.filter(status=Assignment.Status.ACTIVE))
        if value == "active":
            return queryset.filter(active)
        if value == "suspended":
            return queryset.filter(Exists(held)).exclude(active)
        return queryset.exclude(Exists(held))
