"""Ending an attribution: an action of its own, since nothing is deleted."""

from typing import Any

from django import forms
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from wagtail.admin import messages
from wagtail.admin.widgets import AdminDateInput
from wagtail.log_actions import log

from cms.core.locks import lock_for_writing
from directory.models import Assignment

LISTING = "wagtailsnippets_directory_assignment:list"


class EndingForm(forms.ModelForm[Assignment]):
    """The first day on which the attribution no longer holds."""

    class Meta:
        model = Assignment
        fields = ["valid_until"]
        widgets = {"valid_until": AdminDateInput}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["valid_until"]
        field.required = True
        field.label = "Premier jour où elle ne vaut plus"
        field.help_text = "Si son dernier jour est le 31 mars, écrivez le 1ᵉʳ avril."

    def clean_valid_until(self) -> Any:
        day = self.cleaned_data["valid_until"]
        if day <= self.instance.valid_from:
            raise ValidationError("La fin doit être après le début.")
        self.instance.valid_until = day
        try:
            # A later end than the one known may meet the next attribution.
            self.instance.validate_constraints()
        except ValidationError as error:
            raise ValidationError(error.messages) from None
        return day


@transaction.atomic
def end_assignment(request: HttpRequest, pk: int) -> HttpResponse:
    """Ask for the day, then end the attribution; the row is locked meanwhile."""
    if not request.user.has_perm("directory.change_assignment"):
        raise PermissionDenied
    lock_for_writing(Assignment)
    assignment = get_object_or_404(
        Assignment.objects.select_for_update(of=("self",)).select_related("service", "editor"),
        pk=pk,
    )
    form = EndingForm(request.POST or None, instance=assignment)
    if request.method == "POST" and form.is_valid():
        form.save()
        log(instance=assignment, action="wagtail.edit", content_changed=True)
        messages.success(request, f"Attribution terminée : {assignment}.")
        return redirect(LISTING)
    return TemplateResponse(
        request, "directory/admin/end_assignment.html", {"assignment": assignment, "form": form}
    )
