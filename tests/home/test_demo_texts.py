"""The demonstration's texts, checked as data: no database, no server."""

import re
from collections.abc import Iterator
from datetime import date
from functools import cache
from html.parser import HTMLParser
from typing import get_args
from urllib.parse import urlsplit

import pytest

from home.demo import home, shapes, site
from home.demo.content import (
    around,
    cases,
    cases_bill,
    cases_sms,
    everyday,
    practical,
    questions,
    solutions,
    videos,
)
from home.demo.operators import OPERATORS
from home.demo.screens import HERE, PNG_DIR, screen_path
from home.demo.shapes import DemoGuide, DemoStep

GUIDES = [
    pytest.param(guide, id=f"{operator.slug}/{guide.slug}")
    for operator in OPERATORS
    for guide in operator.guides
]
STEPS = [
    pytest.param(step, id=f"{operator.slug}/{guide.slug}/{number}")
    for operator in OPERATORS
    for guide in operator.guides
    for number, step in enumerate(guide.steps, start=1)
]
PURCHASES = [
    pytest.param(step, id=f"{solution.slug}/{number}")
    for solution in solutions.SOLUTIONS
    for number, step in enumerate(solution.steps, start=1)
]
STEPS += PURCHASES
USED_SCREENS = {param.values[0].screen for param in STEPS}
# The operators' own short numbers that were read on a public page.
KNOWN_SHORT_NUMBERS = {"3244"}
# Those of AFMM, as its brochure prints them.
AFMM_PHONE = "0142979733"
# The ranges that the numbering plan keeps for fiction.
FICTIONAL = ("019900", "063998")
PHONE = re.compile(r"(?:\+33\s?|\b0)[1-9](?:[\s.-]?\d{2}){4}\b")


class _Screens(HTMLParser):
    """Collects the readable text of every `<article>`, by its id."""

    def __init__(self) -> None:
        super().__init__()
        self.texts: dict[str, str] = {}
        self.current = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "article":
            self.current = dict(attrs)["id"] or ""
            self.texts[self.current] = ""

    def handle_data(self, data: str) -> None:
        if self.current:
            self.texts[self.current] += f"{data} "


@cache
def screens() -> dict[str, str]:
    parser = _Screens()
    for source in sorted(HERE.glob("*.html")):
        parser.feed(source.read_text(encoding="utf-8"))
    return parser.texts


def texts(value: object) -> Iterator[str]:
    """Every string inside a dataclass, tuple, list or dictionary, at any depth; without markup."""
    if isinstance(value, str):
        yield re.sub(r"<[^>]*>", "", value)
    elif isinstance(value, tuple | list):
        for item in value:
            yield from texts(item)
    elif isinstance(value, dict):
        yield from texts(tuple(value.values()))
    elif hasattr(value, "__dataclass_fields__"):
        yield from texts(tuple(vars(value).values()))


CONTENT = (
    (everyday.EVERYDAY, practical.PRACTICAL, questions.QUESTIONS_PAGE, questions.QUESTIONS),
    (solutions.SOLUTIONS_PAGE, solutions.SOLUTIONS, videos.VIDEOS_PAGE, videos.VIDEOS),
    (cases.CASES_PAGE, cases.QUESTIONS, cases_sms.SMS_PLUS, cases_sms.UNWANTED),
    (cases_bill.BILL, cases_bill.TO_THE_OPERATOR),
    (around.CONTACT, around.CONTACT_POINTS, around.MEMBERS, around.INFORMATION),
)
ALL_TEXTS = sorted(
    {
        *texts(CONTENT),
        *texts(OPERATORS),
        *texts((home.TITLE, home.LEAD, home.TASKS, home.QUESTIONS)),
        *texts((home.SOLUTIONS, home.VIDEO)),
        *texts(site.BROCHURE_EXAMPLE),
        site.GUIDES_TITLE,
        site.GUIDES_LEAD,
    }
)


def phones(text: str) -> list[str]:
    return [re.sub(r"\D", "", found.replace("+33", "0")) for found in PHONE.findall(text)]


