"""Every page of the demonstration, visited as a reader would: from link to link."""

import gzip
import json
import re
import subprocess
from html import unescape
from http.client import HTTPResponse
from pathlib import Path
from urllib.error import HTTPError
from urllib.parse import urldefrag, urljoin, urlsplit
from urllib.request import Request, urlopen

import pytest

from .conftest import ROOT, DemoSite

pytestmark = pytest.mark.slow

HTML_BUDGET = 10 * 1024
CSS_BUDGET = 6 * 1024
BOTH_BUDGET = 14 * 1024
LINK = re.compile(r'<(?:a|link)\b[^>]*?href="([^"]+)"')
RESOURCE = re.compile(r'(?:src|srcset)="([^"]+)"')
SHEET = re.compile(r'href="([^"]+\.css)"')
TITLE = re.compile(r"<title>(.*?)</title>", re.S)
DESCRIPTION = re.compile(r'<meta name="description" content="([^"]*)">')
CANONICAL = re.compile(r'<link rel="canonical" href="([^"]+)">')
CARD = re.compile(r'<meta property="og:image" content="([^"]+)">')
DATA = re.compile(r'<script type="application/ld\+json">(.*?)</script>', re.S)
# Pages that no link leads to.
STATES = (
    *(
        "/numero/?numero=88",
        "/numero/?numero=0891123456",
        "/numero/88999/",
        "/editeurs/?q=multimdia",
    ),
    *("/guides/?operateur=autre", "/guides/?operateur=inconnu", "/guides/?demarche=plafonner"),
    *("/faire-un-lien/?numero=88123", "/services/inconnu/", "/inconnue/", "/-/composants/"),
)
VALIDATOR = ROOT / "var" / "vnu" / "node_modules" / "vnu-jar" / "build" / "dist" / "vnu.jar"
NOINDEX = '<meta name="robots" content="noindex">'


@pytest.fixture(scope="module")
def pages(demo: DemoSite) -> dict[str, str]:
    """Address → HTML of every page that a link leads to, redirected or not."""
    seen: dict[str, str] = {}
    followed: set[str] = set()
    todo = [f"{demo.url}/"]
    while todo:
        link = todo.pop()
        if link in followed:
            continue
        followed.add(link)
        with visit(link) as response:
            address = response.url
            assert response.headers.get("Set-Cookie") is None, address
            content_type = response.headers["Content-Type"]
            seen[address] = response.read().decode() if "html" in content_type else ""
        for link in LINK.findall(seen[address]):
            target = urldefrag(urljoin(address, link.replace("&amp;", "&"))).url
            # The API's documentation page is Swagger's, not ours.
            if target.startswith(demo.url) and not urlsplit(target).path.startswith("/api/"):
                todo.append(target)
    return {address: html for address, html in seen.items() if html}


def visit(address: str) -> HTTPResponse:
    try:
        return urlopen(address)
    except HTTPError as error:
        raise AssertionError(f"{address} answers {error.code}") from error


def test_every_guide_operator_and_editor_is_reached(pages: dict[str, str]) -> None:
    paths = [urlsplit(address).path for address in pages]
    assert sum(path.count("/") == 4 and path.startswith("/guides/") for path in paths) >= 10
    assert sum(path.startswith("/editeurs/") for path in paths) > 40
    assert sum(path.startswith("/numero/") for path in paths) > 40


def test_every_page_is_light(pages: dict[str, str]) -> None:
    sizes = {address: len(gzip.compress(html.encode())) for address, html in pages.items()}
    assert {address: size for address, size in sizes.items() if size > HTML_BUDGET} == {}


def test_the_stylesheet_is_light(pages: dict[str, str], demo: DemoSite) -> None:
    [sheet] = {sheet for html in pages.values() for sheet in SHEET.findall(html)}
    request = Request(demo.url + sheet, headers={"Accept-Encoding": "gzip"})
    with urlopen(request) as response:
        assert response.headers["Content-Encoding"] == "gzip"
        size = len(response.read())
    assert size <= CSS_BUDGET
    heaviest = max(len(gzip.compress(html.encode())) for html in pages.values())
    assert heaviest + size <= BOTH_BUDGET


