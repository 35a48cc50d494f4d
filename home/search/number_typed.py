"""The number in what was typed: alone, or within a question."""

import re
from dataclasses import replace

from directory.numbers import Kind, Number, understand
from directory.text import fold

from .wording import LONGEST, goes_without_saying, name_words

_IN_A_SENTENCE = re.compile(r"(?<!\d)[3-9]\d(?:\s?\d){3}(?!\s?\d)")
# Neither letters nor a price: a number, known or not.
_DIGITS = re.compile(r"[\d\s.\-+/()*#]*\d{2}[\d\s.\-+/()*#]*")


def number_alone(typed: str) -> Number | None:
    """The number, if nothing else was asked: it goes to the look-up, whatever number it is.

    « Qui est 88123 ? » and « arrêter 88123 » ask nothing that its page does not answer.
    """
    number, rest = _told_apart(typed[:LONGEST])
    return number if number and all(map(goes_without_saying, name_words(rest))) else None


def number_in(typed: str) -> tuple[Number | None, str]:
    """A number, and the other words typed, which are searched."""
    if alone := number_alone(typed):
        return alone, ""
    return _told_apart(typed)


def _told_apart(typed: str) -> tuple[Number | None, str]:
    number = understand(typed)
    if number.keyword and goes_without_saying(fold(number.keyword)):
        return replace(number, keyword=""), ""
    if number.kind is not Kind.MALFORMED or _DIGITS.fullmatch(typed):
        return number, ""
    for found in _IN_A_SENTENCE.finditer(typed):
        number = understand(found[0])
        if number.kind is Kind.SHORT_CODE:
            return number, f"{typed[: found.start()]} {typed[found.end() :]}"
    return None, typed