def test_there_is_enough_to_show() -> None:
    assert len(OPERATORS) >= 5
    assert all(len(operator.guides) >= 2 for operator in OPERATORS)
    assert {guide.values[0].procedure for guide in GUIDES} == set(get_args(shapes.Procedure))


def test_slugs_are_unique() -> None:
    slugs = [operator.slug for operator in OPERATORS]
    assert len(slugs) == len(set(slugs))
    for operator in OPERATORS:
        guides = [guide.slug for guide in operator.guides]
        assert len(guides) == len(set(guides))
        assert all(re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", slug) for slug in [*slugs, *guides])


@pytest.mark.parametrize("guide", GUIDES)
def test_guide_is_complete(guide: DemoGuide) -> None:
    assert 5 <= len(guide.steps) <= 12
    assert guide.procedure in get_args(shapes.Procedure)
    assert guide.solutions and set(guide.solutions) <= set(get_args(shapes.Solution))
    assert guide.offers and set(guide.offers) <= set(get_args(shapes.Offer))
    assert guide.ends_subscriptions in get_args(shapes.EndsSubscriptions)
    assert guide.title and guide.summary and guide.effect_delay and all(guide.prerequisites)
    assert guide.verified_on is None or guide.verified_on <= date(2026, 11, 22)


@pytest.mark.parametrize("guide", GUIDES)
def test_portal_is_the_front_door_of_a_site_over_https(guide: DemoGuide) -> None:
    address = urlsplit(guide.portal_url)
    assert (address.scheme, address.path) == ("https", "/")


def test_portals_and_contacts_use_the_vocabularies() -> None:
    for operator in OPERATORS:
        for portal in operator.portals:
            assert portal.url.startswith("https://") and portal.offer in get_args(shapes.Offer)
        for contact in operator.contacts:
            assert contact.level in get_args(shapes.Level)
            assert contact.channel in get_args(shapes.Channel)
            if contact.channel == "telephone":
                assert contact.value in KNOWN_SHORT_NUMBERS or phones(contact.value)


@pytest.mark.parametrize("step", STEPS)
def test_step_is_complete(step: DemoStep) -> None:
    assert step.title and screen_path(step.screen).is_file()
    assert re.fullmatch(r"<p>(?:[^<>]|</?b>)+</p>", step.instruction_html)
    assert step.instruction_html.count("<b>") == step.instruction_html.count("</b>")
    assert 10 < len(step.alt) <= 250


@pytest.mark.parametrize("step", STEPS)
def test_words_in_bold_are_on_the_screen(step: DemoStep) -> None:
    for words in re.findall(r"<b>(.*?)</b>", step.instruction_html):
        assert words in screens()[step.screen]


def test_every_screen_is_drawn_and_used() -> None:
    pictures = {path.stem for path in PNG_DIR.glob("*.png")}
    assert pictures == set(screens()) == USED_SCREENS


def test_screens_are_light() -> None:
    sizes = [path.stat().st_size for path in PNG_DIR.glob("*.png")]
    assert max(sizes) < 35_000 and sum(sizes) < 1_200_000


@pytest.mark.parametrize("text", ALL_TEXTS)
def test_french_typography(text: str) -> None:
    assert not re.search(r"['\"]", text)
    assert not re.search(r" [:;!?»]|« ", text)
    assert not re.search(r"\w[;!?](?=\s|$)|\w:(?=\s|$)", text)


def test_no_real_phone_number() -> None:
    for text in [*ALL_TEXTS, *screens().values()]:
        assert all(phone.startswith((*FICTIONAL, AFMM_PHONE)) for phone in phones(text)), text


def test_brochure_example_changed_hands_once() -> None:
    former, current = site.BROCHURE_EXAMPLE.assignments
    assert site.BROCHURE_EXAMPLE.code == "88123"
    assert former.valid_until == current.valid_from == date(2025, 1, 1)
    assert (current.editor.name, current.price, current.valid_until) == ("Multimédia", 3, None)
    assert all(phones(holder.editor.phone) for holder in (former, current))
