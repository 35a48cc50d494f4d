"""Nothing that we configure writes down a looked-up number beside the address of who asked."""

import os
import socket
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
from django.core.mail import EmailMessage
from django.test import Client

from cms.run.__main__ import gunicorn
from cms.run.children import Children
from cms.run.port import take_port

READER = "127.0.0.2"
NUMBER = "88123"
LONGEST = 60  # seconds: the application loads on a machine that does other things too


@pytest.mark.django_db
def test_an_error_is_not_mailed(
    settings: Any, monkeypatch: pytest.MonkeyPatch, mailoutbox: list[EmailMessage]
) -> None:
    """Django's own mail to ADMINS has the whole request in it."""
    settings.ADMINS = [("Exploitation", "exploitation@infoconso.example")]
    monkeypatch.setattr("directory.views.look_up", lambda code, on: 1 / 0)
    client = Client(raise_request_exception=False, REMOTE_ADDR=READER)
    assert client.get(f"/numero/{NUMBER}/").status_code == 500
    assert mailoutbox == []


class Server:
    """The production server, without a database, with all that it writes in a file."""

    def __init__(self, port: int, log: Path) -> None:
        self.port = port
        self.log = log

    def answer(self, request_line: str) -> bytes:
        """The first bytes of its answer to a reader."""
        address = ("127.0.0.1", self.port)
        with socket.create_connection(address, LONGEST, source_address=(READER, 0)) as connection:
            headers = f"Host: 127.0.0.1\r\nX-Forwarded-For: {READER}\r\nConnection: close"
            connection.sendall(f"{request_line}\r\n{headers}\r\n\r\n".encode())
            return connection.recv(100)


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Server]:
    log = tmp_path / "log"
    environment = {
        **os.environ,
        "DJANGO_SETTINGS_MODULE": "cms.settings.test",
        "DATABASE_URL": "postgresql://nobody@127.0.0.1:1/none",
    }
    with take_port(0) as taken, Children(environment) as children:
        command = ["sh", "-c", 'exec "$@" >"$0" 2>&1', str(log), *gunicorn(taken)]
        children.start("Serveur web", command, inherit=[taken.fileno()])
        server = Server(taken.getsockname()[1], log)
        eventually(lambda: server.answer("GET /-/live/ HTTP/1.1").startswith(b"HTTP/1.1 200"))
        yield server


def eventually(condition: Callable[[], bool], seconds: float = LONGEST) -> None:
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        with suppress(ConnectionRefusedError):
            if condition():
                return
        time.sleep(0.1)
    raise AssertionError


def test_the_server_keeps_them_apart(server: Server) -> None:
    for request_line, status in (
        ("GET /numero/0891123456/ HTTP/1.1", b"404"),
        (f"GET /numero/{NUMBER}/ HTTP/1.1", b"500"),
        (f"GET /numero/{NUMBER} 1/ HTTP/1.1", b"400"),
        (f"GET /numero/{NUMBER}/ HTTP/1.1 more", b"400"),
        (f"get/{NUMBER} /numero/{NUMBER}/ HTTP/1.1", b"400"),
    ):
        assert server.answer(request_line).startswith(b"HTTP/1.1 " + status), request_line
    eventually(lambda: "more" in server.log.read_text())
    written = server.log.read_text()
    assert f"/numero/{NUMBER}/" in written, "an error is known by its path"
    assert READER not in written
