"""The finder as pure functions: properties that hold for any guides and any answers."""

from itertools import product
from typing import Any

import pytest
from django.http import QueryDict
from hypothesis import given
from hypothesis import strategies as st

from guides.finder import NEAREST, OTHER, QUESTIONS, VOCABULARIES, exclusion, find, matching
from guides.finder_query import address, read

NAMES = ("orange", "sfr", "free")
VALUES = {"operateur": NAMES, **{name: tuple(v.values) for name, v in VOCABULARIES.items()}}


def several(question: str) -> st.SearchStrategy[list[dict[str, str]]]:
    slugs = st.lists(st.sampled_from(VALUES[question]), min_size=1, unique=True)
    return slugs.map(lambda found: [{"slug": slug} for slug in found])


operators = st.lists(
    st.fixed_dictionaries(
        {"slug": st.sampled_from(NAMES), "name": st.text(), "offers": several("offre")}
    ),
    unique_by=lambda operator: operator["slug"],
)
guides = st.lists(
    st.fixed_dictionaries(
        {
            "id": st.integers(),
            "operator": st.sampled_from(NAMES).map(lambda slug: {"slug": slug}),
            "offers": several("offre"),
            "procedure": st.sampled_from(VALUES["demarche"]).map(lambda slug: {"slug": slug}),
            "solutions": several("solution"),
        }
    ),
    unique_by=lambda guide: guide["id"],
    max_size=8,
)
answers = st.fixed_dictionaries(
    {}, optional={name: st.sampled_from(values) for name, values in VALUES.items()}
)


@given(guides, answers)
def test_a_guide_is_found_if_and_only_if_it_fits_every_answer(
    cards: list[Any], asked: dict[str, str]
) -> None:
    for card in cards:
        fits = (
            asked.get("operateur") in (None, card["operator"]["slug"])
            and asked.get("offre") in (None, *(offer["slug"] for offer in card["offers"]))
            and asked.get("demarche") in (None, card["procedure"]["slug"])
            and asked.get("solution") in (None, *(one["slug"] for one in card["solutions"]))
        )
        assert (card in matching(cards, asked)) == fits


@given(operators, guides, answers)
def test_an_answer_never_finds_more(
    known: list[Any], cards: list[Any], asked: dict[str, str]
) -> None:
    finding = find(known, cards, asked)
    for choice in finding.choices:
        narrowed = find(known, cards, {**asked, finding.question: choice.value})
        found = [guide["id"] for guide in narrowed.guides]
        assert set(found) <= {guide["id"] for guide in finding.guides}
        assert bool(found) == choice.guided


@given(operators, guides, answers)
def test_every_guide_that_fits_is_reached_through_the_questions(
    known: list[Any], cards: list[Any], asked: dict[str, str]
) -> None:
    """Of an operator that is listed; each question is asked once, and the last one ends it."""
    names = {operator["slug"] for operator in known}
    todo, reached = [asked], set()
    while todo:
        current = todo.pop()
        finding = find(known, cards, current)
        assert finding.question not in current
        todo += [{**current, finding.question: choice.value} for choice in finding.choices]
        if not finding.question:
            reached |= {guide["id"] for guide in finding.guides}
    wanted = {
        guide["id"]
        for guide in matching(cards, asked)
        if "operateur" in asked or guide["operator"]["slug"] in names
    }
    assert reached == wanted


@given(operators, guides, answers)
def test_it_leads_straight_only_to_the_one_guide_of_a_known_operator(
    known: list[Any], cards: list[Any], asked: dict[str, str]
) -> None:
    finding = find(known, cards, asked)
    alone = "operateur" in asked and len(matching(cards, asked)) == 1
    assert (finding.only is not None) == alone


@given(operators, guides, answers)
def test_where_nothing_fits_the_nearest_are_the_operators_own(
    known: list[Any], cards: list[Any], asked: dict[str, str]
) -> None:
    finding = find(known, cards, asked)
    own = [card for card in cards if card["operator"]["slug"] == asked.get("operateur")]
    if "operateur" in asked and not finding.guides and own:
        assert 0 < len(finding.nearest) <= NEAREST
        assert all(card in own for card in finding.nearest)
        same = [card for card in own if card["procedure"]["slug"] == asked.get("demarche")]
        assert not same or finding.nearest[0] in same
    elif finding.guides:
        assert not finding.nearest


@given(answers)
def test_an_address_is_read_as_it_was_written(asked: dict[str, str]) -> None:
    known = [{"slug": name} for name in NAMES]
    written = address({name: asked[name] for name in reversed(QUESTIONS) if name in asked})
    again = read(QueryDict(written.partition("?")[2]), known)
    assert again.canonical and not again.refused
    assert again.answers == asked
    assert list(again.answers) == [name for name in QUESTIONS if name in asked]


@given(st.dictionaries(st.sampled_from([*QUESTIONS, "utm", ""]), st.text()))
def test_whatever_is_typed_is_answered_or_refused(typed: dict[str, str]) -> None:
    query = QueryDict(mutable=True)
    query.update(typed)
    asked = read(query, [{"slug": name} for name in NAMES])
    for name in QUESTIONS:
        value = typed.get(name, "").strip().lower()
        assert (name in asked.answers) == (
            value in {*VALUES[name], OTHER} - ({OTHER} if name != "operateur" else set())
        )
    assert all(len(sentence) < 150 for sentence in asked.refused)


@pytest.mark.parametrize(
    ("query", "canonical"),
    [
        ("operateur=orange&offre=box", True),
        ("offre=box&operateur=orange", False),
        ("operateur=orange&offre=", False),
        ("operateur=Orange", False),
        ("operateur=sfr&operateur=orange", False),
        ("utm=1&operateur=orange", True),
    ],
)
def test_there_is_one_address_for_one_set_of_answers(query: str, canonical: bool) -> None:
    asked = read(QueryDict(query), [{"slug": "orange"}, {"slug": "sfr"}])
    assert asked.answers["operateur"] == "orange"
    assert asked.canonical is canonical


def test_exclusions_need_every_answer_that_they_name() -> None:
    lists = {"offers": ["carte-prepayee"], "procedures": ["plafonner"], "solutions": []}
    rule = [{**lists, "reason": "Non."}]
    asked = {"operateur": "orange", "offre": "carte-prepayee", "demarche": "plafonner"}
    assert exclusion(rule, asked) == "Non."
    assert exclusion(rule, {**asked, "solution": "sms-plus"}) == "Non."
    for name, other in product(("offre", "demarche"), ("", "box", "consulter")):
        assert exclusion(rule, {**asked, name: other}) == ""
