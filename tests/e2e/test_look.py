"""Visual tests: every component on its page, in every state, as it was when last looked at."""

import json
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from . import checks
from .conftest import ROOT, DemoSite
from .look import SCHEMES, all_looks

pytestmark = pytest.mark.slow

COMPONENTS = "/-/composants/"
EXPECTED = Path(__file__).parent / "expected" / "look.json"
# What was seen: to be copied over what was expected, once looked at.
SEEN = ROOT / "var" / "look.json"


def test_components_look_as_they_did(browser: Browser, demo: DemoSite) -> None:
    seen = all_looks(browser, demo.url + COMPONENTS)
    SEEN.parent.mkdir(exist_ok=True)
    text = json.dumps(seen, ensure_ascii=False, indent=1, sort_keys=True)
    SEEN.write_text(text + "\n", encoding="utf-8")
    expected = json.loads(EXPECTED.read_text(encoding="utf-8"))
    for scheme in expected.keys() | seen.keys():
        before, after = expected.get(scheme, {}), seen.get(scheme, {})
        names = before.keys() | after.keys()
        changed = {name: after.get(name) for name in names if before.get(name) != after.get(name)}
        assert changed == {}, f"{scheme}: look at {COMPONENTS}, then copy {SEEN} to {EXPECTED}"


def test_components_can_be_read_in_forced_colours(browser: Browser, demo: DemoSite) -> None:
    """Other schemes: test_access.py."""
    page = browser.new_page(viewport={"width": 390, "height": 844})
    page.emulate_media(**SCHEMES["forced colours"])
    page.goto(demo.url + COMPONENTS)
    assert checks.invisible(page) == []
    assert checks.unseen_focus(page) == []
    page.close()


def test_nothing_moves_for_those_who_asked_so(browser: Browser, demo: DemoSite) -> None:
    moving = """() => [...document.querySelectorAll('*')].filter(one => {
        const style = getComputedStyle(one)
        const still = style.transitionDuration === '0s' && style.animationName === 'none'
        return !still || style.scrollBehavior === 'smooth'
    }).length"""
    page = browser.new_page()
    page.goto(demo.url + COMPONENTS)
    assert page.evaluate(moving) > 0
    page.emulate_media(reduced_motion="reduce")
    assert page.evaluate(moving) == 0
    page.close()
