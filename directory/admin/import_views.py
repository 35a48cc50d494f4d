"""The import in the admin: upload a file, read its plan, confirm it."""

from collections.abc import Callable
from functools import wraps

from django import forms
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.urls import URLPattern, path, reverse
from django.utils.http import content_disposition_header
from django.views.decorators.http import require_safe
from wagtail.admin import messages
from wagtail.admin.menu import MenuItem

from cms.core.models import User
from directory.import_run import ImportRun
from directory.importing import runs
from directory.importing.applying import DirectoryBusyError
from directory.importing.errors_file import XLSX, with_reasons
from directory.importing.faults import Fault, UnreadableFileError
from directory.importing.reading import MAX_BYTES
from directory.importing.wording import counts_sentence

View = Callable[..., HttpResponse]
# As much of a plan as one reads on a page; the ledger holds all of it.
SHOWN = 500


class ImportForm(forms.Form):
    file = forms.FileField(
        label="Fichier",
        help_text="CSV ou classeur XLSX, avec une ligne d’en-tête. 20 Mo au plus.",
        widget=forms.FileInput(attrs={"accept": ".csv,.txt,.xlsx"}),
    )
    overwrite = forms.BooleanField(
        label="Remplacer aussi les valeurs modifiées à la main depuis le dernier import",
        required=False,
    )


class ImportMenuItem(MenuItem):
    def is_shown(self, request: HttpRequest) -> bool:
        return request.user.has_perm(runs.PERMISSION)


def menu_item() -> MenuItem:
    return ImportMenuItem(
        "Importer l’annuaire",
        reverse("directory_import"),
        name="importer-annuaire",
        icon_name="upload",
        order=251,
    )


def for_importers(view: View) -> View:
    """For those who may change attributions, whatever the method; the view is given who it is."""

    @wraps(view)
    def guarded(request: HttpRequest, **kwargs: object) -> HttpResponse:
        if not (isinstance(request.user, User) and request.user.has_perm(runs.PERMISSION)):
            raise PermissionDenied
        return view(request, request.user, **kwargs)

    return guarded


@for_importers
def upload(request: HttpRequest, user: User) -> HttpResponse:
    form = ImportForm(request.POST or None, request.FILES or None)
    if request.method == "POST" and form.is_valid():
        file = form.cleaned_data["file"]
        try:
            if file.size > MAX_BYTES:
                raise UnreadableFileError(f"Le fichier dépasse {MAX_BYTES // 1024**2} Mo.")
            run = runs.receive(
                file.name, file.read(), user, overwrite=form.cleaned_data["overwrite"]
            )
        except UnreadableFileError as error:
            form.add_error("file", str(error))
        else:
            return redirect("directory_import_plan", run.pk)
    waiting = ImportRun.objects.filter(status__in=["planned", "waiting"]).defer("plan")
    return TemplateResponse(
        request,
        "directory/admin/import.html",
        {"form": form, "waiting": waiting.select_related("created_by")},
    )


@for_importers
def plan(request: HttpRequest, user: User, pk: int) -> HttpResponse:
    if request.method == "POST":
        return _decide(request, user, pk)
    run = get_object_or_404(ImportRun, pk=pk)
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
    try:
        if request.POST.get("action") == "abandon":
            runs.abandon(pk, user)
            messages.success(request, "Import abandonné. Rien n’a été enregistré.")
            return redirect("directory_import")
        runs.confirm(pk, request.POST.get("digest", ""), user)
    except ImportRun.DoesNotExist:
        raise Http404 from None
    except (runs.RefusedError, DirectoryBusyError, UnreadableFileError) as refusal:
        messages.error(request, str(refusal))
    else:
        messages.success(request, "L’import est enregistré.")
    return redirect("directory_import_plan", pk)


@for_importers
@require_safe
def errors(request: HttpRequest, user: User, pk: int) -> HttpResponse:
    """The file that was refused, with the reasons beside its rows."""
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
