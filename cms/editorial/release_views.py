"""« Publications à venir »: what goes public when, and what may still be changed about it."""

from collections.abc import Callable
from typing import Any

from django.contrib.auth.models import AnonymousUser
from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import path, reverse
from wagtail.admin import messages
from wagtail.admin.menu import MenuItem
from wagtail.models import Page

from cms.core.models import User

from . import release_changes
from .isolation import operators_of, own_pages
from .release_changes import ChangeRefused, may_change, may_confirm, may_put_off
from .release_forms import PutOffForm, TogetherForm
from .releases import Release

# These forms are below a list: what is wrong may be out of sight.
TO_CORRECT = "Rien n’est changé\u00a0: corrigez ce qui est signalé plus bas."


def visible_to(user: User | AnonymousUser) -> QuerySet[Release]:
    """Those to come at the user's operators; all of them for AFMM."""
    releases = Release.objects.open().select_related(
        *("page__live_revision", "revision", "release_set", "approved_by", "task_state__task"),
        "task_state__workflow_state__requested_by",
    )
    operators = operators_of(user)
    if operators:
        releases = releases.filter(page__in=Page.objects.filter(own_pages(operators)))
    return releases


def releases(request: HttpRequest) -> HttpResponse:
    """What is to come, by day; whoever may edit all of the chosen ones releases them together."""
    to_come = list(visible_to(request.user).order_by("release_on", "release_set", "pk"))
    form = TogetherForm(request.POST or None, choices=to_come)
    if request.method == "POST" and form.is_valid():
        chosen = form.cleaned_data["releases"].select_related("page")
        if not all(may_change(one, request.user) for one in chosen):
            raise PermissionDenied
        values = form.cleaned_data
        if _done(
            request,
            lambda: release_changes.release_together(
                values["name"], values["day"], chosen, request.user
            ),
            f"« {values['name']} » : ces publications sont réunies.",
        ):
            return redirect("editorial_releases")
    elif request.method == "POST":
        messages.error(request, TO_CORRECT)
    context = {
        "releases": to_come,
        "form": form,
        "may_group": sum(one.release_set_id is None for one in to_come) > 1,
    }
    return TemplateResponse(request, "editorial/releases.html", context)


def release(request: HttpRequest, release_id: int) -> HttpResponse:
    """One release to come, with what may be done about it, each with its consequence."""
    found = visible_to(request.user).filter(pk=release_id).first()
    if found is None:
        raise PermissionDenied
    form = PutOffForm(
        request.POST if request.POST.get("action") == "put_off" else None,
        initial={"day": found.release_on},
    )
    if request.method == "POST" and (answer := _act(request, found, form)):
        return answer
    state = found.task_state
    context = {
        "release": found,
        "form": form,
        "may_change": may_change(found, request.user),
        "may_put_off": may_put_off(found, request.user),
        "may_confirm": found.is_waiting and may_confirm(found, request.user),
        "public_in_editor": found.page.latest_revision_id != found.revision_id,
        "review_url": reverse("editorial_review", args=[state.pk]),
        "companions": _companions(found, request.user),
    }
    return TemplateResponse(request, "editorial/release.html", context)


def _companions(release: Release, user: User | AnonymousUser) -> int:
    """How many others of its set are the user's to see."""
    if release.release_set_id is None:
        return 0
    return visible_to(user).filter(release_set=release.release_set_id).count() - 1


# What is done to one release without a form: how, what is said then, and where it leads.
CHANGES = {
    "cancel": (
        release_changes.cancel,
        "La publication est annulée.",
        lambda release: reverse("editorial_releases"),
    ),
    "take_up": (
        release_changes.take_up,
        "Cette version est de nouveau un brouillon. Soumettez-la pour qu’elle soit approuvée.",
        lambda release: reverse("wagtailadmin_pages:edit", args=[release.page_id]),
    ),
    "correct": (
        release_changes.correct_public_version,
        "Voici la version publique. La version approuvée attend toujours son jour.",
        lambda release: reverse("wagtailadmin_pages:edit", args=[release.page_id]),
    ),
}


def _act(request: HttpRequest, found: Release, form: PutOffForm) -> HttpResponse | None:
    """Do what was asked; None where the form is to be shown again."""
    user, action = request.user, request.POST.get("action", "")
    here = redirect("editorial_release", found.pk)
    if action == "confirm":
        _confirm(request, found)
        return here
    if not may_change(found, user):
        raise PermissionDenied
    if action in CHANGES:
        change, message, address = CHANGES[action]
        done = _done(request, lambda: change(found, user), message)
        return redirect(address(found)) if done else here
    if action == "put_off" and form.is_valid():
        day = form.cleaned_data["day"]
        _done(request, lambda: release_changes.put_off(found, day, user), "Le jour est changé.")
        return here
    if action == "put_off":
        messages.error(request, TO_CORRECT)
    return None


def _confirm(request: HttpRequest, found: Release) -> None:
    base = request.POST.get("base", "")
    _done(
        request,
        lambda: release_changes.confirm(
            found,
            request.user,
            request.POST.get("digest", ""),
            int(base) if base.isdigit() else None,
        ),
        f"« {found.title} » sera public le {found.day}.",
    )


def _done(request: HttpRequest, change: Callable[[], Any], message: str) -> bool:
    try:
        change()
    except ChangeRefused as refusal:
        messages.error(request, str(refusal))
        return False
    messages.success(request, message)
    return True


def menu_item() -> MenuItem:
    return MenuItem(
        "Publications à venir", reverse("editorial_releases"), icon_name="calendar-alt", order=250
    )


urls = [
    path("publications/", releases, name="editorial_releases"),
    path("publications/<int:release_id>/", release, name="editorial_release"),
]
