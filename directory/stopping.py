"""Stopping by SMS, as a page says it."""

import re
from collections import Counter
from collections.abc import Iterable
from typing import NamedTuple

from .lookup import Holding, stop_wording

MESSAGE = re.compile(r"\b(STOP(?: [A-ZÀ-Þ0-9]{1,20})?) au ([3-9]\d{4})\b")


class Stop(NamedTuple):
    """The wording, and the SMS that it asks for."""

    wording: str
    message: str
    code: str


def stop(holding: Holding) -> Stop | None:
    """None where STOP is not the way, or not known to be."""
    wording = stop_wording(holding)
    if not wording:
        return None
    asked = MESSAGE.search(wording)
    message, code = asked.groups() if asked else ("STOP", holding.code or "")
    return Stop(wording, message, code)


def told_once(stops: Iterable[Stop | None]) -> list[Stop]:
    """Those that several holders share: a STOP is for the whole number, so it is said once."""
    counted = Counter(one for one in stops if one)
    return [one for one, times in counted.items() if times > 1]
