"""What an editor runs on a day."""

from django.db.models import QuerySet
from django.utils import timezone

from .assignment import Assignment
from .editor import Editor
from .periods import held_on


def services_today(editor: Editor) -> QuerySet[Assignment]:
    """The attributions of `editor` that hold today, by service and number."""
    return (
        Assignment.objects.filter(held_on(timezone.localdate()), editor=editor.pk)
        .select_related("service")
        .order_by("service__name", "short_code", "pk")
    )
