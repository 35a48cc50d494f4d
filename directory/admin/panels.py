"""What an editor's or a code's own page shows of its attributions."""

from typing import Any

from wagtail.admin.panels import Panel

from directory.models import Assignment

# The latest; the listing has them all, page by page.
SHOWN = 50


class AssignmentsPanel(Panel):
    """The latest attributions of the record as a timeline; read only."""

    class BoundPanel(Panel.BoundPanel):
        template_name = "directory/admin/assignments_panel.html"

        def get_context_data(self, parent_context: Any = None) -> dict[str, Any]:
            context = super().get_context_data(parent_context)
            assignments = Assignment.objects.none()
            if self.instance.pk:
                assignments = self.instance.assignments.select_related("service", "editor")
            context["assignments"] = assignments.order_by("-valid_from", "short_code")[:SHOWN]
            context["more"] = max(assignments.count() - SHOWN, 0)
            context["search"] = str(self.instance)
            return context


class MissingFactsPanel(Panel):
    """What art. L.224-43 asks for and the record lacks."""

    class BoundPanel(Panel.BoundPanel):
        template_name = "directory/admin/missing_facts_panel.html"

        def is_shown(self) -> bool:
            return bool(self.instance.pk and self.instance.missing())
