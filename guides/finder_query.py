"""The finder's answers in an address: read, refused, written in their one order. Pure."""

from collections.abc import Iterable
from dataclasses import dataclass
from urllib.parse import urlencode

from django.http import QueryDict

from .finder import OTHER, QUESTIONS, VOCABULARIES, Answers, Card

ADDRESS = "/guides/"
SHOWN = 40  # characters

NAMES = {
    "operateur": "l’opérateur",
    "offre": "l’offre",
    "demarche": "la démarche",
    "solution": "la solution de paiement",
}


@dataclass(frozen=True)
class Asked:
    """`answers` that are known, sentences about the others, and whether the order is the one."""

    answers: dict[str, str]
    refused: list[str]
    canonical: bool


def read(parameters: QueryDict, operators: Iterable[Card]) -> Asked:
    """What an address asks. Of a repeated parameter the last counts; empty ones do not."""
    known = {
        "operateur": {OTHER, *(operator["slug"] for operator in operators)},
        **{question: set(choices.values) for question, choices in VOCABULARIES.items()},
    }
    typed = {question: parameters.get(question, "").strip().lower() for question in QUESTIONS}
    answers = {name: value for name, value in typed.items() if value in known[name]}
    refused = [
        _refusal(name, value) for name, value in typed.items() if value and name not in answers
    ]
    given = [(name, one) for name in parameters for one in parameters.getlist(name)]
    ours = [pair for pair in given if pair[0] in QUESTIONS]
    return Asked(answers, refused, canonical=ours == list(answers.items()))


def address(answers: Answers) -> str:
    """Where these answers are asked."""
    query = urlencode({name: answers[name] for name in QUESTIONS if name in answers})
    return f"{ADDRESS}?{query}" if query else ADDRESS


def said_back(typed: str) -> str:
    """A wrong value as it is repeated to its author."""
    readable = "".join(one for one in typed if one.isprintable())
    return readable[:SHOWN] + ("…" if len(readable) > SHOWN else "")


def _refusal(question: str, value: str) -> str:
    shown = said_back(value)
    return f"Nous ne connaissons pas {NAMES[question]} « {shown} ». Choisissez dans la liste."
