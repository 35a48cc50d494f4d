"""The benchmark's own arithmetic, its report, and its load generator against a small server."""

from collections.abc import Iterator
from fractions import Fraction
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from random import Random
from threading import Thread

import pytest
from django.db import connection
from django.test import Client

from directory.importing.planning import make_plan
from directory.importing.reading import read
from directory.tariff import provision_tiers
from directory.text import fold
from home.bench import import_file, import_once, report
from home.bench.connection import Question, UnexpectedAnswerError
from home.bench.generate import misspelt
from home.bench.imports import Import, figures
from home.bench.load import Plan, Round, run, visit
from home.bench.measure import Outcome, percentile
from home.bench.pages import PAGES, PageFigure
from home.bench.scale import Figure, Scale
from tests.content import Pages, content
from tests.factories import AssignmentFactory
from tests.world import World

from .cases import case_finder

__all__ = ["content"]


def outcome(*shares: float, goal: Fraction | None = Fraction(1, 3), rate: int = 1000) -> Outcome:
    rounds = [Round([0.001] * 99 + [0.5], seconds=100 / rate, busy=0.1) for _ in shares]
    return Outcome("Guide", "/guides/<id>/", goal, 12_345, rounds, list(shares))


@pytest.mark.parametrize(
    ("values", "percent", "expected"),
    [
        pytest.param([7.0], 99, 7.0, id="one value"),
        pytest.param([1.0, 2.0, 3.0, 4.0], 50, 2.0, id="half of four"),
        pytest.param([float(n) for n in range(1, 101)], 95, 95.0, id="95 of 100"),
        pytest.param([float(n) for n in range(1, 11)], 99, 10.0, id="99 of ten"),
        pytest.param([1.0, 2.0], 0, 1.0, id="none"),
    ],
)
def test_a_percentile_is_one_of_the_values(values, percent, expected):
    assert percentile(values, percent) == expected


def test_times_are_those_of_all_rounds():
    assert outcome(0.4, 0.5).milliseconds(99) == pytest.approx(1)
    assert outcome(0.4, 0.5).milliseconds(100) == pytest.approx(500)


def test_one_disturbed_round_does_not_decide():
    assert outcome(0.1, 0.4, 0.5).share == 0.4


@pytest.mark.parametrize(("share", "met"), [(0.34, True), (0.33, False)])
def test_the_goal_is_a_share_of_the_empty_view(share, met):
    assert outcome(share).met is met


def test_the_empty_view_has_no_goal():
    assert outcome(goal=None).met


def rendered(*outcomes: Outcome) -> str:
    return report.render(
        outcomes,
        {"Python": "3.11"},
        content="60 guides of 8 steps",
        connections=16,
        pages=[PageFigure(outcome(0.1, goal=None), 8_000, 5_900)],
        scale=scale(),
        imports=[Import("CSV", 2.6, 6.6, 210.4), Import("XLSX", 10.1, 6.6, 210.4)],
    )


def test_the_report_says_what_an_import_takes():
    assert "| CSV | 2.6 | 6.6 | 210 | met |" in rendered(outcome(1, goal=None))
    assert "| XLSX | 10.1 | 6.6 | 210 | **missed** |" in rendered(outcome(1, goal=None))


@pytest.mark.parametrize(
    ("compressed", "css", "met"),
    [(8_000, 5_900, True), (10_300, 1_000, False), (9_000, 5_900, False)],
)
def test_a_page_is_to_be_light(compressed, css, met):
    assert PageFigure(outcome(0.1, goal=None), compressed, css).met is met


def test_the_report_says_what_a_page_weighs():
    assert "| 12345 | 8000 | 13900 | 1000 |" in rendered(outcome(1, goal=None))


def test_the_pages_to_measure_are_there(
    public_world: World, content: Pages, client: Client
) -> None:
    AssignmentFactory()
    public_world.publish(case_finder(public_world))
    for page in PAGES:
        paths = page.paths()
        assert paths, page.name
        # The finder goes straight to an operator's only guide.
        assert client.get(paths[0]).status_code in (200, 302), page.name


