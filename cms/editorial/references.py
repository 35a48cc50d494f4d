"""Which pages people answer for mention something: it must not change under them."""

from django.db.models import Q
from wagtail.models import TaskState

from cms.core.canonical import canonical_json

from .publication import Publication
from .releases import Release
from .task import ApprovalTaskState


def answered_for(digest: str) -> list[str]:
    """Titles of the pages that are public, under review or waiting for their day, and show the
    picture `digest`."""
    public = Publication.objects.open().filter(document__contains=digest)
    titles = set(public.values_list("title", flat=True))
    waiting = Release.objects.waiting().values("task_state")
    answered = ApprovalTaskState.objects.filter(
        Q(status=TaskState.STATUS_IN_PROGRESS) | Q(pk__in=waiting)
    )
    for state in answered.select_related("revision"):
        page = state.revision.as_object()
        if digest in canonical_json(page.document()):
            titles.add(page.title)
    return sorted(titles)
