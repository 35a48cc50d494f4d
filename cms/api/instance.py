"""Our own NinjaAPI, with the listed routers only.

Wagtail's v3 instance registers its own operations, writes and an anonymous image list among them:
it is not mounted (docs/adr/0005).
"""

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from ninja import NinjaAPI
from ninja.errors import HttpError, ValidationError

from cms.core.api import Problem, problem_response
from directory.api import router as directory
from guides.api import router as guides
from home.api import router as pages
from home.search.api import router as search

api = NinjaAPI(
    title="Infoconso Multimédia",
    version="1",
    description="Guides des opérateurs, annuaire des numéros courts SMS+ et articles, en lecture.",
    urls_namespace="api",
    docs_url="docs/",
)
api.add_router("", guides)
api.add_router("", directory)
api.add_router("", pages)
api.add_router("", search)


@api.exception_handler(Problem)
def on_problem(request: HttpRequest, error: Problem) -> HttpResponse:
    return problem_response(error.status, error.detail, **error.extra)


@api.exception_handler(ValidationError)
def on_invalid(request: HttpRequest, error: ValidationError) -> HttpResponse:
    errors = [
        {"parameter": str(item["loc"][-1]), "reason": str(item["msg"])} for item in error.errors
    ]
    names = ", ".join(item["parameter"] for item in errors)
    return problem_response(422, f"Paramètre non valable : {names}.", errors=errors)


@api.exception_handler(Http404)
def on_missing(request: HttpRequest, error: Http404) -> HttpResponse:
    return problem_response(404, "Cette adresse n’existe pas.")


@api.exception_handler(PermissionDenied)
def on_denied(request: HttpRequest, error: PermissionDenied) -> HttpResponse:
    return problem_response(403, "Vous n’avez pas accès à cette ressource.")


@api.exception_handler(HttpError)
def on_http_error(request: HttpRequest, error: HttpError) -> HttpResponse:
    return problem_response(error.status_code, str(error))


@api.exception_handler(Exception)
def on_failure(request: HttpRequest, error: Exception) -> HttpResponse:
    from django.core.signals import got_request_exception

    got_request_exception.send(sender=NinjaAPI, request=request)
    return problem_response(500, "Une erreur est survenue de notre côté. Réessayez plus tard.")
