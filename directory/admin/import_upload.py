"""The import in the admin: who may, the menu, and the form that takes a file."""

from collections.abc import Callable
from functools import wraps

from django import forms
from django.core.exceptions import PermissionDenied, ValidationError
from django.core.files.uploadedfile import UploadedFile
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import reverse
from wagtail.admin.menu import MenuItem

from cms.core.models import User
from directory.import_run import ImportRun
from directory.importing import runs
from directory.importing.reading import MAX_BYTES

View = Callable[..., HttpResponse]
Status = ImportRun.Status
UNFINISHED = (Status.READING, Status.PLANNED, Status.WAITING, Status.APPLYING, Status.STOPPED)
MEGABYTES = MAX_BYTES // 1024**2


class ImportForm(forms.Form):
    file = forms.FileField(
        label="Fichier",
        help_text=f"CSV ou classeur XLSX, avec une ligne d’en-tête. {MEGABYTES}\u00a0Mo au plus.",
        widget=forms.FileInput(attrs={"accept": ".csv,.txt,.xlsx"}),
    )
    overwrite = forms.BooleanField(
        label="Remplacer aussi les valeurs modifiées à la main depuis le dernier import",
        required=False,
    )

    def clean_file(self) -> UploadedFile:
        file: UploadedFile = self.cleaned_data["file"]
        if (file.size or 0) > MAX_BYTES:
            raise ValidationError(f"Le fichier dépasse {MEGABYTES}\u00a0Mo.")
        return file


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
        overwrite = form.cleaned_data["overwrite"]
        run = runs.receive(file.name, file.read(), user, overwrite=overwrite)
        return redirect("directory_import_plan", run.pk)
    unfinished = ImportRun.objects.filter(status__in=UNFINISHED).defer("plan")
    return TemplateResponse(
        request,
        "directory/admin/import.html",
        {"form": form, "unfinished": unfinished.select_related("created_by")},
    )
