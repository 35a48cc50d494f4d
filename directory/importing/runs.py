"""Imports from beginning to end, each written down in the ledger; see `ImportRun`.

The command line does it in one go (`import_now`). The admin receives a file, has the background
worker plan it (`jobs`), and has it applied once the plan was confirmed.
"""

from typing import Any

from django.core.files.base import ContentFile
from django.db import transaction
from django.utils import timezone

from cms.core.models import User
from directory import import_log
from directory.import_run import ImportRun

from . import jobs
from .applying import alone, apply
from .faults import UnreadableFileError
from .plan import Plan
from .planning import make_plan
from .progress import Progress, silent
from .reading import read
from .records import describe, mark_applied, new_run

PERMISSION = "directory.change_assignment"
Status = ImportRun.Status


class RefusedError(Exception):
    """What cannot be done with a run as it stands; the message says why, in French."""


def import_now(
    name: str, data: bytes, *, overwrite: bool = False, progress: Progress = silent
) -> Plan:
    """Plan and apply in one go, for the system administrator. With faults, nothing is written.

    UnreadableFileError and DirectoryBusyError say in French why nothing could be done.
    """
    run = new_run(name, data, overwrite=overwrite)
    try:
        sheet = read(data)
    except UnreadableFileError as error:
        run.status, run.reason = Status.REFUSED, str(error)
        run.save()
        raise
    with alone():
        plan = make_plan(sheet, overwrite=overwrite, progress=progress)
        describe(run, plan)
        if run.status != Status.REFUSED:
            apply(plan, progress)
            mark_applied(run)
        run.save()
        if run.status == Status.APPLIED:
            import_log.note(run, import_log.APPLIED)
    return plan


@transaction.atomic
def receive(name: str, data: bytes, user: User, *, overwrite: bool = False) -> ImportRun:
    """Keep a file; the worker plans what it changes."""
    run = new_run(name, data, overwrite=overwrite)
    run.created_by = user
    run.file.save(run.sha256, ContentFile(data), save=False)
    _hand_over(run, Status.READING)
    import_log.note(run, import_log.RECEIVED, user)
    return run


def may_confirm(run: ImportRun, user: Any) -> bool:
    """Above a number of changes, not the person who brought the file."""
    if not run.is_open or not user.has_perm(PERMISSION):
        return False
    return run.status == Status.PLANNED or run.created_by_id != user.pk


@transaction.atomic
def confirm(pk: int, digest: str, user: User) -> ImportRun:
    """Have the plan applied that was read, known by its digest. RefusedError says why not."""
    run = _locked(pk, user)
    if not run.is_open:
        raise RefusedError("Cet import n’attend plus de confirmation.")
    if not may_confirm(run, user):
        raise RefusedError("Une autre personne que celle qui a apporté le fichier doit confirmer.")
    if run.plan_digest != digest:
        raise RefusedError("Ce plan n’est plus celui que vous avez lu : relisez-le.")
    run.confirmed_by = user
    _hand_over(run, Status.APPLYING)
    import_log.note(run, import_log.CONFIRMED, user)
    return run


@transaction.atomic
def abandon(pk: int, user: User) -> ImportRun:
    """Close a run that nobody will confirm."""
    run = _locked(pk, user)
    if not (run.is_open or run.may_restart):
        raise RefusedError("Cet import n’attend plus de confirmation.")
    run.status = Status.REFUSED
    run.reason = f"Abandonné par {user.get_full_name() or user.get_username()}."
    run.save()
    import_log.note(run, import_log.ABANDONED, user)
    return run


@transaction.atomic
def restart(pk: int, user: User) -> ImportRun:
    """Plan the file again after an interruption."""
    run = _locked(pk, user)
    if not run.may_restart:
        raise RefusedError("Cet import n’a pas été interrompu.")
    run.confirmed_by = None
    _hand_over(run, Status.READING)
    import_log.note(run, import_log.RESTARTED, user)
    return run


def _locked(pk: int, user: User) -> ImportRun:
    run = ImportRun.objects.select_for_update().get(pk=pk)
    if not user.has_perm(PERMISSION):
        raise RefusedError("Vous ne pouvez pas importer l’annuaire.")
    return run


def _hand_over(run: ImportRun, status: Status) -> None:
    """To the worker, once it can see the run."""
    run.status, run.stage, run.since = status, "", timezone.now()
    run.save()
    job = jobs.plan_import if status == Status.READING else jobs.apply_import
    transaction.on_commit(lambda: job.enqueue(run.pk))
