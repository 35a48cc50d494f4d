"""The operators in the admin, for its administrators: let in, and shown out."""

from typing import Any

from django.db.models import Count, Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.urls import URLPattern, path, reverse
from wagtail.admin import messages
from wagtail.admin.menu import MenuItem
from wagtail.log_actions import log

from cms.core.admin_screens import ItemFor, restricted
from cms.core.models import User
from cms.core.typography import fr
from cms.editorial.members import end_access, members
from cms.editorial.models import Organisation

from .onboarding import onboard
from .onboarding_form import OnboardingForm

PERMISSION = "editorial.change_organisation"
LET_IN, SHOWN_OUT = "editorial.onboard", "editorial.offboard"


def may_administer(user: Any) -> bool:
    return bool(user.has_perm(PERMISSION))


# For superusers, or whoever was given the permission.
for_administrators = restricted(may_administer)


@for_administrators
def operators(request: HttpRequest, user: User) -> HttpResponse:
    found = (
        Organisation.objects.filter(kind=Organisation.Kind.OPERATOR)
        .select_related("root_page")
        .annotate(active=Count("group__user", filter=Q(group__user__is_active=True)))
    )
    return TemplateResponse(request, "guides/admin/operators.html", {"operators": found})


@for_administrators
def let_in(request: HttpRequest, user: User) -> HttpResponse:
    form = OnboardingForm(request.POST or None, initial={"name": request.GET.get("nom", "")})
    if request.method == "POST" and form.is_valid():
        done = onboard(form.cleaned_data["name"], form.cleaned_data["emails"], user)
        sent = [person.email for person in done.invited]
        log(done.organisation, LET_IN, user=user, data={"invited": sent})
        words = f"Invitation envoyée : {', '.join(sent)}." if sent else "Chacun a déjà son accès."
        messages.success(request, fr(f"{done.organisation} est prêt. {words}"))
        return redirect("operators")
    return TemplateResponse(request, "guides/admin/operator_onboarding.html", {"form": form})


@for_administrators
def show_out(request: HttpRequest, user: User, pk: int) -> HttpResponse:
    operator = get_object_or_404(Organisation, pk=pk, kind=Organisation.Kind.OPERATOR)
    if request.method == "POST":
        stopped = [person.get_username() for person in end_access(operator)]
        log(operator, SHOWN_OUT, user=user, data={"stopped": stopped})
        messages.success(request, fr(f"{operator} : les accès sont fermés ({len(stopped)})."))
        return redirect("operators")
    people = members(operator).filter(is_active=True)
    return TemplateResponse(
        request, "guides/admin/operator_offboarding.html", {"operator": operator, "people": people}
    )


def menu_item() -> MenuItem:
    return ItemFor(
        may_administer,
        "Opérateurs",
        reverse("operators"),
        name="operateurs",
        icon_name="group",
        order=550,
    )


def urls() -> list[URLPattern]:
    return [
        path("organisations/", operators, name="operators"),
        path("organisations/accueillir/", let_in, name="operator_onboarding"),
        path("organisations/<int:pk>/fermer/", show_out, name="operator_offboarding"),
    ]
