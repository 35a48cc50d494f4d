"""The editorial manual: what it names exists, and people of the admin can read it."""

import re
from functools import cache
from pathlib import Path

import pytest
from django.core.management import get_commands
from django.test import Client
from django.utils.translation import override

from home.manual import CHAPTERS, FOLDER
from tests.world import World

ROOT = Path(__file__).resolve().parents[2]
TEXTS = {path.name: path.read_text() for path in sorted(FOLDER.glob("*.md"))}
# The names of what Wagtail itself shows, of titles of pages, and of words that it only implies.
OF_WAGTAIL = {
    "Pages",
    "Images",
    "Paramètres",
    "Rapports",
    "Vérifications",
    "Enregistrer le brouillon",
}
NAMES = re.compile(r"(?<!\*)\*([^*\n]+)\*(?!\*)")


def plain(text: str) -> str:
    """With ordinary spaces only, entities and escapes of templates and Python included."""
    text = text.replace("&nbsp;", " ").replace("&#8239;", " ").replace("\\u00a0", " ")
    return re.sub(r"[\s\u00a0\u202f]+", " ", text)


@cache
def written() -> str:
    folders = ("cms", "media", "directory", "guides", "home", "templates")
    files = [path for folder in folders for path in (ROOT / folder).rglob("*.*")]
    sources = (path.read_text() for path in files if path.suffix in (".py", ".html", ".js"))
    return plain(" ".join(sources))


@pytest.mark.parametrize("name", TEXTS)
def test_every_label_that_it_names_is_on_a_screen(name: str) -> None:
    labels = {
        part.strip()
        for label in NAMES.findall(TEXTS[name])
        for part in plain(label).split("→")
        if label not in ("italique", "+")
    }
    unknown = {label for label in labels - OF_WAGTAIL if label.removesuffix("le…") not in written()}
    assert unknown == set()


def test_its_pictures_and_links_are_there_and_all_are_shown() -> None:
    text = "\n".join(TEXTS.values())
    pictures = set(re.findall(r"\(images/([\w-]+\.png)\)", text))
    there = {path.name: path.stat().st_size for path in (FOLDER / "images").iterdir()}
    assert pictures == set(there)
    assert max(there.values()) < 100_000
    assert set(re.findall(r"\((\w+\.md)\)", text)) | {"README.md"} == set(TEXTS)
    assert {file for file, _ in CHAPTERS.values()} == set(TEXTS)


def test_its_commands_exist() -> None:
    named = set(re.findall(r"^\| `(\w+)`", TEXTS["administrateur.md"], re.M))
    assert len(named) == 4 and named <= set(get_commands())
    operations = (ROOT / "docs" / "operations.md").read_text()
    assert set(re.findall(r"manage\.py (\w+)", operations)) <= set(get_commands())


@pytest.mark.django_db
def test_a_contributor_reads_it(world: World, client: Client) -> None:
    client.force_login(world.contributor)
    with override("fr"):
        menu = client.get("/admin/").content.decode()
    assert "/admin/manuel/" in menu and "editor-guide" not in menu
    index = client.get("/admin/manuel/").content.decode()
    assert 'href="/admin/manuel/contributeur/"' in index
    chapter = client.get("/admin/manuel/contributeur/").content.decode()
    assert "Toujours valable\u202f?</h2>" in chapter
    [picture, *_] = re.findall(r'src="(/admin/manuel/images/[^"]+)"', chapter)
    assert client.get(picture).headers["Content-Type"] == "image/png"
    assert client.get("/admin/manuel/autre/").status_code == 404
