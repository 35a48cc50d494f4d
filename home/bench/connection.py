"""One keep-alive connection of the load generator, and what it takes for a right answer."""

import re
import socket
import time
from dataclasses import dataclass

HOST = "127.0.0.1"

_LENGTH = re.compile(rb"\r\ncontent-length: *(\d+)\r\n", re.IGNORECASE)


class UnexpectedAnswerError(Exception):
    """An answer that is not the expected one: nothing that was measured counts."""


@dataclass(frozen=True)
class Question:
    """A path and the length of its answer's body, in bytes."""

    path: str
    length: int

    def request(self, port: int) -> bytes:
        """No validators, no compression."""
        return f"GET {self.path} HTTP/1.1\r\nHost: {HOST}:{port}\r\n\r\n".encode("ascii")


class Connection:
    """Asks one question at a time."""

    def __init__(self, port: int) -> None:
        self.socket = socket.create_connection((HOST, port))
        self.socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)

    def ask(self, question: Question, request: bytes) -> None:
        self._question = question
        self._received = b""
        self._since = time.perf_counter()
        self.socket.sendall(request)

    def read(self) -> float | None:
        """Read what has come; when the answer is complete, the seconds since the question."""
        chunk = self.socket.recv(1 << 18)
        self._received += chunk
        head, end, body = self._received.partition(b"\r\n\r\n")
        if end and len(body) == self._question.length and self._is_right(head):
            return time.perf_counter() - self._since
        if not chunk or (end and not self._is_right(head)) or len(body) > self._question.length:
            raise UnexpectedAnswerError(f"{self._question.path}: {self._received[:200]!r}")
        return None

    def _is_right(self, head: bytes) -> bool:
        length = _LENGTH.search(head + b"\r\n")
        return (
            head.startswith(b"HTTP/1.1 200 ")
            and length is not None
            and int(length[1]) == self._question.length
        )
