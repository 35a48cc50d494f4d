"""Takes the manual's pictures again, from a demonstration that runs.

    PORT=8000 make run                              # on a fresh demonstration (empty var/)
    .venv/bin/python docs/manuel/captures.py http://127.0.0.1:8000 [chapter…]

`contributor` submits a proposal, which the pictures of `reviewer` show. Each picture is reduced to
a palette: below 100 KB.
"""

import sys
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from urllib.parse import quote

from PIL import Image
from playwright.sync_api import Browser, Page, sync_playwright

IMAGES = Path(__file__).parent / "images"
PASSWORD = "demo-infoconso"  # noqa: S105
SCREEN = Path(__file__).parents[2] / "home/demo/screens/png/orange-usages.png"
SIZE = {"width": 1180, "height": 760}
GUIDE = "Bloquer les achats sur votre mobile"
SUMMARY = (
    "Autorisez ou bloquez chaque type d’achats\N{NO-BREAK SPACE}: jeux, vidéos, transport, dons."
)


def admin_of(browser: Browser, site: str, username: str) -> Page:
    context = browser.new_context(base_url=site, locale="fr-FR", viewport=SIZE)
    page = context.new_page()
    page.goto("/admin/login/")
    page.fill("#id_username", username)
    page.fill("#id_password", PASSWORD)
    page.press("#id_password", "Enter")
    page.wait_for_url("**/admin/")
    return page


def take(page: Page, name: str) -> None:
    page.wait_for_timeout(700)
    picture = Image.open(BytesIO(page.screenshot()))
    path = IMAGES / f"{name}.png"
    picture.convert("RGB").quantize(96).save(path, optimize=True)
    if path.stat().st_size > 100_000:
        raise SystemExit(f"{path} weighs too much")


def edit(page: Page, title: str) -> None:
    page.goto(f"/admin/pages/search/?q={quote(title)}")
    page.locator(".listing .title a[href$='/edit/']").first.click()
    page.wait_for_load_state()


def toggle(page: Page, panel: str) -> None:
    page.locator(f"[data-side-panel-toggle={panel}]").click()


def contributor(page: Page) -> None:
    take(page, "contributeur-accueil")
    edit(page, GUIDE)
    take(page, "contributeur-guide")
    toggle(page, "checks")
    page.wait_for_timeout(4000)  # the preview is loaded, then checked
    take(page, "contributeur-verifications")
    toggle(page, "checks")
    page.fill("[name=summary]", SUMMARY)
    page.fill("[name=minutes]", "3")
    page.wait_for_timeout(1500)  # it is saved by itself
    page.locator("footer [data-w-dropdown-target=toggle]").first.click()
    take(page, "contributeur-soumettre")
    page.get_by_role("button", name="Soumettre à l").click()
    page.wait_for_load_state()
    page.goto("/admin/propositions/")
    take(page, "contributeur-propositions")


def masks(page: Page) -> None:
    page.goto("/admin/images/add/")
    page.set_input_files("#id_file", SCREEN)
    page.wait_for_timeout(1000)
    picture = page.locator(".rectangles img, .rectangles canvas").first
    picture.scroll_into_view_if_needed()
    page.mouse.wheel(0, 250)
    page.wait_for_timeout(500)
    box = picture.bounding_box()
    if box:
        page.mouse.move(box["x"] + box["width"] * 0.4, box["y"] + box["height"] * 0.175)
        page.mouse.down()
        page.mouse.move(box["x"] + box["width"] * 0.72, box["y"] + box["height"] * 0.205, steps=5)
        page.mouse.up()
    take(page, "contributeur-masques")


def reviewer(page: Page) -> None:
    page.goto("/admin/relectures/")
    take(page, "relecteur-file")
    page.locator("main a[href^='/admin/relecture/']").first.click()
    take(page, "relecteur-relecture")
    page.locator("#decision").scroll_into_view_if_needed()
    take(page, "relecteur-decision")


def announcement(page: Page) -> None:
    page.goto("/admin/settings/core/sitesettings/")
    page.fill("#id_announcement", "Des SMS se font passer pour votre opérateur.")
    page.locator("#id_announced_until").scroll_into_view_if_needed()
    page.mouse.wheel(0, 400)
    take(page, "relecteur-annonce")


def writer(page: Page) -> None:
    edit(page, "SMS non sollicités")
    page.locator("button.c-sf-add-button").nth(1).click()
    page.wait_for_timeout(600)
    page.get_by_role("button", name="Prévisualiser").last.click()
    page.wait_for_timeout(1500)
    take(page, "redacteur-blocs")


def directory(page: Page) -> None:
    page.goto("/admin/annuaire/import/")
    take(page, "redacteur-import")


def administrator(page: Page) -> None:
    page.goto("/admin/organisations/")
    take(page, "administrateur-operateurs")
    page.goto("/admin/organisations/accueillir/")
    take(page, "administrateur-accueillir")


def auditor(page: Page) -> None:
    page.goto("/admin/journal/")
    take(page, "auditeur-journal")
    page.goto("/admin/public-le/")
    take(page, "auditeur-public-le")


CHAPTERS: dict[Callable[[Page], None], str] = {
    contributor: "orange-contributeur",
    masks: "orange-contributeur",
    reviewer: "afmm-moderatrice",
    announcement: "afmm-moderatrice",
    writer: "afmm-redacteur",
    directory: "afmm-redacteur",
    administrator: "afmm-admin",
    auditor: "afmm-lecteur",
}


def main(site: str, *wanted: str) -> None:
    IMAGES.mkdir(exist_ok=True)
    with sync_playwright() as tools:
        browser = tools.chromium.launch(
            executable_path="/usr/bin/chromium", args=["--no-sandbox", "--disable-gpu"]
        )
        for chapter, username in CHAPTERS.items():
            if not wanted or chapter.__name__ in wanted:
                page = admin_of(browser, site, username)
                page.set_default_timeout(10_000)
                chapter(page)
                page.context.close()


if __name__ == "__main__":
    main(*(sys.argv[1:] or ["http://127.0.0.1:8000"]))