@pytest.mark.django_db
def test_the_file_to_import_is_legal(monkeypatch):
    monkeypatch.setattr(import_file, "ROWS", 40)
    provision_tiers()
    for data in (import_file.as_csv(), import_file.as_xlsx()):
        plan = make_plan(read(data))
        assert not plan.faults
        assert plan.counts["created"] == 40


@pytest.mark.django_db(transaction=True, serialized_rollback=True)
def test_the_figures_of_an_import_come_after_the_journals_lines(monkeypatch, tmp_path, capfd):
    monkeypatch.setattr(import_file, "ROWS", 8)
    provision_tiers()
    file = tmp_path / "annuaire.csv"
    file.write_bytes(import_file.as_csv())
    import_once.main(connection.settings_dict["NAME"], str(file))
    printed = capfd.readouterr().out
    assert printed.startswith('{"at": ')
    one = figures("CSV", printed)
    assert 0 < one.plan < one.apply
    assert 10 < one.memory < 1000


def scale(last: float = 0.55, most: float = 9.0) -> Scale:
    lookups = [Figure("1,000", 0.5, 0.6), Figure("1,000,000", last, 0.8)]
    return Scale(lookups, [Figure("typing errors", 5.0, most)])


@pytest.mark.parametrize(
    ("last", "most", "met"), [(0.55, 9.0, True), (0.66, 9.0, False), (0.55, 50.5, False)]
)
def test_a_larger_directory_is_to_be_as_fast(last, most, met):
    assert scale(last, most).met is met


def test_the_report_says_how_much_slower_a_larger_directory_is():
    assert "takes 1.10 times as long (goal: less than 1.3)" in rendered(outcome(1, goal=None))


@pytest.mark.parametrize("name", ["Multimédia", "Zéphyr Diffusion"])
def test_typing_errors_keep_the_rest_of_a_name(name):
    for seed in range(50):
        typed = misspelt(name, Random(seed))
        assert typed.partition(" ")[2] == fold(name).partition(" ")[2]


def test_the_report_says_what_was_met_and_what_was_missed():
    text = rendered(outcome(1, 1, goal=None), outcome(0.4), outcome(0.2))
    assert "| Guide | `/guides/<id>/` | 12345 | 1000 (1000–1000) | 1.0 | 1.0 | 1.0 | 1" in text
    assert "| 0.400 | ≥ 0.333 (1/3) | met |" in text
    assert "| 0.200 | ≥ 0.333 (1/3) | **missed** |" in text
    assert "| Python | 3.11 |" in text
    assert "60 guides of 8 steps." in text
    assert "10 times faster" in text
    assert report.QUIET in text


def test_the_report_says_when_the_machine_was_busy():
    empty = outcome(1, 1, goal=None)
    empty.rounds.append(outcome(1, rate=500).rounds[0])
    assert report.DISTURBED in rendered(empty)


class Small(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        body = b"x" * 300_000 if self.path == "/large" else b"ok"
        self.send_response(404 if self.path == "/missing" else 200)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *args: object) -> None:
        pass


class Server(ThreadingHTTPServer):
    def handle_error(self, *args: object) -> None:
        """The generator leaves in the middle of an answer."""


@pytest.fixture(scope="module")
def port() -> Iterator[int]:
    with Server(("127.0.0.1", 0), Small) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield server.server_address[1]
        server.shutdown()


def test_the_generator_counts_the_answers_after_its_warm_up(port):
    questions = visit(port, ["/", "/large"], b"")
    assert questions == [Question("/", 2), Question("/large", 300_000)]
    seen = run(Plan(port, questions, connections=3, warm_up=0.02, seconds=5, most=50))
    assert len(seen.latencies) >= 50
    assert seen.latencies == sorted(seen.latencies)
    assert seen.rate == pytest.approx(len(seen.latencies) / seen.seconds)


def test_an_unexpected_answer_ends_the_measure(port):
    with pytest.raises(UnexpectedAnswerError, match="/missing: 404"):
        visit(port, ["/missing"], b"ok")
    with pytest.raises(UnexpectedAnswerError, match="/: 200"):
        visit(port, ["/"], b"something else")
    for question in (Question("/missing", 2), Question("/", 3)):
        with pytest.raises(UnexpectedAnswerError, match=question.path):
            run(Plan(port, [question], connections=1, warm_up=0, seconds=1))
