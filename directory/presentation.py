"""The directory as its templates get it: plain dictionaries, words chosen, addresses made."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from itertools import groupby
from typing import Any

from django.urls import reverse

from cms.core.payment import PaymentSolution

from .assignment import Assignment
from .bill_labels import Label, in_words
from .bounded_lookup import BoundedTenures
from .complaint import complaint, mail_link
from .countries import country_name
from .editor import Editor
from .lookup import Holding, Lookup, Tenures, holds
from .service import Service
from .stopping import stop, told_once

Labels = Mapping[int, Sequence[Label]]


def lookup(found: Lookup, labels: Labels, asked: date | None, today: date) -> dict[str, Any]:
    """Who held a number. `labels`: those of its services; `asked`: the day, if one was typed."""
    return {
        "code": found.code,
        "url": reverse("lookup", args=[found.code]),
        **_dated(found, labels, asked, today),
    }


def service(
    found: Service, labels: Labels, tenures: BoundedTenures, asked: date | None, today: date
) -> dict[str, Any]:
    """The same for a service: who sold it on that day, on a number or without one."""
    return {
        "name": found.name,
        "url": found.get_absolute_url(),
        "category": found.category,
        "bill_labels": in_words(labels.get(found.pk, ())),
        **_dated(tenures, {}, asked, today),
        # How many are not shown, by the name of the list.
        "more": {n: count - len(getattr(tenures, n)) for n, count in tenures.counts.items()},
    }


def _dated(tenures: Tenures, labels: Labels, asked: date | None, today: date) -> dict[str, Any]:
    """The tenures with what depends on today: the tense, who may be mistaken for the holder."""
    # STOP reaches whoever holds the number now.
    stops = [stop(one) if holds(one, today) else None for one in tenures.assignments]
    shared = told_once(stops)
    return {
        "on": tenures.on,
        "is_today": tenures.on == today,
        "is_past": tenures.on < today,
        "is_future": tenures.on > today,
        "holder_today": _holder_today(tenures, today),
        "status": tenures.status.value,
        "stops": shared,
        "assignments": [
            {
                **_holding(holding),
                "stop": None if way in shared else way,
                "bill_labels": in_words(labels.get(holding.service_id, ())),
                "complaint": _complaint(holding, asked) if tenures.on <= today else None,
            }
            for holding, way in zip(tenures.assignments, stops, strict=True)
        ],
        "former": [_holding(holding) for holding in tenures.former],
        "next": [_holding(holding) for holding in tenures.next],
    }


def _holder_today(tenures: Tenures, today: date) -> str:
    """The editor of today, where it is not the one of the day asked and there is one of each."""
    if not tenures.is_whole:
        return ""
    then = {holding.editor_name for holding in tenures.assignments}
    now = {holding.editor_name for holding in tenures.next if holds(holding, today)}
    return now.pop() if len(then) == len(now) == 1 and now != then else ""


def _complaint(holding: Holding, asked: date | None) -> dict[str, Any]:
    letter = complaint(holding, asked)
    return {
        "text": letter.text,
        "rows": letter.rows,
        "mail_link": mail_link(holding.email, letter) if holding.email else "",
    }


def _holding(holding: Holding) -> dict[str, Any]:
    return {
        "code": holding.code,
        "solution": {
            "slug": holding.solution,
            "label": PaymentSolution(holding.solution).label,
        },
        "keyword": holding.keyword or None,
        "price": holding.price,
        "status": holding.status,
        "valid_from": holding.valid_from,
        "valid_until": holding.valid_until,
        "last_day": holding.last_day,
        "service": {
            "name": holding.service_name,
            "description": holding.service_description,
            "website": holding.service_website,
            "subscription": holding.subscription,
            "period": holding.period,
            "url": reverse("service", args=[holding.service_slug]),
        },
        "editor": {
            "name": holding.editor_name,
            "legal_name": holding.legal_name,
            "lines": holding.address_lines,
            "postal_code": holding.postal_code,
            "city": holding.city,
            "country_name": country_name(holding.country),
            "phone": holding.phone,
            "email": holding.email,
            "website": holding.editor_website,
            "url": reverse("editor", args=[holding.editor_slug]),
        },
    }


def editor_line(editor: Editor) -> dict[str, str]:
    return {
        "name": editor.name,
        "legal_name": editor.legal_name,
        "city": editor.city,
        "url": editor.get_absolute_url(),
    }


def editor(found: Editor, current: Iterable[Assignment], labels: Labels) -> dict[str, Any]:
    """An editor with the services that it runs, each with its bill labels and short codes."""
    return {
        **editor_line(found),
        "lines": found.address_lines,
        "postal_code": found.postal_code,
        "country_name": country_name(found.country),
        "phone": found.phone,
        "email": found.email,
        "website": found.website,
        "services": [
            {
                "name": service.name,
                "description": service.description,
                "url": service.get_absolute_url(),
                "bill_labels": in_words(labels.get(service.pk, ())),
                "codes": list(dict.fromkeys(a.short_code_id for a in group if a.short_code_id)),
            }
            for service, group in groupby(current, key=lambda assignment: assignment.service)
        ],
    }
