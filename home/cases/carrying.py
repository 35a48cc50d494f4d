"""What the answers tell, carried over into the links of a plan. Pure."""

from collections.abc import Sequence
from typing import NamedTuple
from urllib.parse import parse_qsl, urlsplit

from guides import finder_query

from .walk import Said

# Every operator, where a plan's link means the reader's.
OPERATORS = "/contact/#operateurs"


class Told(NamedTuple):
    """Slugs, empty where they are not known; `operator_url` is empty for another operator."""

    operator: str = ""
    operator_url: str = ""
    solution: str = ""


def told(said: Sequence[Said]) -> Told:
    """The last answer that tells an operator, and the last that tells a payment solution."""
    known = Told()
    for one in said:
        if "operator" in one.choice:
            known = known._replace(operator=one.choice["key"], operator_url=one.choice["operator"])
        elif solution := one.choice.get("solution"):
            known = known._replace(solution=solution)
    return known


def carried(url: str, known: Told) -> str:
    """`url`, asked of the guides' finder with what is known, or of the reader's own operator."""
    if url == OPERATORS:
        return f"{known.operator_url}#contacts" if known.operator_url else url
    parts = urlsplit(url)
    if parts.netloc or parts.path != finder_query.ADDRESS:
        return url
    asked = {"operateur": known.operator, "solution": known.solution} | dict(parse_qsl(parts.query))
    return finder_query.address({name: value for name, value in asked.items() if value})
