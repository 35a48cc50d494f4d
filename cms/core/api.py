"""What every app's endpoints share: JSON answers with validators, and problems (RFC 9457)."""

import json
from http import HTTPStatus
from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseBase
from ninja import Schema

from .caching import cacheable

PROBLEM = "application/problem+json"

encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


class Problem(Exception):  # noqa: N818  (the RFC's own word)
    """An error answer: `status`, a French `detail` that says what to do, and extra members."""

    def __init__(self, status: int, detail: str, **extra: Any) -> None:
        super().__init__(detail)
        self.status = status
        self.detail = detail
        self.extra = extra


class ProblemBody(Schema):
    """The members of an error answer (RFC 9457); `kind` and `errors` where they help."""

    title: str
    status: int
    detail: str
    kind: str | None = None
    withdrawn_at: str | None = None
    errors: list[dict[str, str]] | None = None


def described(answer: Any, *others: int) -> dict[int, Any]:
    """What an endpoint answers, for the OpenAPI document: `answer`, or a problem."""
    return {200: answer, **dict.fromkeys((404, 422, *others), ProblemBody)}


def problem_response(status: int, detail: str, **extra: Any) -> HttpResponse:
    """A problem+json answer; `title` is the status' standard phrase."""
    body = {"title": HTTPStatus(status).phrase, "status": status, "detail": detail, **extra}
    return HttpResponse(json.dumps(body, ensure_ascii=False), status=status, content_type=PROBLEM)


def json_answer(request: HttpRequest, value: Any) -> HttpResponseBase:
    """`value` as JSON, without validation on the way out, with an ETag."""
    return stored_answer(request, encode(value))


def stored_answer(request: HttpRequest, text: str) -> HttpResponseBase:
    """JSON text as it was stored, with an ETag."""
    return cacheable(request, HttpResponse(text, content_type="application/json"))
