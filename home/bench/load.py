"""The load generator: a process of its own, without Django, on a core of its own.

A closed loop: each of a fixed number of keep-alive connections asks again as soon as it has read
its answer, so that the server is always busy and never flooded.
"""

import select
import time
from collections.abc import Iterable, Iterator, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from http.client import HTTPConnection
from itertools import cycle

from .connection import HOST, Connection, Question, UnexpectedAnswerError

PATIENCE = 10  # seconds for one answer


@dataclass(frozen=True)
class Plan:
    """One round; it ends after `seconds`, or after `most` answers."""

    port: int
    questions: Sequence[Question]
    connections: int = 16
    warm_up: float = 0.3
    seconds: float = 2.0
    most: int = 50_000


@dataclass(frozen=True)
class Round:
    """What was seen after the warm-up: the seconds that each answer took, in order of size."""

    latencies: list[float]
    seconds: float
    # The share of the time for which the generator itself was computing.
    busy: float

    @property
    def rate(self) -> float:
        return len(self.latencies) / self.seconds


def visit(port: int, paths: Iterable[str], mark: bytes) -> list[Question]:
    """Ask each path once, and learn how long its answer is; each must contain `mark`."""
    connection = HTTPConnection(HOST, port, timeout=PATIENCE)
    questions = []
    for path in paths:
        connection.request("GET", path)
        response = connection.getresponse()
        body = response.read()
        if response.status != 200 or mark not in body:
            raise UnexpectedAnswerError(f"{path}: {response.status}, {body[:200]!r}")
        questions.append(Question(path, len(body)))
    connection.close()
    return questions


def run(plan: Plan) -> Round:
    """Ask for as long as the plan says; UnexpectedAnswerError at the first that is not right."""
    requests = cycle([(question, question.request(plan.port)) for question in plan.questions])
    with ExitStack() as stack:
        connections = [Connection(plan.port) for _ in range(plan.connections)]
        for connection in connections:
            stack.enter_context(connection.socket)
            connection.ask(*next(requests))
        answers = _answers(stack.enter_context(select.epoll()), connections, requests)
        _take(answers, plan.warm_up, plan.most)
        started, cpu = time.perf_counter(), time.process_time()
        latencies = _take(answers, plan.seconds, plan.most)
        seconds = time.perf_counter() - started
        return Round(sorted(latencies), seconds, (time.process_time() - cpu) / seconds)


def _answers(
    poll: select.epoll,
    connections: Iterable[Connection],
    requests: Iterator[tuple[Question, bytes]],
) -> Iterator[float]:
    """Read answers, asking again after each; the seconds that each took. Never ends by itself."""
    by_number = {connection.socket.fileno(): connection for connection in connections}
    for number in by_number:
        poll.register(number, select.EPOLLIN)
    while ready := poll.poll(PATIENCE):
        for number, _ in ready:
            connection = by_number[number]
            latency = connection.read()
            if latency is not None:
                connection.ask(*next(requests))
                yield latency
    raise UnexpectedAnswerError(f"no answer for {PATIENCE} s")


def _take(answers: Iterator[float], seconds: float, most: int) -> list[float]:
    """The answers of so many seconds, `most` at most."""
    deadline = time.perf_counter() + seconds
    taken: list[float] = []
    while len(taken) < most and time.perf_counter() < deadline:
        taken.append(next(answers))
    return taken
