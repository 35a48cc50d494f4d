"""What a browser sees: accessibility, reflow, requests; on each kind of page."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Request

from .conftest import DemoSite

pytestmark = pytest.mark.slow

PAGES = (
    "/",
    "/guides/",
    "/guides/?operateur=orange",
    "/guides/?demarche=plafonner",
    "/guides/?operateur=orange&offre=carte-prepayee&demarche=desactiver",
    "/guides/?operateur=autre",
    "/guides/?operateur=inconnu",
    "/guides/orange/",
    "/guides/free/bloquer-achats-multimedia/",
    "/guides/sfr/contester-un-achat-sms-plus/etapes/1/",
    "/guides/sfr/contester-un-achat-sms-plus/etapes/12/",
    "/guides/orange/bloquer-achats-mobile/",
    "/numero/",
    "/numero/?numero=0891123456",
    "/numero/?numero=88",
    "/numero/88123/",
    "/numero/88123/?date=2024-05-05",
    "/numero/88999/",
    "/editeurs/",
    "/editeurs/multimedia/",
    "/editeurs/?q=multimdia",
    "/services/quizclub/",
    "/services/inconnu/",
    "/donnees/",
    "/infos-pratiques/faire-une-reclamation/",
    "/solutions/sms-plus/",
    "/questions/",
    "/videos/",
    "/contact/",
    "/adresse-inconnue/",
)


@pytest.mark.parametrize("path", PAGES)
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe(browser: Browser, demo: DemoSite, path: str, scheme: str) -> None:
    """With nothing switched off, on a phone and on a large screen."""
    for width in (390, 1280):
        page = browser.new_page(
            viewport={"width": width, "height": 900},
            color_scheme=scheme,  # type: ignore[arg-type]
        )
        page.goto(demo.url + path)
        results = Axe().run(page)
        assert results.violations_count == 0, results.generate_report()
        page.close()


@pytest.mark.parametrize("path", PAGES)
@pytest.mark.parametrize("width", [320, 390, 768, 1280])
def test_no_sideways_scrolling(browser: Browser, demo: DemoSite, path: str, width: int) -> None:
    page = browser.new_page(viewport={"width": width, "height": 900}, java_script_enabled=True)
    page.goto(demo.url + path)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    page.close()


@pytest.mark.parametrize("path", PAGES)
def test_few_requests_all_ours_and_no_cookie(browser: Browser, demo: DemoSite, path: str) -> None:
    context = browser.new_context(viewport={"width": 390, "height": 844})
    page = context.new_page()
    requests: list[Request] = []
    # Playwright cannot mark a built-in method as its handler.
    page.on("request", lambda request: requests.append(request))  # noqa: PLW0108
    page.goto(demo.url + path)
    page.wait_for_load_state("networkidle")
    weight = sum(request.sizes()["responseBodySize"] for request in requests)
    guide = path.startswith("/guides/") and path.count("/") >= 4
    assert all(request.url.startswith(demo.url) for request in requests)
    assert len(requests) <= 10
    assert weight <= (150 if guide else 60) * 1024
    assert context.cookies() == []
    context.close()


def test_the_number_is_found_with_the_keyboard_only(browser: Browser, demo: DemoSite) -> None:
    page = browser.new_page(viewport={"width": 390, "height": 844})
    page.goto(demo.url)
    for _ in range(12):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.name") == "numero":
            break
    page.keyboard.type("88 123")
    page.keyboard.press("Enter")
    page.wait_for_url("**/numero/88123/**")
    assert page.locator("main").get_by_text("Multimédia").first.is_visible()
    page.close()


def test_a_guide_works_without_javascript(browser: Browser, demo: DemoSite) -> None:
    page = browser.new_page(viewport={"width": 390, "height": 844}, java_script_enabled=False)
    page.goto(f"{demo.url}/guides/")
    page.get_by_role("link", name="Bloquer les achats sur votre mobile").first.click()
    assert page.get_by_role("img").count() >= 5
    page.close()
