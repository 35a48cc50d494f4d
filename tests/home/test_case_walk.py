"""The case finder's way from an address to a question or a plan, and what a plan is told. Pure."""

import pytest
from django.http import QueryDict
from hypothesis import given
from hypothesis import strategies as st

from home.cases.carrying import Told, carried, told
from home.cases.context import progress, refusal
from home.cases.walk import Walk, address, pairs, walk

QUESTIONS = [
    {
        "key": "cas",
        "question": "Quel cas ?",
        "answers": [
            {"key": "sms", "text": "Des SMS", "next": "libelle", "solution": ""},
            {"key": "08", "text": "Un 08", "next": "fini", "solution": "sms-plus"},
        ],
    },
    {
        "key": "libelle",
        "question": "Un libellé ?",
        "answers": [
            {"key": "oui", "text": "Oui", "next": "operateur", "solution": "internet-plus"},
            {"key": "non", "text": "Non", "next": "fini", "solution": ""},
        ],
    },
    {"key": "operateur", "question": "Votre opérateur ?", "next": "guide"},
]
RESULTS = [{"key": "fini", "title": "Fini"}, {"key": "guide", "title": "Guide"}]
OPERATORS = [{"slug": "orange", "name": "Orange", "url": "/guides/orange/"}]


def way(query: str) -> Walk:
    return walk(QUESTIONS, RESULTS, QueryDict(query), lambda: OPERATORS)


@pytest.mark.parametrize(
    ("typed", "canonical"),
    [
        ("libelle=non&cas=sms", "cas=sms&libelle=non"),
        ("cas=08&libelle=non", "cas=08"),
        ("libelle=non", ""),
        ("cas=", ""),
        ("cas=SMS", "cas=sms"),
        ("cas=08&cas=sms&utm_source=bulletin", "cas=sms"),
        ("cas=sms&libelle=non&operateur=orange", "cas=sms&libelle=non"),
    ],
)
def test_there_is_one_address_for_the_same_answers(typed: str, canonical: str) -> None:
    found = way(typed)
    assert not found.canonical and not found.refused
    expected = f"/mon-cas/?{canonical}" if canonical else "/mon-cas/"
    assert address("/mon-cas/", pairs(found.said)) == expected
    assert way(canonical).canonical


def test_an_unknown_answer_keeps_those_before_it() -> None:
    found = way("cas=sms&libelle=peut-etre&operateur=orange")
    assert (found.refused, pairs(found.said)) == ("peut-etre", [("cas", "sms")])
    assert found.question == QUESTIONS[1] and found.result is None


def test_what_the_way_tells() -> None:
    found = way("cas=sms&libelle=oui&operateur=orange")
    assert found.result == RESULTS[1]
    assert told(found.said) == Told("orange", "/guides/orange/", "internet-plus")
    assert told(way("cas=sms&libelle=oui&operateur=autre").said).operator_url == ""
    assert told(way("cas=08").said) == Told(solution="sms-plus")


def test_a_draft_may_be_empty_or_lead_back() -> None:
    assert walk([], [], QueryDict("cas=sms"), list).question is None
    back = [{**QUESTIONS[2], "next": "operateur"}]
    assert walk(back, [], QueryDict("operateur=autre"), list).result is None


PARAMETERS = st.lists(
    st.tuples(
        st.sampled_from(["cas", "libelle", "operateur", "q"]),
        st.sampled_from(["", "sms", "SMS", "oui", "non", "08", "orange", "autre", "\x00", "é"]),
    ),
    max_size=6,
)


@given(PARAMETERS)
def test_the_canonical_address_is_its_own(typed: list[tuple[str, str]]) -> None:
    parameters = QueryDict(mutable=True)
    for name, value in typed:
        parameters.appendlist(name, value)
    first = way(parameters.urlencode())
    again = way(address("", pairs(first.said)).lstrip("?"))
    assert again.canonical and not again.refused
    assert (again.said, again.question, again.result) == (first.said, first.question, first.result)
    assert (again.question is None) != (again.result is None)


KNOWN = Told("orange", "/guides/orange/", "gallery")


@pytest.mark.parametrize(
    ("url", "known", "expected"),
    [
        ("/guides/", KNOWN, "/guides/?operateur=orange&solution=gallery"),
        (
            "/guides/?solution=sms-plus&demarche=consulter",
            KNOWN,
            "/guides/?operateur=orange&demarche=consulter&solution=sms-plus",
        ),
        ("/guides/?demarche=consulter", Told(), "/guides/?demarche=consulter"),
        ("/guides/sfr/", KNOWN, "/guides/sfr/"),
        ("https://www.infosva.org/guides/", KNOWN, "https://www.infosva.org/guides/"),
        ("/contact/#operateurs", KNOWN, "/guides/orange/#contacts"),
        ("/contact/#operateurs", Told("autre"), "/contact/#operateurs"),
    ],
)
def test_what_was_told_is_carried_over(url: str, known: Told, expected: str) -> None:
    assert carried(url, known) == expected


def test_progress_is_said_in_words() -> None:
    assert [progress(4 - left, left) for left in (3, 2, 1)] == [
        "Question 1, puis 2 autres au plus",
        "Question 2, puis une autre au plus",
        "Question 3, la dernière",
    ]


def test_what_is_repeated_of_a_wrong_answer_is_short_and_readable() -> None:
    assert refusal("\x00" + "x" * 5000).count("x") == 40
