"""The regular commands of `make run`."""

import pytest
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
