"""Visual tests: every component on its page, in every state, as it was when last looked at."""

import json
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser

from .conftest import ROOT, DemoSite
from .look import ON_SCREEN, SCHEMES, all_looks

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


def test_components_can_be_read_in_every_scheme(browser: Browser, demo: DemoSite) -> None:
    """Contrast and all else that axe knows, and nothing drawn over the edge of a small phone."""
    page = browser.new_page(viewport={"width": 320, "height": 844})
    for media in (ON_SCREEN, SCHEMES["dark"], SCHEMES["forced colours"]):
        page.emulate_media(**media)
        page.goto(demo.url + COMPONENTS)
        results = Axe().run(page)
        assert results.violations_count == 0, results.generate_report()
        assert page.evaluate("document.documentElement.scrollWidth") <= 320
    page.close()
