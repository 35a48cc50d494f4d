"""A guide followed in a browser: its weight, the keyboard, a touch on the screen, paper."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from .conftest import DemoSite

pytestmark = pytest.mark.slow

LONGEST = "/guides/sfr/contester-un-achat-sms-plus/"
STEPS = 12
REQUESTS, BYTES = 10, 150 * 1024


@pytest.fixture
def phone(browser: Browser) -> Iterator[BrowserContext]:
    context = new_phone(browser)
    yield context
    context.close()


def new_phone(browser: Browser, *, scripts: bool = True) -> BrowserContext:
    return browser.new_context(
        viewport={"width": 390, "height": 844},
        device_scale_factor=3,
        is_mobile=True,
        has_touch=True,
        java_script_enabled=scripts,
    )


def load(context: BrowserContext, address: str) -> tuple[int, int]:
    """How many requests a first visit makes, and how many bytes come over the line.

    Playwright does not see what a page fetches in advance; the browser's own protocol does.
    """
    page = context.new_page()
    protocol = context.new_cdp_session(page)
    protocol.send("Network.enable")
    asked: set[str] = set()
    weights: dict[str, float] = {}
    protocol.on("Network.requestWillBeSent", lambda event: asked.add(event["requestId"]))
    protocol.on(
        "Network.loadingFinished",
        lambda event: weights.update({event["requestId"]: event["encodedDataLength"]}),
    )
    page.goto(address)
    page.wait_for_timeout(1500)
    page.close()
    assert asked == set(weights)
    return len(asked), int(sum(weights.values()))


def test_twelve_steps_are_light_on_a_phone(phone: BrowserContext, demo: DemoSite) -> None:
    """Screens load as the reader comes near them."""
    requests, weight = load(phone, demo.url + LONGEST)
    assert requests <= REQUESTS and weight <= BYTES, (requests, weight)


@pytest.mark.parametrize("scripts", [True, False])
def test_a_step_with_the_next_one_is_light(
    browser: Browser, demo: DemoSite, *, scripts: bool
) -> None:
    """Without scripts a browser loads the one-page form's screens at once: here it need not."""
    context = new_phone(browser, scripts=scripts)
    for number in (1, STEPS):
        requests, weight = load(context, f"{demo.url}{LONGEST}etapes/{number}/")
        assert requests <= REQUESTS and weight <= BYTES, (requests, weight)
    context.close()


def test_from_the_finder_to_the_last_step_with_the_keyboard_only(
    browser: Browser, demo: DemoSite
) -> None:
    page = browser.new_page(viewport={"width": 390, "height": 844})
    page.goto(f"{demo.url}/guides/")
    for answer in ("SFR", "Forfait", "Contester un achat"):
        press(page, answer)
    page.wait_for_url(f"**{LONGEST}")
    press(page, "Suivre étape par étape")
    for number in range(1, STEPS):
        page.wait_for_url(f"**/etapes/{number}/")
        assert page.get_by_text(f"Étape {number} sur {STEPS}").is_visible()
        press(page, "Étape suivante")
    page.wait_for_url(f"**/etapes/{STEPS}/")
    press(page, "C’est fait")
    page.wait_for_url(f"**{LONGEST}#suite")
    page.close()


def press(page: Page, words: str) -> None:
    """Tab to the link or the button of that name, and press Enter."""
    for _ in range(60):
        page.keyboard.press("Tab")
        focused = page.evaluate("document.activeElement.textContent.trim()")
        if focused == words:
            # What has the focus is never under the bar at the bottom.
            assert page.evaluate(
                "document.activeElement.getBoundingClientRect().bottom <= innerHeight"
            )
            with page.expect_navigation():
                page.keyboard.press("Enter")
            return
    raise AssertionError(f"« {words} » is not reached with the keyboard")


def test_a_touch_on_the_screens_hotspot_leads_to_the_next_step(
    browser: Browser, demo: DemoSite
) -> None:
    context = new_phone(browser, scripts=False)
    page = context.new_page()
    page.goto(f"{demo.url}{LONGEST}etapes/2/")
    hotspot = page.get_by_role("link", name="Info Conso : étape suivante")
    hotspot.tap()
    page.wait_for_url("**/etapes/3/")
    page.get_by_role("link", name="Précédente").tap()
    page.wait_for_url("**/etapes/2/")
    context.close()


@pytest.mark.parametrize("width", [320, 390, 1280])
def test_hotspots_stand_on_what_they_name(browser: Browser, demo: DemoSite, width: int) -> None:
    """Within their picture, whatever its size, and large enough for a finger."""
    page = browser.new_page(viewport={"width": width, "height": 900})
    page.goto(f"{demo.url}{LONGEST}etapes/4/")
    picture = page.locator(".phone img").bounding_box()
    assert picture
    for rectangle in page.locator(".spots rect").all():
        box = rectangle.bounding_box()
        assert box and box["height"] >= 24
        assert picture["x"] <= box["x"] + 2 and box["x"] + box["width"] <= (
            picture["x"] + picture["width"] + 2
        )
        assert picture["y"] <= box["y"] + 2
    page.close()


@pytest.mark.parametrize("number", [1, 2, STEPS])
def test_on_the_smallest_screen_no_word_of_a_button_is_broken(
    browser: Browser, demo: DemoSite, number: int
) -> None:
    page = browser.new_page(viewport={"width": 320, "height": 700})
    page.goto(f"{demo.url}{LONGEST}etapes/{number}/")
    for button in page.locator(".pager .btn").all():
        lines = button.evaluate(
            "a => { const r = document.createRange(); r.selectNodeContents(a); "
            "return r.getClientRects().length }"
        )
        assert lines == 1, button.inner_text()
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    page.close()


def test_on_paper_steps_are_whole_and_links_are_written(browser: Browser, demo: DemoSite) -> None:
    page = browser.new_page(viewport={"width": 680, "height": 960})
    page.emulate_media(media="print")
    page.goto(demo.url + LONGEST)
    steps = page.locator(".step").all()
    assert len(steps) == STEPS
    for step in steps:
        assert step.evaluate("step => getComputedStyle(step).breakInside") == "avoid"
        box = step.bounding_box()
        assert box and box["height"] < 960
    portal = page.get_by_role("link", name="Ouvrir mon espace client")
    written = portal.evaluate("link => getComputedStyle(link, '::after').content")
    assert "https://www.sfr.fr/" in written
    assert not page.get_by_role("link", name="Suivre étape par étape").is_visible()
    page.close()
