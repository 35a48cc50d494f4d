"""What the public pages would show of a draft."""

from typing import Any

from django.utils import timezone

from . import presentation
from .bill_labels import bill_labels
from .editor import Editor
from .lookup import BY_CODE, Lookup, sort_by_date
from .short_code import ShortCode
from .tenures import services_today

# More services say nothing more about the draft.
SHOWN = 50


def editor_context(draft: Editor) -> dict[str, Any]:
    """The context of the editor's page, its services as they are now."""
    services = list(services_today(draft)[:SHOWN])
    labels = bill_labels(assignment.service_id for assignment in services)
    return {"editor": presentation.editor(draft, services, labels)}


def short_code_context(draft: ShortCode) -> dict[str, Any]:
    """The context of the look-up's page today, its attributions as they are now."""
    today = timezone.localdate()
    found = Lookup(code=draft.code, **vars(sort_by_date(BY_CODE.rows(draft.code), today)))
    labels = bill_labels(holding.service_id for holding in found.assignments)
    page = presentation.lookup(found, labels, None, today)
    return {
        "lookup": {**page, "notice": draft.notice},
        "form": {"number": draft.code, "date": "", "unreadable_date": ""},
    }
