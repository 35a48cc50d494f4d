"""The door of the admin for operators' members: listed addresses, and their own objects only."""

from collections.abc import Callable

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.urls import Resolver404, ResolverMatch, resolve
from wagtail.admin.auth import permission_denied
from wagtail.models import Page
from wagtail.permissions import policy_registry

from .isolation import operators_of, own_pages, pages_on_the_way
from .isolation_addresses import (
    BULK,
    DESTINATION,
    OBJECT_PARAMETERS,
    OPEN_TO_OPERATORS,
    PAGE_BY_PK,
    PAGE_PARAMETERS,
    PAGES_BY_ID,
)
from .organisation import Organisation

Handler = Callable[[HttpRequest], HttpResponse]
# What a listing's « select all » sends instead of ids.
EVERYTHING = "all"
ANY_USE = ("add", "change", "delete", "choose")


def isolation(get_response: Handler) -> Handler:
    """Refuse what is not an operator's own as Wagtail refuses: back home, with a sentence.

    What belongs to another operator and what does not exist get the same answer.
    """

    def middleware(request: HttpRequest) -> HttpResponse:
        operators = operators_of(request.user)
        if not operators:
            return get_response(request)
        if not _is_open(request, operators):
            return _refusal(request)
        response = get_response(request)
        return _refusal(request) if _is_missing(request, response) else response

    return middleware


def _refusal(request: HttpRequest) -> HttpResponse:
    try:
        return permission_denied(request)
    except PermissionDenied:
        return JsonResponse({"error": "Cet objet n’est pas le vôtre."}, status=403)


def _is_missing(request: HttpRequest, response: HttpResponse) -> bool:
    """Whether the address names an object that does not exist."""
    match = request.resolver_match
    return bool(response.status_code == 404 and match and OBJECT_PARAMETERS & set(match.kwargs))


def _is_open(request: HttpRequest, operators: list[Organisation]) -> bool:
    try:
        match = resolve(request.path_info)
    except Resolver404:
        return True
    if match.url_name is None:
        return True
    if match.view_name not in OPEN_TO_OPERATORS:
        return False
    if match.view_name == BULK and not _bulk_is_own(request, match, operators):
        return False
    return _are_pages_of(operators, _pages_named(request, match), own_only=False)


def _pages_named(request: HttpRequest, match: ResolverMatch) -> set[str]:
    """Ids of the pages that the address and its question name."""
    named = {str(match.kwargs[name]) for name in PAGE_PARAMETERS if name in match.kwargs}
    if match.view_name in PAGE_BY_PK:
        named.add(str(match.kwargs["pk"]))
    if match.view_name in PAGES_BY_ID:
        named |= _ids(request)
    if match.view_name == BULK:
        named |= set(request.POST.getlist(DESTINATION)) - {""}
    return named


def _bulk_is_own(request: HttpRequest, match: ResolverMatch, operators: list[Organisation]) -> bool:
    kind = (match.kwargs["app_label"], match.kwargs["model_name"])
    if kind == ("wagtailcore", "page"):
        ids = _ids(request)
        if EVERYTHING in ids:  # below the page `childOf`, or in the whole site
            ids = ids - {EVERYTHING} | {request.GET.get("childOf", "")}
        return _are_pages_of(operators, ids, own_only=True)
    return _are_images_of(request, *kind)


def _are_pages_of(operators: list[Organisation], ids: set[str], *, own_only: bool) -> bool:
    if not all(one.isdigit() for one in ids):
        return False
    allowed = own_pages(operators) if own_only else pages_on_the_way(operators)
    return Page.objects.filter(allowed, pk__in=ids).count() == len(ids)


def _are_images_of(request: HttpRequest, app_label: str, model_name: str) -> bool:
    from wagtail.images import get_image_model

    # « all » is what the listing shows: the user's own.
    model, ids = get_image_model(), _ids(request) - {EVERYTHING}
    if (app_label, model_name) != (model._meta.app_label, model._meta.model_name):
        return False
    if not all(one.isdigit() for one in ids):
        return False
    seen = policy_registry.get_by_type(model).instances_user_has_any_permission_for(
        request.user, ANY_USE
    )
    return seen.filter(pk__in=ids).count() == len(ids)


def _ids(request: HttpRequest) -> set[str]:
    return set(request.GET.getlist("id"))
