"""What the background worker does with an import: plan it, or apply it.

A job that ends badly leaves the run `STOPPED`; one whose process was killed is found out by its
pulse (`seen`). Applying is one transaction, its last statement marks the run as applied.
"""

import logging
from collections.abc import Callable

from django_tasks import task

from directory import import_log
from directory.import_run import ImportRun

from .applying import DirectoryBusyError, alone, apply
from .faults import UnreadableFileError
from .planning import make_plan
from .progress import FILE, Progress
from .pulse import Pulse, is_beating
from .reading import read
from .records import describe, mark_applied, open_status, stored_file

Status = ImportRun.Status
# Somebody waits, but mails do not take long.
PRIORITY = 40
CHANGED = "L’annuaire a changé depuis ce plan. Rien n’a été enregistré : relisez le nouveau plan."

logger = logging.getLogger(__name__)


@task(priority=PRIORITY)
def plan_import(pk: int) -> None:
    """Read the file and keep its plan, or why there is none."""
    _work(pk, Status.READING, _plan)


@task(priority=PRIORITY)
def apply_import(pk: int) -> None:
    """Apply the plan that was confirmed, or keep the new one if the directory has changed."""
    _work(pk, Status.APPLYING, _apply)


def seen(pk: int) -> ImportRun:
    """The run as it stands; whoever looks finds out that its process was killed."""
    run = ImportRun.objects.get(pk=pk)
    if run.is_busy and run.stage and not is_beating(pk):
        lost = ImportRun.objects.filter(pk=pk, status=run.status).exclude(stage="")
        lost.update(status=Status.STOPPED, stage="")
        run.refresh_from_db()
    return run


def _work(pk: int, status: str, job: Callable[[ImportRun, Progress], None]) -> None:
    """Do `job` unless it was done, is being done, or is no longer wanted."""
    with Pulse(pk) as pulse:
        waiting = ImportRun.objects.filter(pk=pk, status=status, stage="")
        if not (pulse.is_ours and waiting.update(stage=FILE, done=0, total=0)):
            return
        run = ImportRun.objects.get(pk=pk)
        run.reason = ""
        try:
            job(run, pulse.tell)
        except UnreadableFileError as error:
            run.status, run.stage, run.reason = Status.REFUSED, "", str(error)
            run.save()
        except Exception:  # an error of ours: said in the ledger, where it can be started again
            logger.exception("import %s", pk)
            ImportRun.objects.filter(pk=pk).update(status=Status.STOPPED, stage="")


def _plan(run: ImportRun, progress: Progress) -> None:
    sheet = read(stored_file(run))
    describe(run, make_plan(sheet, overwrite=run.overwrite_edited, progress=progress))
    run.save()


def _apply(run: ImportRun, progress: Progress) -> None:
    """The plan is made again while nobody else writes: what was confirmed is what is applied."""
    sheet = read(stored_file(run))
    try:
        with alone():
            plan = make_plan(sheet, overwrite=run.overwrite_edited, progress=progress)
            if plan.digest() == run.plan_digest and not plan.faults:
                apply(plan, progress, run.confirmed_by)
                mark_applied(run)
            else:
                describe(run, plan)
                run.confirmed_by = None
                run.reason = run.reason or CHANGED
            run.save()
            if run.status == Status.APPLIED:
                import_log.note(run, import_log.APPLIED, run.confirmed_by)
    except DirectoryBusyError as error:
        run.status, run.stage, run.reason = open_status(run.counts), "", str(error)
        run.confirmed_by = None
        run.save()
