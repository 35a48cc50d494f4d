"""Drafts and proposals of editors that a file also describes: a conflict, said in the plan.

What somebody is writing wins over the file. The file may be told to replace a draft, never what
is being reviewed; and it does not publish a draft that was never public.
"""

from collections.abc import Iterable
from enum import StrEnum

from django.contrib.contenttypes.models import ContentType
from django.db.models import Model
from wagtail.models import WorkflowState

from cms.editorial.records import ReviewedRecord


class UnderWay(StrEnum):
    """What somebody is writing about a record; the value is what the plan says of it."""

    NOTHING = ""
    DRAFT = "brouillon en cours"
    REVIEW = "proposition en relecture"


NEVER_PUBLIC = (
    "Cet éditeur n’est encore qu’un brouillon : faites-le approuver, puis importez à nouveau."
)


def under_way(records: Iterable[Model]) -> dict[int, UnderWay]:
    """By key, the records about which somebody is writing; one query, if there are any."""
    drafts = [
        record.pk
        for record in records
        if isinstance(record, ReviewedRecord) and record.has_unpublished_changes
    ]
    if not drafts:
        return {}
    reviewed = WorkflowState.objects.active().filter(
        content_type__in=ContentType.objects.filter(app_label="directory"),
        object_id__in=[str(pk) for pk in drafts],
    )
    in_review = {int(key) for key in reviewed.values_list("object_id", flat=True)}
    return {pk: UnderWay.REVIEW if pk in in_review else UnderWay.DRAFT for pk in drafts}
