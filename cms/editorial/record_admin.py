"""Records in Wagtail's editors and lists: published by approval, kept while relied on."""

from collections.abc import Sequence
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from wagtail.admin import messages
from wagtail.snippets.action_menu import PublishMenuItem, UnpublishMenuItem

from .facts import is_possible
from .policy import Action, Person
from .records import ReviewedRecord


def record_actions(items: list[Any], request: HttpRequest, context: dict[str, Any]) -> None:
    """Records are published by approval: Wagtail shows superusers its own buttons regardless."""
    if issubclass(context["model"], ReviewedRecord):
        items[:] = [
            item for item in items if not isinstance(item, PublishMenuItem | UnpublishMenuItem)
        ]


def keep_records(request: HttpRequest, records: Sequence[Any]) -> HttpResponse | None:
    """What is under review, or relied on, stays; the apps' own hooks say why in more words."""
    person = Person(administers=request.user.is_superuser)
    for record in records:
        if not isinstance(record, ReviewedRecord):
            continue
        if not is_possible(person, Action.DELETE_RECORD, record):
            messages.error(
                request, f"« {record} » est en relecture ou utilisé. Rien n’a été supprimé."
            )
            return redirect(type(record).snippet_viewset.get_url_name("list"))
    return None
