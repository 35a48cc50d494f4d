"""A run of the import in the admin: its progress, its plan, the decision, its errors."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.urls import URLPattern, path
from django.utils.http import content_disposition_header
from django.views.decorators.http import require_safe
from wagtail.admin import messages

from cms.core.models import User
from directory.import_run import ImportRun
from directory.importing import runs
from directory.importing.faults import Fault
from directory.importing.jobs import seen
from directory.importing.wording import counts_sentence, progress_sentence

from .import_upload import for_importers, upload

# As much of a plan as one reads on a page; the ledger holds all of it.
SHOWN = 500
SECONDS_BETWEEN_LOOKS = 2
DECISIONS = {
    "confirm": lambda pk, user, digest: runs.confirm(pk, digest, user),
    "abandon": lambda pk, user, digest: runs.abandon(pk, user),
    "restart": lambda pk, user, digest: runs.restart(pk, user),
}


@for_importers
def plan(request: HttpRequest, user: User, pk: int) -> HttpResponse:
    """Where the run stands. While the worker has it, the page comes again by itself."""
    if request.method == "POST":
        return _decide(request, user, pk)
    try:
        run = seen(pk)
    except ImportRun.DoesNotExist:
        raise Http404 from None
    if run.is_busy:
        response = TemplateResponse(
            request,
            "directory/admin/import_progress.html",
            {"run": run, "progress": progress_sentence(run.stage, run.done, run.total)},
        )
        response.headers["Refresh"] = str(SECONDS_BETWEEN_LOOKS)
        return response
    return TemplateResponse(
        request,
        "directory/admin/import_plan.html",
        {**shown(run), "may_confirm": runs.may_confirm(run, user)},
    )


def shown(run: ImportRun) -> dict[str, object]:
    """A run as its templates get it."""
    return {
        "run": run,
        "summary": counts_sentence(run.counts) if run.counts and not run.faults else "",
        "changes": run.plan.get("changes", [])[:SHOWN],
        "more": max(len(run.plan.get("changes", [])) - SHOWN, 0),
        "kept": run.plan.get("kept", [])[:SHOWN],
        "warnings": run.plan.get("warnings", [])[:SHOWN],
        "faults": run.faults[:SHOWN],
        "can_download": bool(run.faults and run.file),
    }


def _decide(request: HttpRequest, user: User, pk: int) -> HttpResponse:
    decide = DECISIONS.get(request.POST.get("action", ""), DECISIONS["confirm"])
    try:
        run = decide(pk, user, request.POST.get("digest", ""))
    except ImportRun.DoesNotExist:
        raise Http404 from None
    except runs.RefusedError as refusal:
        messages.error(request, str(refusal))
    else:
        if not run.is_busy:
            messages.success(request, "Import abandonné. Rien n’a été enregistré.")
            return redirect("directory_import")
    return redirect("directory_import_plan", pk)


@for_importers
@require_safe
def errors(request: HttpRequest, user: User, pk: int) -> HttpResponse:
    """The file that was refused, with the reasons beside its rows."""
    # Here, as it brings openpyxl: 8 MB that no other process needs, an import of CSV least of all.
    from directory.importing.errors_file import XLSX, with_reasons

    run = get_object_or_404(ImportRun, pk=pk)
    if not (run.file and run.faults):
        raise Http404
    with run.file.open("rb") as file:
        content, mime = with_reasons(file.read(), [Fault(**fault) for fault in run.faults])
    stem = run.file_name.rsplit(".", 1)[0]
    name = f"{stem}-erreurs.{'xlsx' if mime == XLSX else 'csv'}"
    response = HttpResponse(content, content_type=mime)
    response["Content-Disposition"] = content_disposition_header(as_attachment=True, filename=name)
    response["Cache-Control"] = "no-store"
    return response


def urls() -> list[URLPattern]:
    return [
        path("annuaire/import/", upload, name="directory_import"),
        path("annuaire/import/<int:pk>/", plan, name="directory_import_plan"),
        path("annuaire/import/<int:pk>/erreurs/", errors, name="directory_import_errors"),
    ]
