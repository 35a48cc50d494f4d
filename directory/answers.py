"""The directory as the API's JSON: JSON values only, dates as AAAA-MM-JJ, prices as decimal text,
an empty value as null."""

from collections.abc import Callable, Iterable
from typing import Any

from .bill_labels import Label
from .bounded_lookup import BoundedTenures
from .editor import Editor
from .lookup import Holding, Lookup, Tenures, stop_wording
from .service import Service

Answer = dict[str, Any]


def lookup_answer(lookup: Lookup) -> Answer:
    """Who held a short code (design: the fixed shape of `short-codes/<code>/`)."""
    return {"code": lookup.code, **_dated(lookup, _of_code)}


def service_answer(service: Service, labels: Iterable[Label], tenures: BoundedTenures) -> Answer:
    """Who sold a service, on which numbers."""
    return {
        **service_line(service),
        "bill_labels": [{"label": one.label, "operator": one.operator or None} for one in labels],
        "counts": tenures.counts,
        **_dated(tenures, _of_service),
    }


def editor_answer(editor: Editor, tenures: BoundedTenures) -> Answer:
    """What an editor ran, on which numbers. It has no status of its own."""
    answer = {
        **editor_line(editor),
        "siren": editor.siren or None,
        "counts": tenures.counts,
        **_dated(tenures, _of_editor),
    }
    del answer["status"]
    return answer


def short_code_line(code: str, tenures: Tenures) -> Answer:
    """A number with the names of who holds it on that day."""
    return {
        "code": code,
        "on": tenures.on.isoformat(),
        "status": tenures.status,
        "assignments": [
            {
                "keyword": holding.keyword or None,
                "service": {"id": holding.service_id, "name": holding.service_name},
                "editor": {"id": holding.editor_id, "name": holding.editor_name},
            }
            for holding in tenures.assignments
        ],
    }


def editor_line(editor: Editor) -> Answer:
    return {
        "id": editor.pk,
        "name": editor.name,
        "legal_name": editor.legal_name or None,
        "address": {
            "lines": editor.address_lines,
            "postal_code": editor.postal_code,
            "city": editor.city,
            "country": editor.country,
        },
        "phone": editor.phone or None,
        "email": editor.email or None,
        "website": editor.website or None,
    }


def service_line(service: Service) -> Answer:
    return {
        "id": service.pk,
        "name": service.name,
        "description": service.description,
        "category": service.category or None,
        "website": service.website or None,
        "subscription": service.subscription,
        "period": service.period or None,
    }


def _dated(tenures: Tenures, form: Callable[[Holding], Answer]) -> Answer:
    return {
        "on": tenures.on.isoformat(),
        "status": tenures.status,
        "assignments": [form(holding) for holding in tenures.assignments],
        "former": [form(holding) for holding in tenures.former],
        "next": [form(holding) for holding in tenures.next],
    }


def _of_code(holding: Holding) -> Answer:
    return {**_tenure(holding), "service": _service(holding), "editor": _editor(holding)}


def _of_service(holding: Holding) -> Answer:
    return {**_where(holding), **_tenure(holding), "editor": _editor(holding)}


def _of_editor(holding: Holding) -> Answer:
    return {**_where(holding), **_tenure(holding), "service": _service(holding)}


def _where(holding: Holding) -> Answer:
    return {"code": holding.code, "solution": holding.solution}


def _tenure(holding: Holding) -> Answer:
    price = holding.price
    return {
        "keyword": holding.keyword or None,
        "price": None if price is None else {"amount": str(price), "currency": "EUR"},
        "valid_from": holding.valid_from.isoformat(),
        "valid_until": holding.valid_until.isoformat() if holding.valid_until else None,
        "stop": stop_wording(holding) or None,
    }


def _service(holding: Holding) -> Answer:
    return {
        "id": holding.service_id,
        "name": holding.service_name,
        "description": holding.service_description,
        "website": holding.service_website or None,
        "subscription": holding.subscription,
        "period": holding.period or None,
    }


def _editor(holding: Holding) -> Answer:
    return {
        "id": holding.editor_id,
        "name": holding.editor_name,
        "address": {
            "lines": holding.address_lines,
            "postal_code": holding.postal_code,
            "city": holding.city,
            "country": holding.country,
        },
        "phone": holding.phone or None,
        "email": holding.email or None,
        "website": holding.editor_website or None,
    }
