"""The directory's snippets: editors, services, short codes and their dated attributions."""

from django.db.models import QuerySet
from django.http import HttpRequest
from wagtail.admin.panels import (
    FieldPanel,
    FieldRowPanel,
    InlinePanel,
    MultiFieldPanel,
    ObjectList,
    Panel,
)
from wagtail.admin.ui.tables import Column
from wagtail.snippets.views.snippets import SnippetViewSet, SnippetViewSetGroup

from cms.core.typography import yes_or_no
from cms.editorial.comments_panel import ReviewCommentsPanel
from directory.models import Assignment, Editor, Service, ShortCode, TariffTier

from .choosers import DirectoryChooserViewSet
from .filters import AssignmentFilterSet, EditorFilterSet, ShortCodeFilterSet
from .forms import DirectoryForm, ShortCodeForm
from .panels import AssignmentsPanel, MissingFactsPanel
from .views import DirectoryCreateView, DirectoryEditView


class DirectoryViewSet(SnippetViewSet):
    """What the directory's listings and forms have in common."""

    add_view_class = DirectoryCreateView
    edit_view_class = DirectoryEditView
    chooser_viewset_class = DirectoryChooserViewSet
    # Names and numbers are unique: there is nothing to copy.
    copy_view_enabled = False
    form_class = DirectoryForm

    def get_edit_handler(self) -> Panel:
        handler = ObjectList(self.panels, base_form_class=self.form_class)
        return handler.bind_to_model(self.model)


class EditorViewSet(DirectoryViewSet):
    model = Editor
    icon = "group"
    menu_label = "Éditeurs"
    filterset_class = EditorFilterSet
    list_display = ["name", "city", "phone", "email"]
    list_export = [
        *("name", "legal_name", "siren", "address", "postal_code", "city", "country"),
        *("phone", "email", "website"),
    ]
    export_filename = "editeurs"
    search_fields = ["name", "legal_name", "siren"]
    panels = [
        ReviewCommentsPanel(),
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


def _subscribed(service: Service) -> str:
    return yes_or_no(service.subscription)


class ServiceViewSet(DirectoryViewSet):
    model = Service
    icon = "tag"
    menu_label = "Services"
    list_display = [
        *("name", "category"),
        Column("subscription", label="Abonnement", accessor=_subscribed, sort_key="subscription"),
        "period",
    ]
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


class ShortCodeViewSet(DirectoryViewSet):
    model = ShortCode
    form_class = ShortCodeForm
    icon = "mobile-alt"
    menu_label = "Numéros courts"
    filterset_class = ShortCodeFilterSet
    list_display = ["code", "notice", "note"]
    list_export = ["code", "notice", "note"]
    export_filename = "numeros-courts"
    search_fields = ["code"]
    panels = [
        ReviewCommentsPanel(),
        FieldPanel("code"),
        FieldPanel("notice"),
        FieldPanel("note"),
        AssignmentsPanel(heading="Qui l’a utilisé"),
    ]


class AssignmentViewSet(DirectoryViewSet):
    model = Assignment
    panels = [
        FieldRowPanel([FieldPanel("short_code"), FieldPanel("keyword"), FieldPanel("solution")]),
        FieldRowPanel([FieldPanel("service"), FieldPanel("editor"), FieldPanel("aggregator")]),
        FieldRowPanel([FieldPanel("price"), FieldPanel("status")]),
        FieldRowPanel([FieldPanel("valid_from"), FieldPanel("valid_until")]),
        FieldPanel("stop"),
        FieldRowPanel([FieldPanel("source"), FieldPanel("checked_on")]),
    ]
    icon = "calendar-alt"
    menu_label = "Attributions"
    filterset_class = AssignmentFilterSet
    list_display = [
        *("__str__", "service", "price", "valid_from", "valid_until", "status"),
        Column("warning", label="Avertissement"),
    ]
    list_export = [
        *("short_code_id", "keyword", "solution", "service.name", "editor.name", "aggregator"),
        *("status", "price", "valid_from", "valid_until", "stop", "source", "checked_on"),
        "warning",
    ]
    export_filename = "attributions"
    search_fields = ["short_code__code", "keyword", "service__name", "editor__name"]

    def get_queryset(self, request: HttpRequest) -> QuerySet[Assignment]:
        return Assignment.objects.select_related("service", "editor")


class TariffTierViewSet(DirectoryViewSet):
    model = TariffTier
    icon = "form"
    menu_label = "Paliers tarifaires"
    list_display = ["digit", "maximum", "valid_from", "valid_until", "source"]
    list_filter = ["digit"]
    panels = [
        FieldRowPanel([FieldPanel("digit"), FieldPanel("maximum")]),
        FieldRowPanel([FieldPanel("valid_from"), FieldPanel("valid_until")]),
        FieldPanel("source"),
    ]


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
