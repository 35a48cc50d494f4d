"""The directory's own create and edit views: all or nothing, and no error page."""

from typing import Any

from django.db import IntegrityError, models, transaction
from django.forms import ModelForm
from django.http import HttpRequest, HttpResponse
from django.utils.decorators import method_decorator
from wagtail.snippets.views.snippets import CreateView, EditView

TAKEN = "Quelqu’un vient d’enregistrer la même chose. Rien n’a été écrit : rechargez la page."


def constraint_message(model: type[models.Model], error: IntegrityError) -> str:
    """What the broken constraint says in French, where it has a sentence of its own."""
    broken = getattr(getattr(error.__cause__, "diag", None), "constraint_name", "")
    for constraint in model._meta.constraints:
        if constraint.name == broken:
            return str(constraint.violation_error_message)
    return TAKEN


class WholeFormMixin:
    """The check of a form and its writes are one transaction.

    What only the database sees (two forms saved at once) is said in the form.
    """

    @method_decorator(transaction.atomic)
    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        return super().post(request, *args, **kwargs)  # type: ignore[misc]

    def form_valid(self, form: ModelForm[Any]) -> HttpResponse:
        try:
            with transaction.atomic():
                return super().form_valid(form)  # type: ignore[misc]
        except IntegrityError as error:
            form.add_error(None, constraint_message(type(form.instance), error))
            self.produced_error_message = self.get_error_message()  # type: ignore[attr-defined]
            return self.form_invalid(form)  # type: ignore[attr-defined]


class DirectoryCreateView(WholeFormMixin, CreateView):
    pass


class DirectoryEditView(WholeFormMixin, EditView):
    pass
