"""What the editor says of a page's links and headings while one writes."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, Route, expect

pytestmark = pytest.mark.slow

WRONG = '<p><a href="/x/">Cliquez ici !</a> <a href="/y/">Les guides</a></p><h4>Trop bas</h4>'


def test_a_vague_link_and_a_skipped_level_are_found(sign_in: Callable[[str], Page]) -> None:
    page = sign_in("afmm-redacteur")

    def spoil(route: Route) -> None:
        """As if an editor had typed it."""
        if route.request.method != "GET":
            route.continue_()
            return
        answer = route.fetch()
        route.fulfill(response=answer, body=answer.text().replace("</h1>", "</h1>" + WRONG, 1))

    page.route("**/edit/preview/**", spoil)
    [article, *_] = page.request.get("/api/v1/pages/?type=article").json()["results"]
    page.goto(f"/admin/pages/{article['id']}/edit/")
    page.locator("[data-side-panel-toggle=checks]").click()
    checks = page.locator("[data-side-panel=checks]")
    expect(checks.get_by_text("Le lien ne dit pas où il mène")).to_be_visible(timeout=15_000)
    expect(checks.locator("[data-content-checker-count]")).to_have_text("2")
