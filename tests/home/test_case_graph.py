"""The graph of the case finder: each fault, and what nobody thought of."""

from itertools import product
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from home.cases.graph import Question, Result, exits, faults, longest


def ask(key: str, *targets: str) -> Question:
    """A question whose answers lead to `targets`."""
    answers = [
        {"key": f"r{n}", "text": f"Réponse {n}", "next": target}
        for n, target in enumerate(targets, start=1)
    ]
    return {"key": key, "question": f"Question {key} ?", "answers": answers}


def ask_operator(key: str, target: str) -> Question:
    return {"key": key, "question": f"Question {key} ?", "next": target}


def plan(key: str) -> Result:
    return {"key": key, "title": f"Plan {key}"}


SAME_TEXT = {
    **ask("a", "p", "p"),
    "answers": [
        {"key": "oui", "text": "Oui", "next": "p"},
        {"key": "si", "text": " OUI ", "next": "p"},
    ],
}
SAME_KEY = {
    **ask("a", "p", "p"),
    "answers": [
        {"key": "oui", "text": "Oui", "next": "p"},
        {"key": "oui", "text": "Tout à fait", "next": "p"},
    ],
}
WRONG: list[tuple[list[Question], list[Result], str, str]] = [
    ([ask("a")], [], "dead end", "« Question a ? » : elle n’a aucune réponse"),
    ([ask("a", "p", "")], ["p"], "dead end", "« Question a ? » : la réponse « Réponse 2 » ne mène"),
    ([ask_operator("a", "")], [], "dead end", "« Question a ? » : la réponse « n’importe quel"),
    ([ask("a", "p", "x")], ["p"], "unknown", "« Réponse 2 » mène à « x », qui n’existe pas"),
    ([ask("a", "a", "p")], ["p"], "loop", "« Question a ? » → elle-même"),
    ([ask("a", "b"), ask("b", "a", "p")], ["p"], "loop", "« Question a ? » → « Question b ? » →"),
    ([ask("a", "b"), ask("b", "c"), ask("c", "a", "p")], ["p"], "loop", "« Question c ? » → elle-"),
    ([ask("a", "p")], ["p", "q"], "orphan", "Plan « Plan q » : il n’est jamais proposé"),
    ([ask("a", "p"), ask("b", "p")], ["p"], "orphan", "« Question b ? » : elle n’est jamais posée"),
    ([ask("a", "b"), ask("b", "p"), ask("b", "p")], ["p"], "duplicate", "« b » sert 2 fois"),
    ([ask("a", "p")], ["p", "p"], "duplicate", "« p » sert 2 fois, pour « Plan p »"),
    ([ask("a", "p"), ask("p", "q")], ["p", "q"], "duplicate", "« Question p ? » et « Plan p »"),
    ([SAME_TEXT], ["p"], "alike", "« Question a ? » : 2 réponses ont le texte « oui »"),
    ([SAME_KEY], ["p"], "alike", "« Question a ? » : 2 réponses ont le repère « oui »"),
]  # fmt: skip


@pytest.mark.parametrize(("questions", "results", "kind", "said"), WRONG)
def test_each_fault_names_where_it_is(
    questions: list[Question], results: list[str], kind: str, said: str
) -> None:
    [fault] = faults(questions, [plan(key) for key in results])
    assert fault.kind == kind
    assert said in fault.sentence.replace("\xa0", " ").replace("\u202f", " ")
    assert fault.where == ("results" if fault.sentence.startswith("Plan") else fault.where)


def test_paths_may_meet_again() -> None:
    questions = [ask("a", "b", "c", "p"), ask_operator("b", "c"), ask("c", "p", "q")]
    assert faults(questions, [plan("p"), plan("q")]) == []
    assert longest(questions) == {"a": 3, "b": 2, "c": 1}


def test_nothing_yet_is_not_a_fault() -> None:
    assert faults([], []) == []


KEYS = ("a", "b", "c", "d", "e", "p", "q")
# Where answers lead: often to another question, so that long ways occur; rings are too rare.
TARGETS = st.lists(st.sampled_from((*KEYS[:5] * 3, "p", "q", "", "x")), max_size=3)
questions = st.lists(TARGETS, max_size=5).map(
    lambda ways: [
        ask(key, *targets) if len(targets) != 1 else ask_operator(key, targets[0])
        for key, targets in zip(KEYS, ways, strict=False)
    ]
)
rings = st.integers(1, 5).map(
    lambda n: [ask(key, KEYS[(place + 1) % n], "p") for place, key in enumerate(KEYS[:n])]
)
results = st.lists(st.builds(plan, st.sampled_from(("e", "p", "q"))), max_size=3)


@given(st.one_of(questions, rings), results)
def test_it_agrees_with_every_path_written_out(asked: list[Any], plans: list[Any]) -> None:
    """The same five rules from the closure of « leads to », which knows nothing of walks."""
    found = {fault.kind for fault in faults(asked, plans)}
    keys = [one["key"] for one in (*asked, *plans)]
    if len(keys) != len(set(keys)):
        assert "duplicate" in found
        return
    targets = {one["key"]: {target for _, target in exits(one)} for one in asked}
    leads = {(one, other) for one, others in targets.items() for other in others}
    for middle, start, end in product(KEYS, KEYS, KEYS):
        if (start, middle) in leads and (middle, end) in leads:
            leads.add((start, end))
    first = asked[0]["key"] if asked else None
    wrong = {
        "dead end": any(not ends or "" in ends for ends in targets.values()),
        "unknown": any(end not in {*keys, ""} for ends in targets.values() for end in ends),
        "loop": any((key, key) in leads for key in targets),
        "orphan": any(key != first and (first, key) not in leads for key in keys),
    }
    assert found == {kind for kind, present in wrong.items() if present}
    if not found:
        assert set(longest(asked)) == set(targets)
