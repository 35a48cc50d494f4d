"""Services: a list, filtered or searched, and one with who sold it on a day."""

from datetime import date

from django.db.models import Exists, OuterRef, QuerySet
from django.http import HttpRequest, HttpResponseBase
from django.utils import timezone
from ninja import Query, Router

from cms.core.api import Problem, described, json_answer
from cms.core.paging import Paging, page_answer
from cms.core.parameters import Id, Typed
from cms.core.payment import PaymentSolution
from directory.answers import service_answer, service_line
from directory.assignment import Assignment
from directory.bill_labels import bill_labels
from directory.bounded_lookup import look_up_service
from directory.schemas import ServiceDetail, ServiceList
from directory.search import search_services
from directory.service import Service

router = Router()


@router.get("services/", response=described(ServiceList), operation_id="list_services")
def services(
    request: HttpRequest,
    *,
    paging: Query[Paging],
    q: Typed = "",
    solution: PaymentSolution | None = None,
    subscription: bool | None = None,
    editor: Id | None = None,
) -> HttpResponseBase:
    """Services in order of name, or those that `q` finds, the likeliest first.

    `q` is looked for in names, bill labels, websites, categories and descriptions. `solution`,
    `editor`: services that were ever sold by it.
    """
    chosen = _chosen(solution, subscription, editor)
    corrected = ""
    if q.strip():
        found = search_services(q, paging.offset, paging.page_size, chosen)
        count, page, corrected = found.total, found.results, found.corrected
    else:
        count, page = paging.of(chosen.order_by("search_document__name", "pk"))
    lines = [service_line(service) for service in page]
    return page_answer(request, paging, count, lines, corrected=corrected or None)


def _chosen(
    solution: PaymentSolution | None, subscription: bool | None, editor: int | None
) -> QuerySet[Service]:
    chosen = Service.objects.all()
    if subscription is not None:
        chosen = chosen.filter(subscription=subscription)
    sold = {"solution": solution, "editor": editor}
    if sold := {name: value for name, value in sold.items() if value}:
        chosen = chosen.filter(Exists(Assignment.objects.filter(service=OuterRef("pk"), **sold)))
    return chosen


@router.get(
    "services/{service_id}/", response=described(ServiceDetail), operation_id="look_up_service"
)
def service(request: HttpRequest, service_id: Id, on: date | None = None) -> HttpResponseBase:
    """Who sold this service on that date (today by default), on a number or without one.

    `assignments`, `former` and `next` hold 100 attributions at most; `counts` says how many there
    are. `short_codes` is the address of all its numbers on that date, page by page.
    """
    found = Service.objects.filter(pk=service_id).first()
    if found is None:
        raise Problem(404, f"Aucun service n’a le numéro {service_id}.")
    tenures = look_up_service(service_id, on or timezone.localdate())
    labels = bill_labels([service_id])[service_id]
    numbers = f"../../short-codes/?service={service_id}&on={tenures.on}"
    lists = {"short_codes": request.build_absolute_uri(numbers)}
    return json_answer(request, service_answer(found, labels, tenures) | lists)
