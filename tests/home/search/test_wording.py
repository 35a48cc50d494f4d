"""What is understood of what people type, before anything is searched."""

import pytest

from home.search.marks import as_html, mark_beginnings, without_marks
from home.search.number_typed import number_alone, number_in
from home.search.page_text import page_text
from home.search.wording import directory_words, senses, typed_words


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        *(("SMS+", ["smsplus"]), ("sms plus", ["smsplus"]), ("SMS  PLUS !", ["smsplus"])),
        *(("Internet+", ["internetplus"]), ("sms plusieurs", ["sms", "plusieurs"])),
        *(("sms+ c’est quoi ?", ["smsplus"]), ("Résilier Gallery", ["resilier", "gallery"])),
        ("abonnement 3 € par semaine", ["abonnement"]),
        ("3 euros par semaine", ["montant"]),
        *(("qui est-ce ?", ["qui", "est", "ce"]), ("qui qui", ["qui"])),
        *(("", []), ("***", []), ("😀", []), ("3 €", ["montant"])),
        (
            "un deux trois quatre cinq six sept huit neuf",
            ["un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit"],
        ),
    ],
)
def test_words_that_count(typed: str, words: list[str]) -> None:
    assert typed_words(typed) == words


def test_unsubscribing_has_many_words() -> None:
    assert senses("resilier") == senses("desabonnement") == senses("stop")
    assert "orange" in senses("livebox")
    assert not senses("gallery")


def test_what_names_an_editor() -> None:
    assert directory_words(["editeur", "multimedia"]) == ["multimedia"]
    assert directory_words(["arreter", "horoscope"]) == ["horoscope"]
    assert directory_words(["orange", "contact"]) == ["orange"]
    assert directory_words(["contact"]) == ["contact"]


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        *(("88123", "88123"), ("88 123", "88123"), ("STOP 88123", "88123"), ("88XXX", "88")),
        *(("118 218", "118218"), ("33700", "33700"), ("08 92 12 34 56", "0892123456")),
        *(
            ("qui est 88123", "88123"),
            ("Arrêter SMS 88123", "88123"),
            ("c’est quoi le 88 123", "88123"),
        ),
        *(("à qui appartient le 88123 ?", "88123"), ("123456789", "123456789")),
        *(("remboursement 88123 orange", None), ("gallery", None), ("3 €", None), ("", None)),
        *(("\u0668\u0668\u0661\u0662\u0663", "88123"), ("😀", None)),
    ],
)
def test_a_number_alone(typed: str, code: str | None) -> None:
    found = number_alone(typed)
    assert (found and found.text) == code


def test_a_keyword_tells_editors_apart_and_a_wish_does_not() -> None:
    for typed, keyword in (("FREE 88123", "FREE"), ("arrêter 88123", "")):
        found = number_alone(typed)
        assert found
        assert found.keyword == keyword


def test_a_number_in_a_question() -> None:
    number, rest = number_in("remboursement orange 88 123 svp")
    assert number
    assert (number.text, rest.split()) == ("88123", ["remboursement", "orange", "svp"])


def test_the_words_asked_for_are_marked_where_they_begin() -> None:
    marked = mark_beginnings("L’Été & <b>étés</b> : 3 €", ["ete"])
    assert as_html(marked) == (
        "L’<mark>Été</mark> &amp; &lt;b&gt;<mark>étés</mark>&lt;/b&gt;\u00a0: 3\u00a0€"
    )
    assert without_marks(marked) == "L’Été & <b>étés</b> : 3 €"


def test_what_a_guide_is_found_by() -> None:
    found = page_text(
        {
            "type": "guide",
            "id": 1,
            "url": "/guides/a/b/",
            "title": "Bloquer SMS+",
            "summary": "En <b>bref</b>.",
            "operator": {"name": "Orange", "contacts": [{"value": "3900", "level_label": "Oui"}]},
            "solutions": [{"slug": "sms-plus", "label": "SMS+"}],
            "steps": [{"id": "x", "title": "Ouvrez", "instruction_html": "<p>Touchez&nbsp;là</p>"}],
            "related": [{"title": "Autre"}],
        }
    )
    assert found.weighted == (
        "Bloquer SMS smsplus",
        "Orange En bref . SMS smsplus",
        "Ouvrez",
        "Touchez là",
    )
    assert (found.lead, found.running) == ("En bref .", "Ouvrez · Touchez là")
