"""From a contributor's proposal to the public page, through the real admin in a browser."""

import json
from collections.abc import Callable
from email.message import EmailMessage
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


def test_from_proposal_to_live(demo: DemoSite, sign_in: Callable[[str], Page]) -> None:
    contributor = sign_in("orange-contributeur")
    guide_id = propose(contributor, NEW_SUMMARY)
    assert NEW_SUMMARY not in public(demo)

    moderator = sign_in("afmm-moderateur")
    mail = demo.wait_for_mail("afmm-moderateur@infoconso.example", "Proposition à relire")
    moderator.goto(link_in(mail))
    expect(moderator.locator("ins").first).to_be_visible()
    decide(moderator, "Demander des modifications", "Dites où trouver le réglage.")
    mail = demo.wait_for_mail("orange-contributeur@infoconso.example", "Modifications demandées")
    assert "Dites où trouver le réglage." in text_of(mail)
    assert NEW_SUMMARY not in public(demo)

    corrected = f"{NEW_SUMMARY} Le réglage est dans « Maîtriser vos usages »."
    assert propose(contributor, corrected) == guide_id
    moderatrice = sign_in("afmm-moderatrice")
    moderatrice.get_by_role("link", name="Fixer un plafond").first.click()
    decide(moderatrice, "Approuver et publier", "Merci !")
    mail = demo.wait_for_mail("orange-contributeur@infoconso.example", "Publié")
    assert link_in(mail) == demo.url + GUIDE
    assert "Le réglage est dans" in public(demo)
    with urlopen(f"{demo.url}/api/v1/guides/{guide_id}/") as response:
        assert json.loads(response.read())["summary"] == corrected


def propose(page: Page, summary: str) -> str:
    """Reword the summary and submit; the id of the guide."""
    page.goto("/admin/pages/search/?q=plafond")
    page.get_by_role("link", name="Fixer un plafond").first.click()
    page.wait_for_url("**/edit/")
    guide_id = page.url.split("/")[-3]
    page.fill("#id_summary", summary)
    page.get_by_role("button", name="Plus d'actions").click()
    page.get_by_role("button", name="Soumettre").or_(
        page.get_by_role("button", name="Renvoyer")
    ).first.click()
    expect(page.get_by_role("status").or_(page.locator(".messages")).first).to_be_visible()
    page.wait_for_url(lambda url: not url.endswith("/edit/"))
    return guide_id


def decide(page: Page, action: str, comment: str) -> None:
    page.get_by_label("Commentaire pour le contributeur").fill(comment)
    page.get_by_role("button", name=action).click()
    page.wait_for_url("**/admin/")


def text_of(mail: EmailMessage) -> str:
    body = mail.get_body(("plain",))
    assert body is not None
    return body.get_content()


def link_in(mail: EmailMessage) -> str:
    """The one link of a mail, alone on its line."""
    [link] = [line for line in text_of(mail).splitlines() if line.startswith("http")]
    return link
