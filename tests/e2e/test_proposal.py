"""From a contributor's proposal to the public page, through the real admin in a browser."""

import json
from collections.abc import Callable
from urllib.request import urlopen

import pytest
from playwright.sync_api import Page, expect

from .conftest import DemoSite

pytestmark = pytest.mark.slow

GUIDE = "/guides/orange/fixer-un-plafond-mobile/"
NEW_SUMMARY = "Choisissez le montant que vos achats ne dépasseront pas, et changez-le en un geste."


def public(demo: DemoSite) -> str:
    with urlopen(demo.url + GUIDE) as response:
        return response.read().decode()


def api_guide(demo: DemoSite) -> dict[str, object]:
    from re import search

    found = search(r'data-page="(\d+)"', public(demo))
    assert found
    with urlopen(f"{demo.url}/api/v1/guides/{found[1]}/") as response:
        return json.loads(response.read())


def open_guide(page: Page, title: str = "Fixer un plafond") -> None:
    page.goto("/admin/pages/search/?q=plafond")
    page.get_by_role("link", name=title).first.click()
    page.wait_for_load_state()


def test_from_proposal_to_live(demo: DemoSite, sign_in: Callable[[str], Page]) -> None:
    contributor = sign_in("orange-contributeur")
    propose(contributor, NEW_SUMMARY)
    assert NEW_SUMMARY not in public(demo)

    mail = demo.wait_for_mail("afmm-moderateur@infoconso.example", "Proposition à relire")
    body = mail.get_body(("plain",)).get_content()  # type: ignore[union-attr]
    address = next(line for line in body.splitlines() if "/admin/pages/" in line)

    moderator = sign_in("afmm-moderateur")
    moderator.goto(address.replace("http://127.0.0.1:8000", demo.url))
    decide(moderator, "Demander des modifications", "Dites où trouver le réglage.")
    mail = demo.wait_for_mail("orange-contributeur@infoconso.example", "Modifications demandées")
    assert "Dites où trouver le réglage." in mail.get_body(("plain",)).get_content()  # type: ignore[union-attr]
    assert NEW_SUMMARY not in public(demo)

    corrected = f"{NEW_SUMMARY} Le réglage est dans « Maîtriser vos usages »."
    propose(contributor, corrected)
    moderatrice = sign_in("afmm-moderatrice")
    open_guide(moderatrice)
    decide(moderatrice, "Approuver et publier", "")
    demo.wait_for_mail("orange-contributeur@infoconso.example", "Publié")
    assert "Le réglage est dans" in public(demo)


def propose(page: Page, summary: str) -> None:
    open_guide(page)
    page.fill("#id_summary", summary)
    page.wait_for_timeout(1500)
    page.get_by_role("button", name="Plus d'actions").or_(
        page.locator(".action-bar [data-w-dropdown-target='toggle']")
    ).last.click()
    page.get_by_role("button", name="Soumettre", exact=False).first.click()
    page.wait_for_load_state()


def decide(page: Page, action: str, comment: str) -> None:
    page.locator("footer [data-w-dropdown-target='toggle'], .footer [data-w-dropdown-target='toggle']").last.click()
    page.get_by_role("button", name=action).first.click()
    dialog = page.get_by_role("dialog")
    expect(dialog).to_be_visible()
    dialog.get_by_role("textbox").fill(comment)
    dialog.get_by_role("button", name=action).or_(dialog.locator("[type=submit]")).first.click()
    page.wait_for_load_state()
