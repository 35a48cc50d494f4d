"""What search engines ask of the site, and what its pages tell them."""

import re
from datetime import date, datetime, timedelta
from xml.etree import ElementTree

import pytest
from django.test import Client
from django.utils import timezone

from directory.models import Assignment
from home.found import sitemap
from tests.factories import AssignmentFactory, GuidePageFactory, ShortCodeFactory
from tests.world import World

NAMES = {"s": sitemap.NAMESPACE}
GUIDE = "/guides/orange/bloquer/"
CANONICAL = re.compile(r'<link rel="canonical" href="([^"]+)">')
NOINDEX = '<meta name="robots" content="noindex">'


def read(client: Client, path: str) -> dict[str, str | None]:
    """Address → day of the last change, of a file of addresses."""
    response = client.get(path)
    assert response.headers["Content-Type"] == "application/xml"
    root = ElementTree.fromstring(response.content)
    return {
        one.findtext("s:loc", "", NAMES): one.findtext("s:lastmod", None, NAMES) for one in root
    }


@pytest.fixture
def assignment(public_world: World) -> Assignment:
    yesterday = timezone.localdate() - timedelta(days=1)
    return AssignmentFactory(
        short_code__code="88123",
        editor__name="Multimédia",
        service__name="Quiz",
        valid_from=date(2025, 1, 1),
        valid_until=yesterday,
    )


def test_the_sitemap(
    public_world: World, assignment: Assignment, client: Client, django_assert_num_queries
) -> None:
    GuidePageFactory(parent=public_world.orange, slug="brouillon")
    for n in range(3):
        AssignmentFactory(short_code__code=f"8200{n}", valid_from=date(2025, 3, 1))
    with django_assert_num_queries(4):
        found = read(client, "/sitemap.xml")
    today, yesterday = timezone.localdate(), timezone.localdate() - timedelta(days=1)
    assert found["http://testserver/"] == found[f"http://testserver{GUIDE}"] == str(today)
    assert found["http://testserver/numero/88123/"] == str(yesterday)
    assert found["http://testserver/services/quiz/"] == str(yesterday)
    assert found["http://testserver/editeurs/multimedia/"] == str(yesterday)
    assert found["http://testserver/numero/82001/"] == "2025-03-01"
    assert found["http://testserver/numero/"] is None
    assert not [address for address in found if "brouillon" in address or "etapes" in address]


def test_everything_in_the_sitemap_is_to_be_indexed(assignment: Assignment, client: Client) -> None:
    for address in read(client, "/sitemap.xml"):
        response = client.get(address)
        page = response.content.decode()
        assert response.status_code == 200, address
        assert CANONICAL.findall(page) == [address]
        assert NOINDEX not in page


def test_an_index_where_one_file_is_too_small(
    assignment: Assignment, client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = read(client, "/sitemap.xml")
    monkeypatch.setattr(sitemap, "MOST", len(whole) - 1)
    index = read(client, "/sitemap.xml")
    assert list(index) == [f"http://testserver/sitemap-{n}.xml" for n in (1, 2)]
    assert index["http://testserver/sitemap-1.xml"] == str(timezone.localdate())
    assert {**read(client, "/sitemap-1.xml"), **read(client, "/sitemap-2.xml")} == whole
    assert client.get("/sitemap-3.xml").status_code == 404


def test_the_sitemap_is_revalidated(public_world: World, client: Client) -> None:
    etag = client.get("/sitemap.xml").headers["ETag"]
    assert client.get("/sitemap.xml", headers={"If-None-Match": etag}).status_code == 304


def test_robots_and_security(client: Client, settings) -> None:
    robots = client.get("/robots.txt").content.decode()
    assert "Sitemap: http://testserver/sitemap.xml" in robots
    assert "Disallow: /admin/" in robots
    security = client.get("/.well-known/security.txt")
    assert security.headers["Content-Type"] == "text/plain; charset=utf-8"
    fields = dict(line.split(": ", 1) for line in security.content.decode().splitlines())
    assert fields["Contact"].startswith("mailto:")
    assert fields["Canonical"] == "http://testserver/.well-known/security.txt"
    expires = datetime.fromisoformat(fields["Expires"])
    assert timedelta(days=30) < expires - timezone.now() < timedelta(days=365)
    settings.SECURITY_TXT_EXPIRES = "2027-06-30T00:00:00Z"
    assert (
        "Expires: 2027-06-30T00:00:00Z" in client.get("/.well-known/security.txt").content.decode()
    )


@pytest.mark.parametrize(
    ("path", "canonical"),
    [
        (GUIDE, GUIDE),
        (f"{GUIDE}etapes/1/", GUIDE),
        ("/numero/88123/?date=2025-02-01&mot=quiz", "/numero/88123/"),
        ("/services/quiz/?date=2025-02-01", "/services/quiz/"),
        ("/editeurs/", "/editeurs/"),
        ("/numero/", "/numero/"),
    ],
)
def test_one_canonical_address(
    assignment: Assignment, client: Client, path: str, canonical: str
) -> None:
    page = client.get(path).content.decode()
    assert CANONICAL.findall(page) == [f"http://testserver{canonical}"]
    assert f'<meta property="og:url" content="http://testserver{canonical}">' in page
    assert NOINDEX not in page


@pytest.mark.parametrize(
    "path",
    [
        "/numero/?numero=88",
        "/numero/?numero=0891123456",
        "/numero/88124/",
        "/numero/0891123456/",
        "/editeurs/?q=multi",
        "/editeurs/?lettre=M",
        "/guides/?operateur=autre",
        "/guides/?operateur=inconnu",
        "/services/inconnu/",
        "/inconnue/",
    ],
)
def test_states_and_unknown_things_are_not_indexed(
    assignment: Assignment, client: Client, path: str
) -> None:
    page = client.get(path).content.decode()
    assert NOINDEX in page
    assert CANONICAL.findall(page) == []


def test_a_known_number_without_holder_is_indexed(public_world: World, client: Client) -> None:
    ShortCodeFactory(code="83000")
    assert NOINDEX not in client.get("/numero/83000/").content.decode()


CAMPAIGN = "utm_source=facture&utm_campaign=d%C3%A9t%C3%A9&mtm_kwd=a&gclid=1&fbclid=2"


@pytest.mark.parametrize(
    "path",
    [
        *("/", GUIDE, f"{GUIDE}etapes/1/", "/guides/", "/guides/?operateur=autre"),
        *("/numero/88123/?date=2025-02-01", "/editeurs/", "/services/quiz/", "/editeurs/?q=multi"),
    ],
)
def test_campaigns_change_nothing(assignment: Assignment, client: Client, path: str) -> None:
    plain = client.get(path)
    tagged = client.get(f"{path}{'&' if '?' in path else '?'}{CAMPAIGN}")
    assert plain.status_code == tagged.status_code == 200
    assert plain.content == tagged.content
    assert plain.headers["ETag"] == tagged.headers["ETag"]
