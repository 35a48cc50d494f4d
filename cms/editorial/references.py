"""Which pages people answer for mention something: it must not change under them."""

from wagtail.models import TaskState

from cms.core.canonical import canonical_json

from .publication import Publication
from .task import ApprovalTaskState


def answered_for(digest: str) -> list[str]:
    """Titles of the pages that are public or under review and show the picture `digest`."""
    public = Publication.objects.open().filter(document__contains=digest)
    titles = set(public.values_list("title", flat=True))
    under_review = ApprovalTaskState.objects.filter(status=TaskState.STATUS_IN_PROGRESS)
    for state in under_review.select_related("revision"):
        page = state.revision.as_object()
        if digest in canonical_json(page.document()):
            titles.add(page.title)
    return sorted(titles)
