"""Every page of the demonstration, visited as a reader would: from link to link."""

import gzip
import re
from http.client import HTTPResponse
from urllib.error import HTTPError
from urllib.parse import urldefrag, urljoin, urlsplit
from urllib.request import Request, urlopen

import pytest

from .conftest import DemoSite

pytestmark = pytest.mark.slow

# Linked from every page, and still to be built.
TO_BE_BUILT = ("/mon-cas/", "/recherche/")
HTML_BUDGET = 10 * 1024
CSS_BUDGET = 6 * 1024
LINK = re.compile(r'<(?:a|link)\b[^>]*?href="([^"]+)"')
RESOURCE = re.compile(r'(?:src|srcset)="([^"]+)"')
SHEET = re.compile(r'href="([^"]+\.css)"')
TITLE = re.compile(r"<title>(.*?)</title>", re.S)


@pytest.fixture(scope="module")
def pages(demo: DemoSite) -> dict[str, str]:
    """Address → HTML of every page that a link leads to."""
    seen: dict[str, str] = {}
    todo = [f"{demo.url}/"]
    while todo:
        address = todo.pop()
        if address in seen:
            continue
        with visit(address) as response:
            assert response.headers.get("Set-Cookie") is None, address
            content_type = response.headers["Content-Type"]
            seen[address] = response.read().decode() if "html" in content_type else ""
        for link in LINK.findall(seen[address]):
            target = urldefrag(urljoin(address, link.replace("&amp;", "&"))).url
            # The API's documentation page is Swagger's, not ours.
            left_out = ("/api/", *TO_BE_BUILT)
            if target.startswith(demo.url) and not urlsplit(target).path.startswith(left_out):
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
        assert len(response.read()) <= CSS_BUDGET


def test_titles_are_unique(pages: dict[str, str]) -> None:
    titles: dict[str, set[str]] = {}
    for address, html in pages.items():
        found = TITLE.search(html)
        assert found, address
        titles.setdefault(found[1].strip(), set()).add(urlsplit(address).path)
    assert {title: paths for title, paths in titles.items() if len(paths) > 1} == {}


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
