"""The graph of the case finder, and what is wrong with one. Pure.

A graph is two lists, as in the page's document. A *question* is
`{"key", "question", "answers": [{"key", "text", "next"}]}`, or has a `next` of its own instead of
`answers` where it asks for the operator: every answer then leads there. A *result* is
`{"key", "title"}`. `next` is the key of a question or of a result; the first question is asked
first.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, Literal, NamedTuple

Question = dict[str, Any]
Result = dict[str, Any]
Kind = Literal["duplicate", "alike", "dead end", "unknown", "loop", "orphan"]


class Fault(NamedTuple):
    """What an editor has to mend: where (`questions` or `results`), and a French sentence."""

    kind: Kind
    where: Literal["questions", "results"]
    sentence: str


def faults(questions: Sequence[Question], results: Sequence[Result]) -> list[Fault]:
    """Nothing where every path from the first question ends with a result, and all is used."""
    return [
        *_duplicates(questions, results),
        *_alike(questions),
        *_dead_ends(questions),
        *_unknown(questions, results),
        *_loops(questions),
        *_orphans(questions, results),
    ]


def exits(question: Question) -> list[tuple[str, str]]:
    """Each answer's words and where it leads; those of all operators are one."""
    if "answers" in question:
        return [(answer["text"], answer["next"]) for answer in question["answers"]]
    return [("n’importe quel opérateur", question["next"])]


def longest(questions: Sequence[Question]) -> dict[str, int]:
    """By key, how many questions a path has at most from this one on, itself included."""
    by_key = {question["key"]: question for question in questions}
    known: dict[str, int] = {}

    def measure(key: str) -> int:
        if key not in by_key:
            return 0
        if key not in known:
            known[key] = 1  # should a draft lead back to it
            ways = (measure(target) for _, target in exits(by_key[key]))
            known[key] = 1 + max(ways, default=0)
        return known[key]

    return {key: measure(key) for key in by_key}


def _duplicates(questions: Sequence[Question], results: Sequence[Result]) -> Iterator[Fault]:
    counted = Counter(one["key"] for one in (*questions, *results))
    for key, count in counted.items():
        if count > 1:
            names = [f"« {_name(one)} »" for one in (*questions, *results) if one["key"] == key]
            where: Literal["questions", "results"] = (
                "questions" if any(one["key"] == key for one in questions) else "results"
            )
            yield Fault(
                "duplicate",
                where,
                f"Le repère « {key} » sert {count} fois, pour {' et '.join(names)} : "
                "donnez à chacun le sien.",
            )


def _alike(questions: Iterable[Question]) -> Iterator[Fault]:
    for question in questions:
        answers = question.get("answers", ())
        texts = Counter(" ".join(answer["text"].casefold().split()) for answer in answers)
        keys = Counter(answer["key"] for answer in answers)
        for what, counted in (("le texte", texts), ("le repère", keys)):
            for value, count in counted.items():
                if count > 1:
                    yield _in(
                        question, "alike", f"{count} réponses ont {what} « {value} ». Gardez-en une"
                    )


def _dead_ends(questions: Iterable[Question]) -> Iterator[Fault]:
    for question in questions:
        if not exits(question):
            yield _in(question, "dead end", "elle n’a aucune réponse. Ajoutez-en deux au moins")
        for text, target in exits(question):
            if not target:
                yield _in(
                    question,
                    "dead end",
                    f"la réponse « {text} » ne mène nulle part. Dites quelle est la suite",
                )


def _unknown(questions: Sequence[Question], results: Sequence[Result]) -> Iterator[Fault]:
    known = {one["key"] for one in (*questions, *results)}
    for question in questions:
        for text, target in exits(question):
            if target and target not in known:
                yield _in(
                    question,
                    "unknown",
                    f"la réponse « {text} » mène à « {target} », qui n’existe pas. Aucune question "
                    "ni aucun plan n’a ce repère",
                )


def _loops(questions: Sequence[Question]) -> Iterator[Fault]:
    """One for each question that an answer given after it asks again."""
    by_key = {question["key"]: question for question in questions}
    done: set[str] = set()

    def explore(key: str, above: list[str]) -> Iterator[Fault]:
        if key in above:
            circle = " → ".join(f"« {_name(by_key[one])} »" for one in above[above.index(key) :])
            again = "elle se repose sans fin"
            yield _in(by_key[key], "loop", f"{again} : {circle} → elle-même. Coupez cette boucle")
        elif key in by_key and key not in done:
            for _, target in exits(by_key[key]):
                yield from explore(target, [*above, key])
            done.add(key)

    for key in by_key:
        yield from explore(key, [])


def _orphans(questions: Sequence[Question], results: Sequence[Result]) -> Iterator[Fault]:
    by_key = {question["key"]: question for question in questions}
    reached: set[str] = set()
    todo = [questions[0]["key"]] if questions else []
    while todo:
        key = todo.pop()
        if key not in reached:
            reached.add(key)
            todo += [target for _, target in exits(by_key[key])] if key in by_key else []
    unless = "Aucune suite de réponses n’y mène depuis la première question"
    for question in questions:
        if question["key"] not in reached:
            yield _in(question, "orphan", f"elle n’est jamais posée. {unless}")
    for result in results:
        if result["key"] not in reached:
            sentence = f"Plan « {_name(result)} » : il n’est jamais proposé. {unless}."
            yield Fault("orphan", "results", sentence)


def _in(question: Question, kind: Kind, what: str) -> Fault:
    return Fault(kind, "questions", f"Question « {_name(question)} » : {what}.")


def _name(one: Question | Result) -> str:
    return str(one.get("question") or one.get("title") or one["key"])
