"""The directory's snippets: editors, services, short codes and their dated attributions."""

from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.snippets.views.snippets import SnippetViewSet, SnippetViewSetGroup

from .assignment import Assignment
from .editor import Editor
from .service import Service
from .short_code import ShortCode


class EditorViewSet(SnippetViewSet):
    model = Editor
    icon = "group"
    menu_label = "Éditeurs"
    list_display = ["name", "legal_name", "city", "phone", "email"]
    search_fields = ["name", "legal_name"]
    panels = [
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
    ]


class ServiceViewSet(SnippetViewSet):
    model = Service
    icon = "tag"
    menu_label = "Services"
    list_display = ["name", "category", "subscription", "period"]
    list_filter = ["subscription", "category"]
    search_fields = ["name", "description"]


class ShortCodeViewSet(SnippetViewSet):
    model = ShortCode
    icon = "hashtag"
    menu_label = "Numéros courts"
    list_display = ["code", "note"]
    search_fields = ["code"]


class AssignmentViewSet(SnippetViewSet):
    model = Assignment
    icon = "calendar-alt"
    menu_label = "Attributions"
    list_display = ["__str__", "service", "price", "valid_from", "valid_until", "status"]
    list_filter = ["solution", "status"]
    search_fields = ["short_code__code", "keyword", "service__name", "editor__name"]


class DirectoryGroup(SnippetViewSetGroup):
    items = (EditorViewSet, ShortCodeViewSet, AssignmentViewSet, ServiceViewSet)
    menu_icon = "list-ul"
    menu_label = "Annuaire"
    menu_name = "annuaire"
    menu_order = 250
