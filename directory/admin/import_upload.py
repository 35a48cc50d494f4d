"""The import in the admin: who may, the menu, and the form that takes a file."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import reverse
from wagtail.admin.menu import MenuItem

from cms.core.admin_screens import ItemFor, restricted
from cms.core.models import User
from directory.import_run import ImportRun
from directory.importing import runs
from directory.importing.reading import MAX_BYTES

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


def may_import(user: Any) -> bool:
    return bool(user.has_perm(runs.PERMISSION))


def menu_item() -> MenuItem:
    return ItemFor(
        may_import,
        "Importer l’annuaire",
        reverse("directory_import"),
        name="importer-annuaire",
        icon_name="upload",
        order=251,
    )


# For those who may change attributions.
for_importers = restricted(may_import)


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
