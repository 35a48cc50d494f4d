"""A real `make run`, with data of its own, in front of a real browser."""

import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from email import message_from_bytes, policy
from email.message import EmailMessage
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from tests.servers import free_ports

ROOT = Path(__file__).resolve().parents[2]
PASSWORD = "demo-infoconso"
# Playwright leaves an event loop open; the tests after these use the database beside it.
os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"
LONGEST_START = 300  # seconds: it builds the demonstration, perhaps beside other tests


@dataclass(frozen=True)
class DemoSite:
    """A running demonstration: where it answers and where it writes."""

    url: str
    var: Path

    def mails(self, recipient: str) -> list[EmailMessage]:
        """The mails to `recipient`, oldest first."""
        messages = []
        for path in sorted((self.var / "mail").glob("*.log")):
            for raw in re.split(rb"\n-{79}\n", path.read_bytes()):
                message = message_from_bytes(raw, policy=policy.default)
                if message["To"] == recipient:
                    messages.append(message)
        return messages

    def wait_for_mail(self, recipient: str, subject: str) -> EmailMessage:
        """The first mail to `recipient` whose subject begins so; the worker needs a moment."""
        deadline = time.monotonic() + 30
        while time.monotonic() < deadline:
            for message in self.mails(recipient):
                if message["Subject"].strip().startswith(subject):
                    return message
            time.sleep(0.3)
        raise AssertionError(f"no mail « {subject} » to {recipient}")


@pytest.fixture(scope="session")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Iterator[DemoSite]:
    """`make run` itself, on a free port and an empty data directory."""
    var = tmp_path_factory.mktemp("demo")
    # PostgreSQL runs under an account of its own where the suite runs as root.
    for directory in (var, *var.parents[:2]):
        directory.chmod(0o755)
    [port] = free_ports(1)
    log = var / "run.log"
    environment = {**os.environ, "VAR_DIR": str(var), "PORT": str(port)}
    environment.pop("DATABASE_URL", None)
    with log.open("wb") as output:
        process = subprocess.Popen(
            [sys.executable, "-m", "cms.run"],
            cwd=ROOT,
            env=environment,
            stdout=output,
            stderr=subprocess.STDOUT,
        )
    try:
        deadline = time.monotonic() + LONGEST_START
        while f":{port}" not in log.read_text():
            if process.poll() is not None or time.monotonic() > deadline:
                raise AssertionError(f"make run did not start:\n{log.read_text()}")
            time.sleep(0.3)
        yield DemoSite(f"http://127.0.0.1:{port}", var)
    finally:
        process.send_signal(signal.SIGTERM)
        # It gives its processes 10 seconds, then PostgreSQL 30.
        process.wait(60)


@pytest.fixture(scope="session")
def browser_type_launch_args() -> dict[str, Any]:
    """Debian's Chromium, calling nobody."""
    return {
        "executable_path": "/usr/bin/chromium",
        "args": [
            "--no-sandbox",
            "--disable-gpu",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--no-first-run",
        ],
    }


@pytest.fixture
def sign_in(browser: Browser, demo: DemoSite) -> Iterator[Callable[[str], Page]]:
    """A function that gives a person of the demonstration a window of their own on the admin."""
    contexts = []

    def open_admin(username: str) -> Page:
        context = browser.new_context(
            base_url=demo.url, locale="fr-FR", viewport={"width": 1280, "height": 900}
        )
        contexts.append(context)
        page = context.new_page()
        page.goto("/admin/login/")
        page.fill("#id_username", username)
        page.fill("#id_password", PASSWORD)
        page.press("#id_password", "Enter")
        page.wait_for_url("**/admin/")
        return page

    yield open_admin
    for context in contexts:
        context.close()
