"""What an editor runs on a day."""

from django.db.models import Q, QuerySet
from django.utils import timezone

from .assignment import Assignment
from .editor import Editor


def services_today(editor: Editor) -> QuerySet[Assignment]:
    """The attributions of `editor` that hold today, by service and number."""
    today = timezone.localdate()
    return (
        Assignment.objects.filter(editor=editor.pk, valid_from__lte=today)
        .filter(Q(valid_until=None) | Q(valid_until__gt=today))
        .select_related("service")
        .order_by("service__name", "short_code")
    )
