"""Imports from beginning to end, each written down in the ledger; see `ImportRun`."""

import hashlib
from typing import Any

from django.conf import settings
from django.core.files.base import ContentFile
from django.db import transaction
from django.utils import timezone

from cms.core.models import User
from directory.import_run import ImportRun

from .applying import alone, apply
from .faults import UnreadableFileError
from .plan import Plan
from .planning import Progress, make_plan, silent
from .reading import read

PERMISSION = "directory.change_assignment"


class RefusedError(Exception):
    """A confirmation that cannot be given; the message says why, in French."""


def import_now(
    name: str, data: bytes, *, overwrite: bool = False, progress: Progress = silent
) -> Plan:
    """Plan and apply in one go, for the system administrator. With faults, nothing is written.

    UnreadableFileError and DirectoryBusyError say in French why nothing could be done.
    """
    run = _new(name, data, overwrite=overwrite)
    try:
        sheet = read(data)
    except UnreadableFileError as error:
        run.status, run.reason = ImportRun.Status.REFUSED, str(error)
        run.save()
        raise
    with alone():
        plan = make_plan(sheet, overwrite=overwrite, progress=progress)
        _describe(run, plan)
        if run.status != ImportRun.Status.REFUSED:
            apply(plan, progress)
            _mark_applied(run)
        run.save()
    return plan


def receive(name: str, data: bytes, user: User, *, overwrite: bool = False) -> ImportRun:
    """Keep a file and its plan until somebody confirms it. UnreadableFileError says why not."""
    run = _new(name, data, overwrite=overwrite)
    run.created_by = user
    _describe(run, make_plan(read(data), overwrite=overwrite))
    run.file.save(run.sha256, ContentFile(data), save=False)
    run.save()
    return run


def may_confirm(run: ImportRun, user: Any) -> bool:
    """Above a number of changes, not the person who brought the file."""
    if not run.is_open or not user.has_perm(PERMISSION):
        return False
    return run.status == ImportRun.Status.PLANNED or run.created_by_id != user.pk


def confirm(pk: int, digest: str, user: User) -> ImportRun:
    """Apply the plan that was read, known by its digest. RefusedError says why not.

    The plan is made again while nobody else writes. If the directory has changed under it, the
    new plan is kept instead, to be read and confirmed.
    """
    with alone():
        run = _open_run(pk, user)
        plan = make_plan(read(_stored(run)), overwrite=run.overwrite_edited)
        unchanged = plan.digest() == run.plan_digest == digest and not plan.faults
        _describe(run, plan)
        if unchanged:
            apply(plan)
            run.confirmed_by = user
            _mark_applied(run)
        run.save()
    if not unchanged:
        raise RefusedError(
            "L’annuaire a changé depuis ce plan. Rien n’a été enregistré : relisez le nouveau plan."
        )
    return run


@transaction.atomic
def abandon(pk: int, user: User) -> ImportRun:
    """Close a plan that nobody will confirm."""
    run = ImportRun.objects.select_for_update().get(pk=pk)
    if not (run.is_open and user.has_perm(PERMISSION)):
        raise RefusedError("Cet import n’attend plus de confirmation.")
    run.status = ImportRun.Status.REFUSED
    run.reason = f"Abandonné par {user.get_full_name() or user.get_username()}."
    run.save()
    return run


def _open_run(pk: int, user: User) -> ImportRun:
    run = ImportRun.objects.select_for_update().get(pk=pk)
    if not run.is_open:
        raise RefusedError("Cet import n’attend plus de confirmation.")
    if not may_confirm(run, user):
        raise RefusedError("Une autre personne que celle qui a apporté le fichier doit confirmer.")
    return run


def _stored(run: ImportRun) -> bytes:
    """The file as it was brought, or RefusedError."""
    try:
        with run.file.open("rb") as file:
            data: bytes = file.read()
    except FileNotFoundError:
        data = b""
    if hashlib.sha256(data).hexdigest() != run.sha256:
        raise RefusedError("Le fichier apporté n’est plus là tel quel. Importez-le à nouveau.")
    return data


def _new(name: str, data: bytes, *, overwrite: bool) -> ImportRun:
    return ImportRun(
        file_name=name[-255:],
        sha256=hashlib.sha256(data).hexdigest(),
        overwrite_edited=overwrite,
    )


def _describe(run: ImportRun, plan: Plan) -> None:
    run.counts = plan.all_counts()
    run.plan = plan.as_json()
    run.plan_digest = plan.digest()
    if plan.faults:
        run.status = ImportRun.Status.REFUSED
        run.reason = "Le fichier contient des erreurs."
    elif plan.size > settings.IMPORT_SECOND_PERSON_ABOVE:
        run.status = ImportRun.Status.WAITING
    else:
        run.status = ImportRun.Status.PLANNED


def _mark_applied(run: ImportRun) -> None:
    run.status = ImportRun.Status.APPLIED
    run.applied_at = timezone.now()
