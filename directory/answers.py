"""A look-up as the API's JSON (design: the fixed shape of `short-codes/<code>/`)."""

from typing import Any

from .lookup import Holding, Lookup, stop_wording


def lookup_answer(lookup: Lookup) -> dict[str, Any]:
    """JSON values only; dates as AAAA-MM-JJ, prices as decimal text, an empty value as null."""
    return {
        "code": lookup.code,
        "on": lookup.on.isoformat(),
        "status": lookup.status,
        "assignments": [_holding(lookup.code, holding) for holding in lookup.assignments],
        "former": [_holding(lookup.code, holding) for holding in lookup.former],
        "next": [_holding(lookup.code, holding) for holding in lookup.next],
    }


def _holding(code: str, holding: Holding) -> dict[str, Any]:
    price = holding.price
    return {
        "keyword": holding.keyword or None,
        "price": None if price is None else {"amount": str(price), "currency": "EUR"},
        "valid_from": holding.valid_from.isoformat(),
        "valid_until": holding.valid_until.isoformat() if holding.valid_until else None,
        "service": {
            "id": holding.service_id,
            "name": holding.service_name,
            "description": holding.service_description,
            "website": holding.service_website or None,
            "subscription": holding.subscription,
            "period": holding.period or None,
        },
        "editor": {
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
        },
        "stop": stop_wording(code, holding) or None,
    }
