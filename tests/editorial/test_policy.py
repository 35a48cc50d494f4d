"""The tables of ADR 0016, line by line: they and policy.py cannot diverge."""

from dataclasses import replace
from itertools import product
from pathlib import Path

import pytest

from cms.editorial.policy import Action, Person, State, after, may

ADR = Path(__file__).parents[2] / "docs/adr/0016-policy-of-publication.md"

PEOPLE = {
    "administrator": Person(administers=True, writes=True),
    "reviewer": Person(reviews=True, writes=True),
    "writer": Person(writes=True),
    "contributor": Person(operates=True, answers=True, writes=True),
    "other operator": Person(operates=True),
    "auditor": Person(audits=True),
}
STATES = {
    "draft": State.DRAFT,
    "proposed": State.PROPOSED,
    "public": State.PUBLIC,
    "public, proposed": State.PUBLIC | State.PROPOSED,
    "withdrawn": State.WITHDRAWN,
    "withdrawn, proposed": State.WITHDRAWN | State.PROPOSED,
}
SURROUNDINGS = {"above what is public": State.ABOVE, "an organisation's root": State.ROOT}

Row = dict[str, str]


def tables() -> list[list[Row]]:
    found: list[list[list[str]]] = [[]]
    for line in ADR.read_text().splitlines():
        if line.startswith("|"):
            found[-1].append([cell.strip() for cell in line.strip("|").split("|")])
        elif found[-1]:
            found.append([])
    return [
        [dict(zip(lines[0], cells, strict=True)) for cells in lines[2:]] for lines in found if lines
    ]


TRANSITIONS, REFUSALS = tables()


@pytest.mark.parametrize("action", Action)
@pytest.mark.parametrize("state", STATES)
def test_people_may_what_the_table_says_and_nothing_else(action: Action, state: str) -> None:
    rows = [row for row in TRANSITIONS if row["Action"] == action and row["From"] in (state, "any")]
    assert len(rows) <= 1
    for (name, person), wrote in product(PEOPLE.items(), (False, True)):
        cell = rows[0][name] if rows else "–"
        allowed = {"yes": True, "another's": not wrote, "–": False}[cell]
        assert may(replace(person, wrote=wrote), action, STATES[state]) == allowed, (name, wrote)


@pytest.mark.parametrize("row", TRANSITIONS, ids=lambda row: f"{row['Action']} {row['From']}")
def test_an_action_leads_where_the_table_says(row: Row) -> None:
    if row["Then"] == "gone":
        return
    for name in STATES if row["From"] == "any" else [row["From"]]:
        then = STATES[name] if row["Then"] == "same" else STATES[row["Then"]]
        assert after(Action(row["Action"]), STATES[name]) == then


@pytest.mark.parametrize("around", SURROUNDINGS)
def test_what_carries_something_stays(around: str) -> None:
    refused = {row["Action"] for row in REFUSALS if row[around] == "refused"}
    assert refused
    for action, state, person in product(Action, STATES.values(), PEOPLE.values()):
        expected = action not in refused and may(person, action, state)
        assert may(person, action, state | SURROUNDINGS[around]) == expected


def test_nobody_is_both_sides() -> None:
    """A reviewer, or an administrator, who is in an operator's group too."""
    for name in ("administrator", "reviewer"):
        both = replace(PEOPLE[name], operates=True)
        assert not may(both, Action.APPROVE, State.PROPOSED)
