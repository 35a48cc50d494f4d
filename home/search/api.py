"""The search's endpoint."""

from typing import Annotated, Any
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponseBase
from ninja import Field, Router

from cms.core.api import Problem, described, json_answer
from cms.core.parameters import Typed
from directory.addresses import number_address

from .found import GroupFound
from .groups import Group
from .marks import without_marks
from .results import PER_PAGE, search
from .schemas import SearchAnswer

router = Router(tags=["search"])


@router.get("search/", response=described(SearchAnswer), operation_id="search")
def search_everything(
    request: HttpRequest,
    q: Typed = "",
    type: Group | None = None,  # noqa: A002  (its name in the address)
    page: Annotated[int, Field(ge=1, le=10_000)] = 1,
) -> HttpResponseBase:
    """Everything public that `q` finds: five results of each group, or twenty of one `type`.

    A number is not searched: `number` says what it is, and where it is answered.
    """
    found = search(q, type, page if type else 1)
    if type and page > 1 and not found.groups:
        raise Problem(404, f"Cette liste n’a pas de page {page}.")
    number = found.number
    whole = request.build_absolute_uri
    answer = {
        "q": found.typed,
        "count": found.total,
        "number": number
        and {
            "kind": number.kind.value,
            "text": number.text,
            "url": whole(number_address(number, found.typed)),
        },
        "corrected": found.corrected or None,
        "partly": found.partly,
        "near": found.near,
        "groups": [_group(request, group, found.typed, type, page) for group in found.groups],
    }
    return json_answer(request, answer)


def _group(
    request: HttpRequest, found: GroupFound, typed: str, only: Group | None, page: int
) -> dict[str, Any]:
    """Of all groups the next page is the first of one; of one, the next."""
    after = page + 1 if only else 1
    shown = page * PER_PAGE if only else len(found.results)
    query = {"q": typed, "type": found.group.value, "page": after}
    rest = request.build_absolute_uri(f"{request.path}?{urlencode(query)}")
    return {
        "type": found.group.value,
        "count": found.total,
        "next": rest if found.total > shown else None,
        "results": [
            {
                "id": one.id,
                "title": without_marks(one.title),
                "url": request.build_absolute_uri(one.url),
                "excerpt": without_marks(one.excerpt),
                "about": one.about or None,
            }
            for one in found.results
        ],
    }
