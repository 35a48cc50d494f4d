"""What people type, and what it is."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from directory.numbers import ELSEWHERE, Kind, understand


@pytest.mark.parametrize(
    ("typed", "kind", "text"),
    [
        ("88123", Kind.SHORT_CODE, "88123"),
        ("88 123", Kind.SHORT_CODE, "88123"),
        (" 88.123 ", Kind.SHORT_CODE, "88123"),
        ("88-123", Kind.SHORT_CODE, "88123"),
        ("88\u202f123", Kind.SHORT_CODE, "88123"),
        ("91000", Kind.SHORT_CODE, "91000"),
        ("33700", Kind.SPAM_REPORT, "33700"),
        ("118218", Kind.DIRECTORY_118, "118218"),
        ("116 111", Kind.FREEPHONE_116, "116111"),
        ("0891 12 34 56", Kind.VOICE_08, "0891123456"),
        ("+33 8 91 12 34 56", Kind.VOICE_08, "0891123456"),
        ("01 99 00 36 98", Kind.LANDLINE, "0199003698"),
        ("06 39 98 00 12", Kind.MOBILE, "0639980012"),
        ("0033639980012", Kind.MOBILE, "0639980012"),
        ("3244", Kind.FOUR_DIGIT, "3244"),
        ("1023", Kind.FOUR_DIGIT, "1023"),
        ("+32 2 123 45 67", Kind.FOREIGN, "+3221234567"),
        ("88", Kind.PARTIAL, "88"),
        ("88XXX", Kind.PARTIAL, "88"),
        ("88xxx", Kind.PARTIAL, "88"),
        ("8812*", Kind.PARTIAL, "8812"),
        ("3", Kind.PARTIAL, "3"),
        ("21234", Kind.MALFORMED, "21234"),
        ("881234", Kind.MALFORMED, "881234"),
        ("ABCDE", Kind.MALFORMED, "ABCDE"),
        ("٨٨١٢٣", Kind.SHORT_CODE, "88123"),
        ("８８１２３", Kind.SHORT_CODE, "88123"),
        ("SMS+ 88123", Kind.SHORT_CODE, "88123"),
        ("n° 88 123", Kind.SHORT_CODE, "88123"),
        ("le 88123 ?", Kind.SHORT_CODE, "88123"),
        ("Numéro court : 88123", Kind.SHORT_CODE, "88123"),
        ("+33 88123", Kind.SHORT_CODE, "88123"),
        ("+88123", Kind.SHORT_CODE, "88123"),
        ("+33 33700", Kind.SPAM_REPORT, "33700"),
        ("au +33 6 39 98 00 12", Kind.MOBILE, "0639980012"),
        ("88•••", Kind.PARTIAL, "88"),
        ("88***", Kind.PARTIAL, "88"),
        ("88###", Kind.PARTIAL, "88"),
        ("88...", Kind.PARTIAL, "88"),
        ("88…", Kind.PARTIAL, "88"),
        ("88_ _ _", Kind.PARTIAL, "88"),
        ("SMS+ 88 XXX", Kind.PARTIAL, "88"),
        ("88X23", Kind.PARTIAL, "88"),
        ("SMS+", Kind.MALFORMED, "SMS+"),
        ("FOOT 06 39 98 00 12", Kind.MALFORMED, "FOOT 06 39 98 00 12"),
        ("SPAM 33700", Kind.MALFORMED, "SPAM 33700"),
        ("", Kind.MALFORMED, ""),
        ("<script>", Kind.MALFORMED, "<script>"),
    ],
)
def test_understand(typed: str, kind: Kind, text: str) -> None:
    number = understand(typed)
    assert (number.kind, number.text) == (kind, text)


@pytest.mark.parametrize(
    ("typed", "text", "keyword"),
    [
        ("88123 FOOT", "88123", "FOOT"),
        ("88 123 noël", "88123", "noël"),
        ("62011  Quiz ", "62011", "Quiz"),
        ("SMS+ 62011, Quiz !", "62011", "Quiz"),
        ("8٨١٢٣ FOOT", "88123", "FOOT"),
        ("FOOT 88123", "88123", "FOOT"),
        ("noël, 88 123", "88123", "noël"),
        ("Foot au 88123", "88123", "Foot"),
        ("Envoyez FOOT par SMS au 88.123 !", "88123", "FOOT"),
        ("STOP au 88123", "88123", "STOP"),
    ],
)
def test_a_keyword_may_follow_or_precede(typed: str, text: str, keyword: str) -> None:
    number = understand(typed)
    assert (number.kind, number.text, number.keyword) == (Kind.SHORT_CODE, text, keyword)


@pytest.mark.parametrize("typed", ["88 XXX", "33700 SPAM", "SPAM 33700", "88123 1234"])
def test_a_keyword_is_a_word_beside_a_short_code(typed: str) -> None:
    assert understand(typed).keyword == ""


@given(st.text(max_size=200))
def test_nothing_typed_is_an_error(typed: str) -> None:
    number = understand(typed)
    if number.kind is Kind.SHORT_CODE:
        assert len(number.text) == 5
        assert number.text.isascii()
        assert number.text.isdigit()
    elif number.kind is not Kind.PARTIAL:
        assert ELSEWHERE[number.kind].detail
