"""Writing a plan: many rows a statement, in one transaction, around the signals."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.contrib.postgres.constraints import ExclusionConstraint
from django.db import OperationalError, connection, transaction

from cms.core.gate import grant
from cms.core.models import User
from cms.editorial.record_history import record_import
from directory.assignment import Assignment
from directory.bill_labels import read
from directory.editor import Editor
from directory.import_memory import ImportMemory
from directory.search import refresh
from directory.service import BillLabel, Service
from directory.short_code import ShortCode

from .existing import fetch
from .plan import Plan, Work
from .progress import ASSIGNMENTS, ENTITIES, SEARCH, Progress, silent
from .writing import name_new, remember, rename, write, write_codes

TABLES = (Editor, Service, ShortCode, BillLabel, Assignment)
EXCLUSIONS = ", ".join(
    constraint.name
    for constraint in Assignment._meta.constraints
    if isinstance(constraint, ExclusionConstraint)
)


class DirectoryBusyError(Exception):
    """Somebody is writing to the directory and did not finish in time; the message is French."""


@contextmanager
def alone() -> Iterator[None]:
    """A transaction during which nobody else writes to the directory; everybody may read it.

    Other imports and edits in the admin wait for its end, as it waits for theirs.
    """
    tables = ", ".join(model._meta.db_table for model in TABLES)
    with transaction.atomic():
        try:
            with connection.cursor() as cursor:
                cursor.execute("SET LOCAL lock_timeout = '20s'")
                cursor.execute(f"LOCK TABLE {tables} IN SHARE ROW EXCLUSIVE MODE")
                cursor.execute("SET LOCAL lock_timeout = 0")
        except OperationalError as error:
            raise DirectoryBusyError(
                "Quelqu’un modifie l’annuaire en ce moment. Rien n’a été enregistré : réessayez."
            ) from error
        yield


def apply(plan: Plan, progress: Progress = silent, user: User | None = None) -> None:
    """Write `plan`, which has no fault, inside `alone()`, in the name of `user`."""
    editors = [draft.record for draft in plan.work.editors if draft.is_new or draft.fields]
    with grant(Editor._meta.app_label):
        _write(plan.work, progress)
    record_import(editors, user)


def _write(work: Work, progress: Progress) -> None:
    total = len(work.assignments)
    editors = touched_editors(work)
    progress(ENTITIES, 0, total)
    write_codes(draft.record for draft in work.assignments)
    name_new(Editor, work.editors)
    rename(work.editors)
    write(Editor, work.editors)
    name_new(Service, work.services)
    write(Service, work.services)
    BillLabel.objects.bulk_create(
        BillLabel(service=one, **read(label)._asdict()) for one, label in work.labels
    )
    progress(ASSIGNMENTS, 0, total)
    with connection.cursor() as cursor:
        # Together they are legal; one after the other they may not be.
        cursor.execute(f"SET CONSTRAINTS {EXCLUSIONS} DEFERRED")
        write(Assignment, work.assignments)
        cursor.execute(f"SET CONSTRAINTS {EXCLUSIONS} IMMEDIATE")
    progress(SEARCH, 0, total)
    remember(ImportMemory.Kind.EDITOR, work.editors)
    remember(ImportMemory.Kind.SERVICE, work.services)
    remember(ImportMemory.Kind.ASSIGNMENT, work.assignments)
    if found := {record.pk for record in editors} | holders(work):
        refresh(found)


def holders(work: Work) -> set[int]:
    """Whoever has or had a stored service that changes: the file need not name them."""
    services = {draft.record.pk for draft in work.services if draft.fields}
    services |= {service.pk for service, _ in work.labels}
    held = Assignment.objects.order_by().only("editor_id")
    return {one.editor_id for one in fetch(held, "service_id", services)}


def touched_editors(work: Work) -> list[Editor]:
    """The editors whose entry in the search changes, with their services'."""
    services = {id(draft.record) for draft in work.services if draft.is_new or draft.fields}
    services |= {id(service) for service, _ in work.labels}
    editors = [draft.record for draft in work.editors if draft.is_new or draft.fields]
    for draft in work.assignments:
        record = draft.record
        if draft.is_new or draft.fields or id(record.service) in services:
            editors.append(record.editor)
            if isinstance(before := draft.replaced.get("editor"), Editor):
                editors.append(before)
    return editors
