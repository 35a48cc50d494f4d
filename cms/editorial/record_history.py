"""What an import leaves behind: a revision and a log entry for each record that it wrote."""

from collections.abc import Sequence
from datetime import datetime

from django.contrib.contenttypes.models import ContentType
from django.utils import timezone
from wagtail.models import ModelLogEntry, Revision

from cms.core.audit.entries import DIGESTS, write_all
from cms.core.gate import grant
from cms.core.models import User

from .audit import public_records
from .records import IMPORTED, ReviewedRecord

BATCH = 1_000


def record_import(records: Sequence[ReviewedRecord], user: User | None) -> None:
    """Note that these stored records of one model are public as they are, written by an import.

    Their drafts, if any, stay in their history but are no longer the latest revision. A few
    statements, whatever the number of records.
    """
    if not records:
        return
    model, now = type(records[0]), timezone.now()
    kind = ContentType.objects.get_for_model(model)
    revisions = Revision.objects.bulk_create(
        [_revision(record, kind, now, user) for record in records], batch_size=BATCH
    )
    for record, revision in zip(records, revisions, strict=True):
        record.latest_revision = record.live_revision = revision
        record.has_unpublished_changes = False
        record.first_published_at = record.first_published_at or now
        record.last_published_at = now
    fields = [
        *("latest_revision", "live_revision", "has_unpublished_changes"),
        *("first_published_at", "last_published_at"),
    ]
    with grant(model._meta.app_label):
        model._base_manager.bulk_update(records, fields, batch_size=BATCH)
    before = public_records(kind, [revision.object_id for revision in revisions])
    write_all([_entry(record, before.get(str(record.pk))) for record in records], batch_size=BATCH)


def _revision(
    record: ReviewedRecord, kind: ContentType, now: datetime, user: User | None
) -> Revision:
    return Revision(
        content_type=kind,
        base_content_type=kind,
        object_id=str(record.pk),
        created_at=now,
        user=user,
        object_str=str(record),
        content=record.serializable_data(),
    )


def _entry(record: ReviewedRecord, before: str | None) -> ModelLogEntry:
    """That the record's latest revision is public; `before` is the digest that was."""
    revision = record.latest_revision
    return ModelLogEntry(
        content_type=revision.content_type,
        object_id=revision.object_id,
        label=revision.object_str,
        action=IMPORTED,
        timestamp=revision.created_at,
        user=revision.user,
        revision=revision,
        content_changed=True,
        data={DIGESTS: {"from": before, "to": record.digest()}},
    )
