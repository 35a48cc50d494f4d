"""What the finder's template shows."""

import json
from collections.abc import Sequence
from typing import Any

from cms.editorial.publication import Publication

from .finder import OTHER, QUESTIONS, VOCABULARIES, Card, Finding, exclusion
from .finder_query import Asked, address

LEGENDS = {
    "operateur": "Quel est votre opérateur ?",
    "offre": "Quelle est votre offre ?",
    "demarche": "Que voulez-vous faire ?",
    "solution": "Comment l’achat est-il payé ?",
}


def finder_context(
    operators: Sequence[Card], guides: Sequence[Card], asked: Asked, finding: Finding
) -> dict[str, Any]:
    answers = asked.answers
    chosen = answers.get("operateur")
    operator = next((one for one in operators if one["slug"] == chosen), None)
    context: dict[str, Any] = {
        "refused": asked.refused,
        "said": [
            {"label": _label(name, value, operators), "change": address(_before(answers, name))}
            for name, value in answers.items()
        ],
        "question": _question(answers, finding),
        "operator": operator,
        "other": chosen == OTHER,
        "other_url": address({**answers, "operateur": OTHER}),
        "matches": finding.guides,
        "several_operators": finding.question == "operateur",
        "nearest": finding.nearest,
    }
    if not answers:
        context["listed"] = [
            {**one, "guides": [g for g in guides if g["operator"]["id"] == one["id"]]}
            for one in operators
        ]
    if operator and not finding.guides:
        context |= _of_operator(operator["id"], answers)
    return context


def _label(question: str, value: str, operators: Sequence[Card]) -> str:
    if question == "operateur":
        names = {operator["slug"]: str(operator["name"]) for operator in operators}
        return names.get(value, "Un autre opérateur")
    return str(VOCABULARIES[question](value).label)


def _before(answers: dict[str, str], question: str) -> dict[str, str]:
    """The answers to the questions that come before this one."""
    earlier = QUESTIONS[: QUESTIONS.index(question)]
    return {name: value for name, value in answers.items() if name in earlier}


def _question(answers: dict[str, str], finding: Finding) -> dict[str, Any] | None:
    """The form of the question that remains; answers around it keep the one order."""
    if not finding.question:
        return None
    before = _before(answers, finding.question)
    return {
        "name": finding.question,
        "legend": LEGENDS[finding.question],
        "choices": finding.choices,
        "before": before.items(),
        "after": [pair for pair in answers.items() if pair[0] not in before],
    }


def _of_operator(operator_id: int, answers: dict[str, str]) -> dict[str, Any]:
    """Whom to ask where no guide fits, and what the operator says about it."""
    [text] = Publication.objects.open().filter(page_id=operator_id).values_list("answer", flat=True)
    answer = json.loads(text)
    lists = ("offers", "procedures", "solutions")
    exclusions = [
        {**one, **{name: [value["slug"] for value in one[name]] for name in lists}}
        for one in answer["exclusions"]
    ]
    return {"contacts": answer["contacts"], "reason": exclusion(exclusions, answers)}
