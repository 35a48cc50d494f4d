"""What may not be deleted in the admin, with the reason; the database refuses it too."""

from collections.abc import Sequence

from django.db.models import Model
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from wagtail.admin import messages

from directory import rules
from directory.assignment import StillObtainable
from directory.models import Assignment, Editor, Service, ShortCode

HOLDERS = (Editor, Service, ShortCode)


def reason_to_keep(record: Model) -> str:
    """Why `record` may not be deleted; empty if it may."""
    if isinstance(record, Assignment):
        forgotten = rules.may_be_forgotten(record.valid_until, timezone.localdate())
        return "" if forgotten else str(StillObtainable())
    if isinstance(record, HOLDERS) and record.assignments.exists():
        return f"« {record} » a des attributions : l’annuaire le garde tant qu’elles y sont."
    return ""


def refuse(request: HttpRequest, records: Sequence[Model]) -> HttpResponse | None:
    """For Wagtail's hook: nothing of a selection is deleted if one of it must stay."""
    for record in records:
        if reason := reason_to_keep(record):
            messages.error(request, f"{reason} Rien n’a été supprimé.")
            return redirect(type(record).snippet_viewset.get_url_name("list"))  # type: ignore[attr-defined]
    return None
