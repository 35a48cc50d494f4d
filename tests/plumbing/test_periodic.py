"""The regular commands of `make run`."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from django.conf import settings
from django.core.management import get_commands

from cms.run import periodic


def test_they_exist() -> None:
    assert set(periodic.COMMANDS) <= set(get_commands())


def test_one_that_fails_says_why_and_ends_nothing(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    ran = []

    def command(name: str, **options: object) -> None:
        ran.append(name)
        raise RuntimeError("base en panne")

    monkeypatch.setattr(periodic, "call_command", command)
    monkeypatch.setattr(periodic, "close_old_connections", lambda: None)
    periodic.run("send_reminders")
    assert ran == ["send_reminders"]
    assert "base en panne" in capsys.readouterr().err


# A supervisor that starts the commands deaf to its end, and says who they are.
SUPERVISOR = """
import signal, subprocess, sys
signal.signal(signal.SIGTERM, signal.SIG_IGN)
print(subprocess.Popen([sys.executable, "-m", "cms.run.periodic"]).pid, flush=True)
signal.pause()
"""


def test_they_end_with_a_supervisor_that_cannot_tell_them(tmp_path: Path) -> None:
    environment = {
        **os.environ,
        "DJANGO_SETTINGS_MODULE": "cms.settings.demo",
        "DATABASE_URL": "postgres://personne@127.0.0.1:1/aucune",
    }
    said = tmp_path / "said"
    with (
        said.open("wb") as output,
        subprocess.Popen(
            [sys.executable, "-c", SUPERVISOR],
            cwd=settings.BASE_DIR,
            env=environment,
            stdout=subprocess.PIPE,
            stderr=output,
        ) as supervisor,
    ):
        assert supervisor.stdout
        commands = Path("/proc", supervisor.stdout.readline().decode().strip())
        try:
            # They run: the first has failed, as there is no such database.
            assert soon(lambda: said.stat().st_size > 0)
            assert commands.exists()
            supervisor.kill()
            assert soon(lambda: not commands.exists())
        finally:
            supervisor.kill()
            if commands.exists():
                os.kill(int(commands.name), signal.SIGKILL)


def soon(happens: Callable[[], bool]) -> bool:
    """Within 20 seconds."""
    deadline = time.monotonic() + 20
    while not happens() and time.monotonic() < deadline:
        time.sleep(0.1)
    return happens()
