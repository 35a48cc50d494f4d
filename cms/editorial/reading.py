"""What the auditors read: the last draft of any page, as the public would see it."""

from typing import Any

from django.apps import apps
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import path
from django.views.decorators.http import require_safe
from wagtail.models import Page

from .facts import is_possible
from .pages import PublishedPage
from .policy import Action, Person
from .provisioning import AUDITORS
from .reviewed import Reviewed


def is_auditor(user: Any) -> bool:
    return user.is_authenticated and AUDITORS in user.group_names


def may_audit(user: Any) -> bool:
    """The journal and what was public are for auditors and administrators."""
    return bool(user.is_superuser) or is_auditor(user)


def may_read(user: Any, draft: Reviewed) -> bool:
    """Whoever may edit it, and the auditors."""
    person = Person(writes=draft.may_be_edited_by(user), audits=is_auditor(user))
    return is_possible(person, Action.READ_DRAFT, draft)


def model_named(kind: str) -> Any:
    """The model that addresses and publications call `kind` (« guides.guidepage »), or 404."""
    try:
        return apps.get_model(kind)
    except (LookupError, ValueError):
        raise Http404 from None


@require_safe
def read_draft(request: HttpRequest, page_id: int) -> HttpResponse:
    page = get_object_or_404(Page, pk=page_id).specific
    if not isinstance(page, PublishedPage) or not may_read(request.user, page):
        raise PermissionDenied
    draft = page.get_latest_revision_as_object()
    response: HttpResponse = draft.make_preview_request(request, draft.default_preview_mode)
    return response


urls = [path("lecture/<int:page_id>/", read_draft, name="editorial_reading")]
