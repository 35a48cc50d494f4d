"""Our own screens of the admin, for each who works there: axe, and widths from a telephone on."""

from collections.abc import Callable

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from . import checks

pytestmark = pytest.mark.slow

SCREENS = {
    "orange-contributeur": (
        "/admin/",
        "/admin/propositions/",
        "/admin/publications/",
        "/admin/manuel/contributeur/",
    ),
    "afmm-moderatrice": ("/admin/", "/admin/relectures/", "/admin/annuaire/import/"),
    "afmm-admin": ("/admin/organisations/", "/admin/organisations/accueillir/"),
    "afmm-lecteur": ("/admin/journal/", "/admin/public-le/"),
}


@pytest.mark.parametrize("username", SCREENS)
def test_the_screens_of(sign_in: Callable[[str], Page], username: str) -> None:
    page = sign_in(username)
    for address in SCREENS[username]:
        page.goto(address)
        nothing_is_wrong_with(page)


def test_a_screenshot_that_is_frozen(sign_in: Callable[[str], Page]) -> None:
    page = sign_in("orange-contributeur")
    page.goto("/admin/images/")
    page.locator("main a[href*='next=']").first.click()
    page.get_by_role("link", name="Ajouter la nouvelle capture").wait_for()
    nothing_is_wrong_with(page)


def nothing_is_wrong_with(page: Page) -> None:
    page.wait_for_load_state("networkidle")
    for width in (390, 768, 1280):
        page.set_viewport_size({"width": width, "height": 900})
        assert checks.overflow(page) == 0, (page.url, width)
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
        results = Axe().run(page)
        assert results.violations_count == 0, f"{page.url}\n{results.generate_report()}"
