"""A reader's way through the graph, from the answers in an address. Pure."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from django.http import QueryDict

from guides.finder import OTHER

from .graph import Question, Result

Card = dict[str, Any]
Choice = dict[str, str]
Pairs = list[tuple[str, str]]


@dataclass(frozen=True)
class Said:
    question: Question
    choice: Choice


@dataclass(frozen=True)
class Walk:
    """The answers given, in order, then the question that comes next or the result.

    `refused` is what was typed in the place of an answer to that question. `canonical` says
    whether the address is the one of these answers.
    """

    said: list[Said]
    question: Question | None
    choices: list[Choice]
    result: Result | None
    refused: str
    canonical: bool


def walk(
    questions: list[Question],
    results: list[Result],
    parameters: QueryDict,
    operators: Callable[[], Iterable[Card]],
) -> Walk:
    """Follow the answers; of a repeated parameter the last counts, an empty one does not.

    `operators`, the cards of public operators, is called only where the way asks for one.
    """
    ours = {question["key"] for question in questions}
    # Each is asked once, even where a draft leads back to it.
    unasked = {question["key"]: question for question in questions}
    place = questions[0]["key"] if questions else ""
    said: list[Said] = []
    refused, offered = "", list[Choice]()
    while question := unasked.pop(place, None):
        offered = choices(question, operators)
        typed = parameters.get(place, "").strip().lower()
        chosen = next((choice for choice in offered if choice["key"] == typed), None)
        if chosen is None:
            refused = typed
            break
        said.append(Said(question, chosen))
        place = chosen["next"]
    result = next((one for one in results if one["key"] == place), None)
    given = [(name, one) for name in parameters if name in ours for one in parameters.getlist(name)]
    canonical = given == pairs(said)
    return Walk(said, question, offered if question else [], result, refused, canonical)


def choices(question: Question, operators: Callable[[], Iterable[Card]]) -> list[Choice]:
    """The possible answers, each with the payment solution or the operator that it tells."""
    if "answers" in question:
        return list(question["answers"])
    following = question["next"]
    return [
        *(
            {"key": one["slug"], "text": one["name"], "next": following, "operator": one["url"]}
            for one in operators()
        ),
        {"key": OTHER, "text": "Un autre opérateur", "next": following, "operator": ""},
    ]


def pairs(said: Iterable[Said]) -> Pairs:
    """The answers as an address holds them."""
    return [(one.question["key"], one.choice["key"]) for one in said]


def address(page: str, answers: Pairs) -> str:
    """Where these answers lead, on the finder's page."""
    return f"{page}?{urlencode(answers)}" if answers else page
