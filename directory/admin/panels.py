"""What an editor's or a code's own page shows of its attributions."""

from typing import Any

from wagtail.admin.panels import Panel

from directory.models import Assignment


class AssignmentsPanel(Panel):
    """The attributions of the record as a timeline, latest first; read only."""

    class BoundPanel(Panel.BoundPanel):
        template_name = "directory/admin/assignments_panel.html"

        def get_context_data(self, parent_context: Any = None) -> dict[str, Any]:
            context = super().get_context_data(parent_context)
            assignments = Assignment.objects.none()
            if self.instance.pk:
                assignments = self.instance.assignments.select_related("service", "editor")
            context["assignments"] = assignments.order_by("-valid_from", "short_code")
            return context


class MissingFactsPanel(Panel):
    """What art. L.224-43 asks for and the record lacks."""

    class BoundPanel(Panel.BoundPanel):
        template_name = "directory/admin/missing_facts_panel.html"

        def is_shown(self) -> bool:
            return bool(self.instance.pk and self.instance.missing())
