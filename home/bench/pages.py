"""Every kind of page of the public site: how fast it is answered, and how much it weighs."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from http.client import HTTPConnection

from cms.editorial.publication import Publication
from directory.models import Editor, Service, ShortCode
from guides.lists import GUIDE, OPERATOR

from .connection import HOST
from .measure import Outcome, measure
from .workloads import Paths, Workload

ROUNDS = 2
# The budget of any page, in bytes, compressed.
MOST_HTML = 10 * 1024
MOST_HTML_AND_CSS = 14 * 1024
MARK = b"</html>"
SHEET = re.compile(r'href="([^"]+\.css)"')


@dataclass(frozen=True)
class PageFigure:
    """One kind of page: its speed, and the bytes of its first address and of the stylesheet."""

    outcome: Outcome
    compressed: int
    css: int

    @property
    def address(self) -> str:
        return self.outcome.address

    @property
    def met(self) -> bool:
        return self.compressed <= MOST_HTML and self.compressed + self.css <= MOST_HTML_AND_CSS


def measure_pages(port: int, core: int, progress: Callable[[str], object]) -> list[PageFigure]:
    outcomes = measure(port, PAGES, core, progress, ROUNDS)[1:]
    css = _weight_of_stylesheet(port)
    return [
        PageFigure(outcome, _compressed(port, page.paths()[0]), css)
        for page, outcome in zip(PAGES, outcomes, strict=True)
    ]


def _weight_of_stylesheet(port: int) -> int:
    connection = HTTPConnection(HOST, port)
    connection.request("GET", "/")
    sheet = SHEET.search(connection.getresponse().read().decode())
    connection.close()
    return _compressed(port, sheet[1]) if sheet else 0


def _compressed(port: int, path: str) -> int:
    """How many bytes a browser receives."""
    connection = HTTPConnection(HOST, port)
    connection.request("GET", path, headers={"Accept-Encoding": "gzip"})
    body = connection.getresponse().read()
    connection.close()
    return len(body)


def _one(path: str) -> Paths:
    return lambda: [path]


def _published(kind: str, form: str = "{}") -> Paths:
    """All public pages of one kind."""
    pages = Publication.objects.open().filter(kind=kind).order_by("pk")
    return lambda: [form.format(path) for path in pages.values_list("url_path", flat=True)]


def _codes() -> list[str]:
    codes = ShortCode.objects.public().order_by("code").values_list("code", flat=True)
    return [f"/numero/{code}/" for code in codes[:2_000]]


def _editors() -> list[str]:
    return [one.get_absolute_url() for one in Editor.objects.public().order_by("pk")]


def _services() -> list[str]:
    return [one.get_absolute_url() for one in Service.objects.order_by("pk")]


def _page(name: str, address: str, paths: Paths | None = None) -> Workload:
    return Workload(name, address, paths or _one(address), MARK, None)


PAGES = [
    _page("Home", "/"),
    _page("Search of a number", "/numero/"),
    _page("Number", "/numero/<code>/", _codes),
    _page("Finder", "/guides/"),
    _page("Finder, one answer", "/guides/?operateur=orange"),
    _page("Search of the site", "/recherche/?q=bloquer+achats"),
    _page("Operator", "/guides/<operateur>/", _published(OPERATOR)),
    _page("Step", "/guides/<operateur>/<guide>/etapes/1/", _published(GUIDE, "{}etapes/1/")),
    _page("Editors", "/editeurs/"),
    _page("Editor", "/editeurs/<slug>/", _editors),
    _page("Service", "/services/<slug>/", _services),
    _page("Section", "/<rubrique>/", _published("home.sectionpage")),
    _page("Article", "/<rubrique>/<article>/", _published("home.articlepage")),
    _page("Payment solution", "/solutions/<slug>/", _published("home.solutionpage")),
    _page("Case finder", "/mon-cas/", _published("home.casefinderpage")),
    _page("Questions", "/questions/"),
    _page("Question", "/questions/<slug>/", _published("home.questionpage")),
    _page("Videos", "/videos/"),
    _page("Contact", "/contact/"),
    _page("Information", "/<page>/", _published("home.informationpage")),
    _page("Links to copy", "/faire-un-lien/"),
    _page("Open data", "/donnees/"),
]
