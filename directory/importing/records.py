"""What is written of an import into the ledger, and the file that it keeps."""

import hashlib
from collections.abc import Mapping

from django.conf import settings
from django.utils import timezone

from directory.import_run import ImportRun

from .faults import UnreadableFileError
from .plan import Plan


def new_run(name: str, data: bytes, *, overwrite: bool) -> ImportRun:
    return ImportRun(
        file_name=name[-255:],
        sha256=hashlib.sha256(data).hexdigest(),
        overwrite_edited=overwrite,
    )


def describe(run: ImportRun, plan: Plan) -> None:
    """Keep `plan`; the run then waits for somebody, or is refused for its faults."""
    run.stage = ""
    run.counts = plan.all_counts()
    run.plan = plan.as_json()
    run.plan_digest = plan.digest()
    if plan.faults:
        run.status = ImportRun.Status.REFUSED
        run.reason = "Le fichier contient des erreurs."
    else:
        run.status = open_status(run.counts)


def open_status(counts: Mapping[str, int]) -> ImportRun.Status:
    """Above a number of changed rows, a second person confirms."""
    size = sum(counts[action] for action in ("created", "changed", "ended"))
    waits = size > settings.IMPORT_SECOND_PERSON_ABOVE
    return ImportRun.Status.WAITING if waits else ImportRun.Status.PLANNED


def mark_applied(run: ImportRun) -> None:
    run.status, run.stage = ImportRun.Status.APPLIED, ""
    run.applied_at = timezone.now()


def stored_file(run: ImportRun) -> bytes:
    """The file as it was brought, or UnreadableFileError."""
    try:
        with run.file.open("rb") as file:
            data: bytes = file.read()
    except FileNotFoundError:
        data = b""
    if hashlib.sha256(data).hexdigest() != run.sha256:
        raise UnreadableFileError(
            "Le fichier apporté n’est plus là tel quel. Importez-le à nouveau."
        )
    return data