@pytest.mark.parametrize("what", [TITLE, DESCRIPTION], ids=["titles", "descriptions"])
def test_they_are_unique(pages: dict[str, str], what: re.Pattern[str]) -> None:
    """Among the pages that are to be indexed; steps have one canonical page, and their own."""
    known: dict[str, set[str]] = {}
    for address, html in pages.items():
        if NOINDEX in html:
            continue
        found = what.search(html)
        assert found and found[1].strip(), address
        known.setdefault(found[1].strip(), set()).add(urlsplit(address).path)
    assert {text: paths for text, paths in known.items() if len(paths) > 1} == {}


def test_no_template_shows_its_code(pages: dict[str, str]) -> None:
    shown = [address for address, html in pages.items() if re.search(r"\{[#%{]", html)]
    assert shown == []


@pytest.mark.skipif(not VALIDATOR.exists(), reason="needs Java and npm: bin/ensure-validator")
def test_the_html_is_valid(pages: dict[str, str], demo: DemoSite, tmp_path: Path) -> None:
    """Whatever the scheme: light and dark are the stylesheet's."""
    tried = dict.fromkeys(STATES, "") | {urlsplit(url).path: html for url, html in pages.items()}
    for number, (path, html) in enumerate(tried.items()):
        # An error page is a page too.
        text = html or answered(demo.url + path)
        tmp_path.joinpath(f"{number}.html").write_text(text, encoding="utf-8")
    command = ["java", "-jar", str(VALIDATOR), "--errors-only", "--skip-non-html", str(tmp_path)]
    found = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (found.returncode, found.stderr[:2000]) == (0, "")


def answered(address: str) -> str:
    try:
        with urlopen(address) as response:
            return str(response.read().decode())
    except HTTPError as error:
        return str(error.read().decode())


def test_every_fragment_is_there(pages: dict[str, str]) -> None:
    for address, html in pages.items():
        for link in LINK.findall(html):
            target, fragment = urldefrag(urljoin(address, unescape(link)))
            there = pages.get(target)
            if fragment and there:
                assert f' id="{fragment}"' in there, (address, link)


def test_the_sitemap_holds_what_is_to_be_indexed(pages: dict[str, str], demo: DemoSite) -> None:
    with urlopen(f"{demo.url}/sitemap.xml") as response:
        listed = set(re.findall("<loc>(.*?)</loc>", response.read().decode()))
    canonical = {one for html in pages.values() for one in CANONICAL.findall(html)}
    # Pages of a list are found from the first.
    assert {one for one in canonical if "?page=" not in one} <= listed
    for address in listed - pages.keys():
        with visit(address) as response:
            assert NOINDEX not in response.read().decode(), address


def test_data_for_programs_is_read(pages: dict[str, str]) -> None:
    for address, html in pages.items():
        for text in DATA.findall(html):
            assert json.loads(text)["@context"] == "https://schema.org", address
        assert html.count("<script") == len(DATA.findall(html)), address


def test_every_card_has_its_picture(pages: dict[str, str]) -> None:
    addresses = {one for html in pages.values() for one in CARD.findall(html)}
    for address in addresses:
        with visit(address) as response:
            assert response.headers["Content-Type"] == "image/jpeg", address


def test_nothing_comes_from_elsewhere(pages: dict[str, str]) -> None:
    for address, html in pages.items():
        for resource in RESOURCE.findall(html):
            for one in resource.split(","):
                assert one.strip().startswith("/"), (address, one)


def test_every_picture_answers(pages: dict[str, str], demo: DemoSite) -> None:
    addresses = {
        one.strip().split(" ")[0]
        for html in pages.values()
        for resource in RESOURCE.findall(html)
        for one in resource.split(",")
    }
    assert len(addresses) > 100
    for address in addresses:
        with urlopen(demo.url + address) as response:
            assert response.headers["Cache-Control"].endswith("immutable"), address
            assert response.read(), address
