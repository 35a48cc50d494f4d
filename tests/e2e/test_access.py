"""What a browser sees of each kind of page: access, reflow, targets, focus, requests."""

from collections.abc import Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, Request, ViewportSize

from . import checks
from .conftest import DemoSite

pytestmark = pytest.mark.slow

PHONE: ViewportSize = {"width": 390, "height": 700}
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
    "/mon-cas/",
    "/mon-cas/?cas=gallery-internet-plus&libelle=internet-plus",
    "/mon-cas/?cas=gallery-internet-plus&libelle=internet-plus&operateur=orange",
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
    "/recherche/",
    "/recherche/?q=bloquer+achats+orange",
    "/recherche/?q=xyzzy",
    "/faire-un-lien/?operateur=orange",
    "/adresse-inconnue/",
    "/-/composants/",
)


@pytest.fixture
def opened(browser: Browser) -> Iterator[Page]:
    """A window of its own, with no cookie and nothing cached."""
    context = browser.new_context(viewport=PHONE, reduced_motion="reduce")
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("path", PAGES)
def test_a_page(opened: Page, demo: DemoSite, path: str) -> None:
    """Loaded once on a phone, then looked at in each width, size of text and scheme."""
    requests: list[Request] = []
    # Playwright cannot mark a built-in method as its handler.
    opened.on("request", lambda request: requests.append(request))  # noqa: PLW0108
    opened.goto(demo.url + path)
    opened.wait_for_load_state("networkidle")
    few_requests_all_ours_and_no_cookie(opened, requests, demo, path)
    for width in (320, 390, 768, 1280):
        opened.set_viewport_size({"width": width, "height": 900})
        assert checks.overflow(opened) == 0, width
        checks.set_text_size(opened, 200)
        assert checks.overflow(opened) == 0, f"{width}, large text"
        checks.set_text_size(opened, 100)
        if width in (390, 1280):
            assert checks.small_targets(opened) == []
            assert checks.backwards(opened) == []
            assert checks.unseen_focus(opened) == []
            axe_finds_nothing(opened)


def few_requests_all_ours_and_no_cookie(
    page: Page, requests: list[Request], demo: DemoSite, path: str
) -> None:
    weight = sum(request.sizes()["responseBodySize"] for request in requests)
    guide = path.startswith("/guides/") and path.count("/") >= 4
    assert all(request.url.startswith(demo.url) for request in requests)
    assert len(requests) <= 10
    assert weight <= (150 if guide else 60) * 1024
    assert page.context.cookies() == []


def axe_finds_nothing(page: Page) -> None:
    """With nothing switched off, in light and dark."""
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
        results = Axe().run(page)
        assert results.violations_count == 0, results.generate_report()


def test_the_search_is_on_the_first_screen_of_a_phone(opened: Page, demo: DemoSite) -> None:
    opened.goto(demo.url)
    for selector in ("#numero", "main form button", ".top nav a >> nth=-1"):
        box = opened.locator(selector).bounding_box()
        assert box
        assert box["y"] + box["height"] <= PHONE["height"], selector


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
