"""Lists in pages: the same parameters, the same envelope, for every list of the API."""

from collections.abc import Sequence
from typing import Annotated, Any, Generic, TypeVar

from django.db.models import Model, QuerySet
from django.http import HttpRequest, HttpResponseBase
from ninja import Field, Schema

from .api import Problem, encode, json_answer, stored_answer
from .compiled import CompiledQuery

Item = TypeVar("Item")
Row = TypeVar("Row", bound=Model)


class Paging(Schema):
    """Which page, and how long pages are."""

    page: Annotated[int, Field(ge=1, le=1_000_000)] = 1
    page_size: Annotated[int, Field(ge=1, le=100)] = 20

    @property
    def offset(self) -> int:
        return (self.page - 1) * self.page_size

    def of(self, rows: QuerySet[Row]) -> tuple[int, list[Row]]:
        """How many there are, and those of this page: two queries. `rows` must be in order."""
        return rows.count(), list(rows[self.offset : self.offset + self.page_size])


class PageOf(Schema, Generic[Item]):
    """A page of a list; `next` and `previous` are whole addresses."""

    count: int
    next: str | None
    previous: str | None
    results: list[Item]


def page_answer(
    request: HttpRequest, paging: Paging, count: int, results: Sequence[Any], **extra: Any
) -> HttpResponseBase:
    """A `PageOf` as JSON. Problem 404 beyond the last page; an empty list has one."""
    around = _around(request, paging, count)
    return json_answer(request, {**around, **extra, "results": results})


def stored_page_answer(
    request: HttpRequest, paging: Paging, count: int, results: Sequence[str]
) -> HttpResponseBase:
    """The same from results that are JSON text already."""
    around = encode(_around(request, paging, count)).removesuffix("}")
    return stored_answer(request, f'{around},"results":[{",".join(results)}]}}')


def compiled_page_answer(
    request: HttpRequest, paging: Paging, query: CompiledQuery, *values: str | int
) -> HttpResponseBase:
    """The same from a query whose rows are JSON text and how many there are in all: one query."""
    found = query.rows(*values, limit=paging.page_size, offset=paging.offset)
    results = [result for result, _ in found]
    if not found and paging.page > 1:
        # Beyond the last page: the count is on the first.
        found = query.rows(*values, limit=1)
    return stored_page_answer(request, paging, found[0][1] if found else 0, results)


def _around(request: HttpRequest, paging: Paging, count: int) -> dict[str, Any]:
    last = max(1, -(-count // paging.page_size))
    if paging.page > last:
        raise Problem(404, f"Cette liste n’a pas de page {paging.page} : la dernière est {last}.")
    return {
        "count": count,
        "next": _address(request, paging.page + 1) if paging.page < last else None,
        "previous": _address(request, paging.page - 1) if paging.page > 1 else None,
    }


def _address(request: HttpRequest, page: int) -> str:
    query = request.GET.copy()
    query["page"] = str(page)
    return request.build_absolute_uri(f"{request.path}?{query.urlencode()}")
