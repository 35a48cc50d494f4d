"""The statements of an import: thousands of rows each, and no signal."""

from collections.abc import Iterable, Sequence
from typing import Any, TypeVar

from django.db import models
from django.db.models import QuerySet

from directory.editor import Editor
from directory.import_memory import ImportMemory
from directory.service import Service
from directory.short_code import ShortCode
from directory.slugs import free_slug
from directory.text import fold

from .drafts import Draft
from .existing import chunked, fetch

Record = TypeVar("Record", bound=models.Model)
# Rows a statement: times the columns, it stays below the 65,535 parameters of PostgreSQL.
BATCH = 2_000


def write_codes(assignments: Iterable[Any]) -> None:
    codes = {one.short_code_id for one in assignments if one.short_code_id}
    """The codes that are not there; what a draft of one says is public once approved."""
    stored = list(fetch(ShortCode.objects.only("pk", "live"), "pk", sorted(codes)))
    known = {code.pk for code in stored}
    drafts = [code.pk for code in stored if not code.live]
    ShortCode.objects.filter(pk__in=drafts).update(live=True, notice="")
    ShortCode.objects.bulk_create(
        [ShortCode(code=code) for code in sorted(codes - known)], batch_size=BATCH
    )


def name_new(model: type[Editor] | type[Service], drafts: Sequence[Draft[Any]]) -> None:
    """What `save()` gives a new record: its address on the web, and its place in lists."""
    new = [draft.record for draft in drafts if draft.is_new]
    if not new:
        return
    taken = set(QuerySet[Any](model).values_list("slug", flat=True))
    for record in new:
        record.slug = free_slug(record.name, taken)
        taken.add(record.slug)
        if isinstance(record, Editor):
            record.sort_key = fold(record.name)


def rename(drafts: Sequence[Draft[Editor]]) -> None:
    """An editor that the file renames changes its place in lists; its address stays."""
    for draft in drafts:
        if "name" in draft.replaced:
            draft.replaced = {**draft.replaced, "sort_key": draft.record.sort_key}
            draft.record.sort_key = fold(draft.record.name)


def write(model: type[Record], drafts: Sequence[Draft[Record]]) -> None:
    """Insert what is new, then write the changed fields of what is stored."""
    changed = [draft for draft in drafts if not draft.is_new and draft.fields]
    fields = sorted({name for draft in changed for name in draft.fields})
    manager = model._default_manager
    if changed:
        # An upsert of rows that all exist is PostgreSQL's quickest way to update many.
        manager.bulk_create(
            [draft.record for draft in changed],
            update_conflicts=True,
            unique_fields=[model._meta.pk.name],
            update_fields=fields,
            batch_size=BATCH,
        )
    manager.bulk_create([draft.record for draft in drafts if draft.is_new], batch_size=BATCH)


def remember(kind: ImportMemory.Kind, drafts: Sequence[Draft[Any]]) -> None:
    """What the file says, for the next import to tell edits by hand from its own values."""
    memories = (
        ImportMemory(kind=kind, record_id=draft.record.pk, values=dict(draft.memory))
        for draft in drafts
        if draft.memory_changes
    )
    for some in chunked(memories):
        ImportMemory.objects.bulk_create(
            some,
            update_conflicts=True,
            unique_fields=["kind", "record_id"],
            update_fields=["values"],
            batch_size=BATCH,
        )
