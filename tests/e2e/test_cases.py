"""The five cases of AFMM's brochure, from the home page to a plan: keyboard only, no script."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from .conftest import DemoSite

pytestmark = pytest.mark.slow

TABS = 80  # more than any page of the way has places to stop at
# The body has the focus between the last link and the first.
FOCUSED = "document.activeElement.closest('a')?.textContent"
# What is chosen after the case itself, the plan it leads to, and a link of the plan.
WAYS: dict[str, tuple[tuple[str, ...], str, str, str]] = {
    "numéro court à 5 chiffres.": (
        ("Par un chiffre de 3 à 8", "Non, pas encore"),
        "Arrêtez cet abonnement SMS+",
        "Voir le guide de mon opérateur",
        "/guides/?demarche=desactiver&solution=sms-plus",
    ),
    "service Gallery ou Internet+": (
        ("Internet+", "Bouygues Telecom"),
        "Arrêtez l’abonnement dans l’espace client",
        "Voir comment me désabonner",
        "/guides/bouygues-telecom/se-desabonner-internet-plus/",
    ),
    "petits montants": (
        ("Je n’ai pas encore regardé", "Un autre opérateur"),
        "Commencez par lire votre facture",
        "Comprendre chaque ligne",
        "/infos-pratiques/lire-ma-facture/",
    ),
    "numéro en 08": (
        ("D’appeler un numéro",),
        "Ne rappelez pas ce numéro en 08",
        "Comment faire, pas à pas",
        "/sms-plus-au-quotidien/sms-non-sollicites/",
    ),
    "Mon cas n’est pas décrit": (
        ("Orange", "À personne"),
        "Contactez le service clients",
        "Contacter mon opérateur",
        "/guides/orange/#contacts",
    ),
}


@pytest.fixture
def phone(browser: Browser) -> Iterator[Page]:
    viewport = {"width": 390, "height": 700}
    context = browser.new_context(viewport=viewport, java_script_enabled=False)
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("case", WAYS)
def test_a_case(phone: Page, demo: DemoSite, case: str) -> None:
    answers, plan, link, target = WAYS[case]
    phone.goto(demo.url)
    for answer in (case, *answers):
        before = phone.url
        choose(phone, answer)
        assert phone.url != before
    assert heading(phone) == plan
    address = phone.url
    choose(phone, "Modifier")
    assert phone.url == f"{demo.url}/mon-cas/"
    phone.go_back()
    assert (phone.url, heading(phone)) == (address, plan)
    choose(phone, link)
    assert phone.url.startswith(demo.url + target)


def choose(page: Page, words: str) -> None:
    """Go forward to what says so, and enter."""
    for _ in range(TABS):
        page.keyboard.press("Tab")
        if words in plain(page.evaluate(FOCUSED)):
            with page.expect_navigation():
                page.keyboard.press("Enter")
            return
    raise AssertionError(f"« {words} » is not reached on {page.url}")


def heading(page: Page) -> str:
    return plain(page.locator("h1").text_content())


def plain(text: str | None) -> str:
    """With ordinary spaces."""
    return " ".join((text or "").split())
