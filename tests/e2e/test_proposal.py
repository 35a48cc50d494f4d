"""From a contributor's proposal to the public page, through the real admin in a browser."""

import io
import json
import re
from collections.abc import Callable
from email.message import EmailMessage
from typing import Any
from urllib.request import urlopen

import pytest
from PIL import Image, ImageDraw
from playwright.sync_api import Locator, Page, expect

from .conftest import DemoSite

pytestmark = pytest.mark.slow

GUIDE = "/guides/orange/fixer-un-plafond-mobile/"
NEW_SUMMARY = "Choisissez le montant que vos achats ne dépasseront pas, et changez-le en un geste."
SAID = "Dites aussi dans le résumé que l’écran a changé."
TABLET = {"width": 768, "height": 1024}


def public(demo: DemoSite) -> str:
    with urlopen(demo.url + GUIDE) as response:
        return response.read().decode()


def pictures(demo: DemoSite) -> set[str]:
    """The content hashes of the public pictures of the guide's steps."""
    content = public(demo).partition("<main")[2].partition("</main>")[0]
    return set(re.findall(r"[0-9a-f]{64}", content))


def test_from_proposal_to_live(demo: DemoSite, sign_in: Callable[[str], Page]) -> None:
    before = pictures(demo)
    contributor = sign_in("orange-contributeur")
    guide_id = edit(contributor)
    take_again(contributor, contributor.locator("[data-contentpath=steps] .image-chooser").first)
    submit(contributor)

    moderator = sign_in("afmm-moderateur")
    mail = demo.wait_for_mail("afmm-moderateur@infoconso.example", "Proposition à relire")
    assert "1 capture refaite" in text_of(mail)
    moderator.goto(link_in(mail))
    step = moderator.locator("section", has_text="capture refaite")
    expect(step.get_by_text("1 zone modifiée")).to_be_visible()
    expect(step.locator(".review-mark")).to_have_count(2)
    step.get_by_label("Les marquer").uncheck()
    expect(step.locator(".review-mark").first).to_be_hidden()
    step.locator("summary").press("Enter")
    step.get_by_role("textbox").fill(SAID)
    decide(moderator, "Demander des modifications")
    mail = demo.wait_for_mail("orange-contributeur@infoconso.example", "Modifications demandées")
    assert SAID in text_of(mail)

    contributor.goto(link_in(mail))
    expect(contributor.locator(".review-here")).to_contain_text(SAID)
    contributor.fill("#id_summary", NEW_SUMMARY)
    submit(contributor)
    assert NEW_SUMMARY not in public(demo) and pictures(demo) == before

    moderatrice = sign_in("afmm-moderatrice")
    moderatrice.set_viewport_size(TABLET)  # type: ignore[arg-type]
    moderatrice.get_by_role("link", name="Fixer un plafond").first.click()
    expect(moderatrice.get_by_text(SAID)).to_be_visible()
    expect(moderatrice.locator("ins")).to_have_count(1)
    assert moderatrice.evaluate("document.documentElement.scrollWidth") == TABLET["width"]
    moderatrice.get_by_role("link", name="Changement suivant").first.press("Enter")
    expect(moderatrice.locator("section", has_text="capture refaite")).to_be_focused()
    decide(moderatrice, "Approuver et publier", "Merci !")
    mail = demo.wait_for_mail("orange-contributeur@infoconso.example", "Publié")
    assert link_in(mail) == demo.url + GUIDE
    assert len(pictures(demo) - before) == 1
    with urlopen(f"{demo.url}/api/v1/guides/{guide_id}/") as response:
        assert json.loads(response.read())["summary"] == NEW_SUMMARY


def edit(page: Page) -> str:
    """Open the guide's form; its id."""
    page.goto("/admin/pages/search/?q=plafond")
    page.get_by_role("link", name="Fixer un plafond").first.click()
    page.wait_for_url("**/edit/")
    return page.url.split("/")[-3]


def take_again(page: Page, chooser: Locator) -> None:
    """Another picture of the first step's screen, in which one thing has changed."""
    source = page.locator(".rectangles img").first.get_attribute("src")
    with Image.open(io.BytesIO(page.request.get(str(source)).body())) as opened:
        picture = opened.convert("RGB")
    width, height = picture.size
    ImageDraw.Draw(picture).rectangle(
        (width * 0.2, height * 0.7, width * 0.6, height * 0.75), fill="crimson"
    )
    buffer = io.BytesIO()
    picture.save(buffer, "PNG")
    file: Any = {"name": "ecran.png", "mimeType": "image/png", "buffer": buffer.getvalue()}
    chooser.get_by_role("button", name="Actions").click()
    page.get_by_role("button", name="Changer d’écran").click()
    modal = page.locator(".modal.in")
    modal.get_by_role("tab", name="Transférer").click()
    modal.locator("input[type=file]").set_input_files(file)
    modal.get_by_label("J’ai regardé cet écran").check()
    modal.get_by_role("button", name="Transférer").click()
    expect(modal).to_be_hidden()


def submit(page: Page) -> None:
    page.get_by_role("button", name="Plus d'actions").click()
    page.get_by_role("button", name="Soumettre").first.click()
    expect(page.get_by_role("status").or_(page.locator(".messages")).first).to_be_visible()
    page.wait_for_url(lambda url: not url.endswith("/edit/"))


def decide(page: Page, action: str, comment: str = "") -> None:
    page.get_by_label("Commentaire sur l’ensemble").fill(comment)
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
