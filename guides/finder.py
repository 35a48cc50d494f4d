"""The finder: from up to four answers to the guides that fit. Pure, over the public cards.

*Answers* are `{question: slug}`, in the order of `QUESTIONS`, without the questions that were not
answered: the query string of `/guides/`.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from cms.core.payment import PaymentSolution

from .choices import Offer, Procedure

QUESTIONS = ("operateur", "offre", "demarche", "solution")
VOCABULARIES = {"offre": Offer, "demarche": Procedure, "solution": PaymentSolution}
# Any operator whose guides are not here.
OTHER = "autre"
# Where no guide fits: what most makes another one worth reading.
WEIGHTS = {"demarche": 4, "offre": 2, "solution": 1}
NEAREST = 3

Answers = Mapping[str, str]
Card = dict[str, Any]


@dataclass(frozen=True)
class Choice:
    """A possible answer; `guided` where a guide fits it and the other answers."""

    value: str
    label: str
    guided: bool


@dataclass(frozen=True)
class Finding:
    """What fits, and either the question that remains or what comes nearest."""

    guides: list[Card]
    question: str = ""
    choices: Sequence[Choice] = ()
    nearest: Sequence[Card] = ()

    @property
    def only(self) -> Card | None:
        """The one guide that the answers lead to; never one of an operator left open."""
        return self.guides[0] if len(self.guides) == 1 and self.question != "operateur" else None


def find(operators: Sequence[Card], guides: Sequence[Card], answers: Answers) -> Finding:
    """The guides that fit, with the first question that still tells them apart."""
    fitting = matching(guides, answers)
    if "operateur" not in answers:
        return Finding(fitting, "operateur", choices("operateur", operators, guides, answers))
    if not fitting:
        return Finding([], nearest=nearest(guides, answers))
    for question in QUESTIONS:
        if question not in answers and len(fitting) > 1:
            possible = choices(question, operators, guides, answers)
            if len(possible) > 1:
                return Finding(fitting, question, possible)
    return Finding(fitting)


def matching(guides: Iterable[Card], answers: Answers) -> list[Card]:
    return [guide for guide in guides if _agreements(guide, answers) == set(answers)]


def choices(
    question: str, operators: Iterable[Card], guides: Iterable[Card], answers: Answers
) -> list[Choice]:
    """The possible answers to `question`, the other answers being what they are.

    All operators and all offers of the operator are: that no guide fits one of them is an answer
    too. A démarche or a solution is where a guide fits it.
    """
    others = {name: value for name, value in answers.items() if name != question}
    guided = {value for guide in matching(guides, others) for value in _facets(guide)[question]}
    if question == "operateur":
        known = {operator["slug"]: str(operator["name"]) for operator in operators}
        possible = set(known)
    else:
        known = {value: str(label) for value, label in VOCABULARIES[question].choices}
        possible = guided | (_sold(operators, answers) if question == "offre" else set())
    return [
        Choice(value, label, value in guided) for value, label in known.items() if value in possible
    ]


def nearest(guides: Iterable[Card], answers: Answers) -> list[Card]:
    """The operator's guides that agree with most of the answers; others' where it has none."""
    asked = {name: value for name, value in answers.items() if name != "operateur"}
    everyones = list(guides)
    own = [guide for guide in everyones if guide["operator"]["slug"] == answers.get("operateur")]
    scored = [
        (sum(WEIGHTS[name] for name in _agreements(guide, asked)), guide)
        for guide in own or everyones
    ]
    worth = [(score, guide) for score, guide in scored if score or own]
    worth.sort(key=lambda pair: -pair[0])
    return [guide for _, guide in worth[:NEAREST]]


def exclusion(exclusions: Iterable[Mapping[str, Any]], answers: Answers) -> str:
    """Why an operator does not have what was asked for; empty where nothing says so.

    An exclusion is `{"offers", "procedures", "solutions", "reason"}`, lists of slugs; an empty
    list stands for all.
    """
    names = {"offers": "offre", "procedures": "demarche", "solutions": "solution"}
    for one in exclusions:
        if all(not one[name] or answers.get(asked) in one[name] for name, asked in names.items()):
            return str(one["reason"])
    return ""


def _agreements(guide: Card, answers: Answers) -> set[str]:
    """The questions whose answers fit the guide."""
    facets = _facets(guide)
    return {question for question, value in answers.items() if value in facets[question]}


def _facets(guide: Card) -> dict[str, set[str]]:
    return {
        "operateur": {guide["operator"]["slug"]},
        "offre": {offer["slug"] for offer in guide["offers"]},
        "demarche": {guide["procedure"]["slug"]},
        "solution": {solution["slug"] for solution in guide["solutions"]},
    }


def _sold(operators: Iterable[Card], answers: Answers) -> set[str]:
    return {
        offer["slug"]
        for operator in operators
        if operator["slug"] == answers.get("operateur")
        for offer in operator["offers"]
    }
