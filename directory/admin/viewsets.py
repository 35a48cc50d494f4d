"""The directory's snippets: editors, services, short codes and their dated attributions."""

from django.db.models import QuerySet
from django.http import HttpRequest
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultiFieldPanel
from wagtail.admin.ui.tables import Column
from wagtail.snippets.views.snippets import SnippetViewSet, SnippetViewSetGroup

from directory.models import Assignment, Editor, Service, ShortCode, TariffTier

from .exports import SafeExportIndexView
from .filters import AssignmentFilterSet, EditorFilterSet, ShortCodeFilterSet
from .panels import AssignmentsPanel, MissingFactsPanel


class EditorViewSet(SnippetViewSet):
    model = Editor
    icon = "group"
    menu_label = "Éditeurs"
    index_view_class = SafeExportIndexView
    filterset_class = EditorFilterSet
    list_display = ["name", "legal_name", "city", "phone", "email"]
    list_export = [
        *("name", "legal_name", "siren", "address", "postal_code", "city", "country"),
        *("phone", "email", "website"),
    ]
    export_filename = "editeurs"
    search_fields = ["name", "legal_name", "siren"]
    panels = [
        MissingFactsPanel(),
        MultiFieldPanel(
            [FieldPanel("name"), FieldPanel("legal_name"), FieldPanel("siren")],
            heading="Identité",
        ),
        MultiFieldPanel(
            [
                FieldPanel("address"),
                FieldRowPanel(
                    [FieldPanel("postal_code"), FieldPanel("city"), FieldPanel("country")]
                ),
            ],
            heading="Adresse",
        ),
        MultiFieldPanel(
            [FieldPanel("phone"), FieldPanel("email"), FieldPanel("website")],
            heading="Contacts pour les réclamations",
        ),
        AssignmentsPanel(heading="Ses numéros et services"),
    ]


class ServiceViewSet(SnippetViewSet):
    model = Service
    icon = "tag"
    menu_label = "Services"
    index_view_class = SafeExportIndexView
    list_display = ["name", "category", "subscription", "period"]
    list_filter = ["subscription", "category"]
    list_export = ["name", "description", "category", "website", "subscription", "period"]
    export_filename = "services"
    search_fields = ["name", "description"]
    panels = [
        FieldPanel("name"),
        FieldPanel("description"),
        FieldRowPanel([FieldPanel("category"), FieldPanel("website")]),
        FieldRowPanel([FieldPanel("subscription"), FieldPanel("period")]),
        InlinePanel("bill_labels", heading="Libellés de facture", label="Libellé"),
        AssignmentsPanel(heading="Attributions"),
    ]


class ShortCodeViewSet(SnippetViewSet):
    model = ShortCode
    icon = "mobile-alt"
    menu_label = "Numéros courts"
    index_view_class = SafeExportIndexView
    filterset_class = ShortCodeFilterSet
    list_display = ["code", "note"]
    list_export = ["code", "note"]
    export_filename = "numeros-courts"
    search_fields = ["code"]
    panels = [
        FieldPanel("code"),
        FieldPanel("note"),
        AssignmentsPanel(heading="Qui l’a utilisé"),
    ]


class AssignmentViewSet(SnippetViewSet):
    model = Assignment
    icon = "calendar-alt"
    menu_label = "Attributions"
    index_view_class = SafeExportIndexView
    filterset_class = AssignmentFilterSet
    list_display = [
        *("__str__", "service", "price", "valid_from", "valid_until", "status"),
        Column("warning", label="Avertissement"),
    ]
    list_export = [
        *("short_code_id", "keyword", "solution", "service.name", "editor.name", "aggregator"),
        *("status", "price", "valid_from", "valid_until", "stop", "warning"),
    ]
    export_filename = "attributions"
    search_fields = ["short_code__code", "keyword", "service__name", "editor__name"]

    def get_queryset(self, request: HttpRequest) -> QuerySet[Assignment]:
        return Assignment.objects.select_related("service", "editor")


class TariffTierViewSet(SnippetViewSet):
    model = TariffTier
    icon = "form"
    menu_label = "Paliers tarifaires"
    list_display = ["digit", "maximum", "valid_from", "valid_until", "source"]
    list_filter = ["digit"]


class DirectoryGroup(SnippetViewSetGroup):
    items = (
        EditorViewSet,
        ShortCodeViewSet,
        AssignmentViewSet,
        ServiceViewSet,
        TariffTierViewSet,
    )
    menu_icon = "list-ul"
    menu_label = "Annuaire"
    menu_name = "annuaire"
    menu_order = 250
