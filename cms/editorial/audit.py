"""From which digest to which: added to the entries of decisions before they are written."""

from collections.abc import Iterable
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db.models.signals import pre_save
from wagtail.models import ModelLogEntry, PageLogEntry

from cms.core.audit.entries import DIGESTS

from .publication import Publication
from .records import PUBLICATIONS, ReviewedRecord
from .task import ApprovalTaskState

# Drafts are saved by themselves, several times a minute: their digest is that of the submission.
SILENT = (
    *("wagtail.create", "wagtail.edit", "wagtail.rename", "wagtail.revert", "wagtail.reorder"),
    "wagtail.comments.",
    "wagtail.view_restriction.",
)
PUBLISH = "wagtail.publish"
UNPUBLISH = "wagtail.unpublish"
WORKFLOW = "wagtail.workflow."
# Wagtail writes it before there is a new state, with the revision that was sent back.
RESUBMIT = "wagtail.workflow.resume"


def connect() -> None:
    for model in (PageLogEntry, ModelLogEntry):
        pre_save.connect(add_digests, sender=model, dispatch_uid="audit_digests")


def add_digests(sender: type[Any], instance: Any, **kwargs: Any) -> None:
    """`from` is what was public before, `to` what the entry is about; either may be missing."""
    if instance.action.startswith(SILENT) or DIGESTS in instance.data:
        return
    if isinstance(instance, PageLogEntry):
        before = _public_page(instance)
    elif is_record(instance):
        before = public_records(instance.content_type, [instance.object_id]).get(instance.object_id)
    else:
        return
    digests = {"from": before, "to": _about(instance, before)}
    instance.data = {**instance.data, DIGESTS: digests}


def is_record(entry: Any) -> bool:
    """Whether it is about a record with a public text."""
    model = entry.content_type.model_class() if entry.content_type else None
    return bool(model and issubclass(model, ReviewedRecord))


def _public_page(entry: PageLogEntry) -> str | None:
    """The digest that was public; a withdrawal is told when it has just ended."""
    publications = Publication.objects.filter(page_id=entry.page_id)
    if entry.action != UNPUBLISH:
        publications = publications.open()
    return publications.order_by("-public_from").values_list("digest", flat=True).first()


def public_records(kind: ContentType, object_ids: Iterable[str]) -> dict[str, str | None]:
    """The digest of each record's public text, by id, as the journal has it: one query."""
    entries = (
        ModelLogEntry.objects.filter(
            content_type=kind, object_id__in=object_ids, action__in=PUBLICATIONS
        )
        .order_by("object_id", "-timestamp", "-pk")
        .distinct("object_id")
    )
    found = entries.values_list("object_id", "data")
    return {pk: data.get(DIGESTS, {}).get("to") for pk, data in found}


def _about(entry: Any, before: str | None) -> str | None:
    """The digest of what was proposed, decided, published, or confirmed."""
    if entry.action in (UNPUBLISH, "wagtail.delete"):
        return None
    if entry.action == RESUBMIT:
        subject = entry.content_type.get_object_for_this_type(pk=entry.object_id)
        digest: str = subject.get_latest_revision().as_object().digest()
        return digest
    if entry.action.startswith(WORKFLOW):
        return _submitted(entry)
    if entry.action.startswith(PUBLISH) and entry.revision:
        draft = entry.revision.as_object()
        return draft.digest() if hasattr(draft, "digest") else None
    return entry.data.get("digest") or before


def _submitted(entry: Any) -> str | None:
    """As the proposal's task has it."""
    states = ApprovalTaskState.objects.filter(revision=entry.revision_id)
    if task_state := entry.data.get("workflow", {}).get("task_state_id"):
        states = ApprovalTaskState.objects.filter(pk=task_state)
    return states.order_by("-pk").values_list("digest", flat=True).first()
