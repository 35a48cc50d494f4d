"""What auditors read of a page or record: its events, any revision, and what changed between two.

Wagtail's own history, comparison and usage ask for a permission to edit.
"""

from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.urls import path, reverse
from django.views.decorators.http import require_safe
from wagtail.log_actions import registry
from wagtail.models import Page, ReferenceIndex, Revision

from .difference import Difference
from .journal import describe
from .pages import PublishedPage
from .reading import may_read, model_named
from .review_items import items
from .reviewed import Reviewed

PER_PAGE = 50
USES_SHOWN = 50


def address(subject: Any) -> str:
    """Where the file of a page or record is read."""
    kind = "wagtailcore.page" if isinstance(subject, Page) else subject._meta.label_lower
    return reverse("editorial_dossier", args=[kind, subject.pk])


@require_safe
def dossier(request: HttpRequest, kind: str, pk: int) -> HttpResponse:
    """All entries of the journal about it, its revisions beside them, and what refers to it."""
    subject = _subject(request, kind, pk)
    log = registry.get_logs_for_instance(subject).select_related("user", "content_type")
    page = Paginator(log.order_by("-timestamp", "-pk"), PER_PAGE).get_page(request.GET.get("p"))
    kept = dict(
        subject.revisions.filter(
            pk__in={entry.revision_id for entry in page if entry.revision_id}
        ).values_list("pk", "created_at")
    )
    for entry in page:
        describe(entry)
    uses = ReferenceIndex.get_references_to(subject).select_related("base_content_type")
    context = {
        "subject": subject,
        "kind": kind,
        "entries": page,
        "kept": kept,
        "uses": _named(uses[:USES_SHOWN]),
        "uses_count": uses.count(),
    }
    return TemplateResponse(request, "editorial/dossier.html", context)


def _named(uses: Iterable[ReferenceIndex]) -> list[str]:
    """The places of these references, in words: a query for each type of object."""
    wanted: dict[ContentType, set[str]] = defaultdict(set)
    for use in uses:
        wanted[use.base_content_type].add(use.object_id)
    found = {
        (kind, str(one.pk)): one
        for kind, ids in wanted.items()
        if (model := kind.model_class())
        for one in model._base_manager.filter(pk__in=ids)
    }
    return [_place(use, found.get((use.base_content_type, use.object_id))) for use in uses]


def _place(use: ReferenceIndex, found: Any) -> str:
    return f"{use.model_name.capitalize()} « {found} »" if found else str(use.model_name)


@require_safe
def revision(request: HttpRequest, kind: str, pk: int, revision_id: int) -> HttpResponse:
    """A revision as the public would have seen it; a record's texts, where it has no page."""
    subject = _subject(request, kind, pk)
    draft = _revision(subject, revision_id).as_object()
    if isinstance(draft, PublishedPage):
        shown: HttpResponse = draft.make_preview_request(request, draft.default_preview_mode)
        return shown
    return _compared(request, kind, subject, None, draft)


@require_safe
def comparison(request: HttpRequest, kind: str, pk: int, revision_id: int) -> HttpResponse:
    """What a revision changed: against the one before it."""
    subject = _subject(request, kind, pk)
    chosen = _revision(subject, revision_id)
    before = (
        subject.revisions.filter(created_at__lt=chosen.created_at)
        .order_by("-created_at", "-pk")
        .first()
    )
    former = before.as_object().document() if before else None
    return _compared(request, kind, subject, former, chosen.as_object())


def _compared(
    request: HttpRequest, kind: str, subject: Any, before: dict[str, Any] | None, draft: Any
) -> HttpResponse:
    shown = items(Difference(draft, before, draft.document()))
    context = {
        "subject": subject,
        "kind": kind,
        "before": before,
        "items": [item for item in shown if not item.folded],
    }
    return TemplateResponse(request, "editorial/compared.html", context)


def _subject(request: HttpRequest, kind: str, pk: int) -> Any:
    """The page or record, for those who may read its drafts; 404 for anything else."""
    model = model_named(kind)
    if not issubclass(model, Reviewed | Page):
        raise Http404
    found = get_object_or_404(model, pk=pk)
    subject = found.specific if isinstance(found, Page) else found
    if not isinstance(subject, Reviewed) or not may_read(request.user, subject):
        raise PermissionDenied
    return subject


def _revision(subject: Any, revision_id: int) -> Revision:
    return get_object_or_404(subject.revisions, pk=revision_id)


urls = [
    path("lecture/<str:kind>/<int:pk>/", dossier, name="editorial_dossier"),
    path(
        "lecture/<str:kind>/<int:pk>/revisions/<int:revision_id>/",
        revision,
        name="editorial_revision",
    ),
    path(
        "lecture/<str:kind>/<int:pk>/changements/<int:revision_id>/",
        comparison,
        name="editorial_comparison",
    ),
]
