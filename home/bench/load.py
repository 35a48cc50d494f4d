"""The load generator: a process of its own, without Django, on a core of its own.

A closed loop: each of a fixed number of keep-alive connections asks again as soon as it has read
its answer, so that the server is always busy and never flooded.
"""

import re
import select
import socket
import time
from collections.abc import Iterable, Iterator, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from http.client import HTTPConnection
from itertools import cycle

HOST = "127.0.0.1"
PATIENCE = 10  # seconds for one answer

_LENGTH = re.compile(rb"\r\ncontent-length: *(\d+)\r\n", re.IGNORECASE)


class WrongAnswer(Exception):
    """An answer that is not the expected one: nothing that was measured counts."""


@dataclass(frozen=True)
class Question:
    """A path and the length of its answer's body, in bytes."""

    path: str
    length: int


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
        # http.client would ask for no compression; so does a round.
        connection.request("GET", path)
        response = connection.getresponse()
        body = response.read()
        if response.status != 200 or mark not in body:
            raise WrongAnswer(f"{path}: {response.status}, {body[:200]!r}")
        questions.append(Question(path, len(body)))
    connection.close()
    return questions


class _Client:
    """One connection, which has asked a question."""

    def __init__(self, port: int, questions: Iterator[tuple[Question, bytes]]) -> None:
        self.questions = questions
        self.socket = socket.create_connection((HOST, port))
        self.socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)

    def ask(self) -> None:
        self.question, request = next(self.questions)
        self.received = b""
        self.since = time.perf_counter()
        self.socket.sendall(request)

    def read(self) -> bool:
        """Read what has come; whether the answer is complete."""
        chunk = self.socket.recv(1 << 18)
        self.received += chunk
        head, end, body = self.received.partition(b"\r\n\r\n")
        if chunk and not end:
            return False
        found = _LENGTH.search(head + b"\r\n")
        if (
            not chunk
            or not head.startswith(b"HTTP/1.1 200 ")
            or not found
            or int(found[1]) != self.question.length
            or len(body) > self.question.length
        ):
            raise WrongAnswer(f"{self.question.path}: {self.received[:200]!r}")
        return len(body) == self.question.length


def run(plan: Plan) -> Round:
    """Ask for as long as the plan says; raises WrongAnswer at the first one that is not right."""
    requests = cycle([(question, _request(plan.port, question.path)) for question in plan.questions])
    with ExitStack() as stack:
        poll = stack.enter_context(select.epoll())
        clients: dict[int, _Client] = {}
        for _ in range(plan.connections):
            client = _Client(plan.port, requests)
            stack.enter_context(client.socket)
            clients[client.socket.fileno()] = client
            poll.register(client.socket, select.EPOLLIN)
            client.ask()
        _answers(poll, clients, plan.warm_up, plan.most)
        started, cpu = time.perf_counter(), time.process_time()
        latencies = _answers(poll, clients, plan.seconds, plan.most)
        seconds = time.perf_counter() - started
        return Round(sorted(latencies), seconds, (time.process_time() - cpu) / seconds)


def _answers(
    poll: select.epoll, clients: dict[int, _Client], seconds: float, most: int
) -> list[float]:
    """Read answers, asking again after each, for so long; the seconds that each took."""
    latencies: list[float] = []
    deadline = time.perf_counter() + seconds
    while time.perf_counter() < deadline and len(latencies) < most:
        ready = poll.poll(PATIENCE)
        if not ready:
            raise WrongAnswer(f"no answer for {PATIENCE} s")
        for number, _ in ready:
            client = clients[number]
            if client.read():
                latencies.append(time.perf_counter() - client.since)
                client.ask()
    return latencies


def _request(port: int, path: str) -> bytes:
    return f"GET {path} HTTP/1.1\r\nHost: {HOST}:{port}\r\n\r\n".encode("ascii")
