"""The processes of a run: all end when one does, or when the supervisor does, however it does."""

import ctypes
import os
import signal
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import Self

from .port import RunError

ROOT = Path(__file__).resolve().parents[2]
PR_SET_PDEATHSIG = 1

_libc = ctypes.CDLL(None)


class Children:
    """A context whose processes, each in a group of its own, are stopped on the way out."""

    def __init__(self, environment: Mapping[str, str], *, patience: float = 10) -> None:
        """`patience`: for how many seconds they may end by themselves."""
        self._environment = dict(environment)
        self._patience = patience
        self._running: dict[str, subprocess.Popen[bytes]] = {}

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        for process in self._running.values():
            _signal_group(process, signal.SIGTERM)
        deadline = time.monotonic() + self._patience
        for process in self._running.values():
            with suppress(subprocess.TimeoutExpired):
                process.wait(max(0, deadline - time.monotonic()))
            _signal_group(process, signal.SIGKILL)
            process.wait()

    def start(self, name: str, command: Sequence[str], inherit: Sequence[int] = ()) -> None:
        """Run `command` beside the others; `name` is how messages call it."""
        supervisor = os.getpid()

        def follow_supervisor() -> None:
            # The kernel ends the child if we are killed with no chance to do it ourselves.
            _libc.prctl(PR_SET_PDEATHSIG, signal.SIGTERM)
            if os.getppid() != supervisor:
                os._exit(1)

        self._running[name] = subprocess.Popen(
            command,
            cwd=ROOT,
            env=self._environment,
            stdin=subprocess.DEVNULL,
            pass_fds=inherit,
            process_group=0,  # a Ctrl-C is for the supervisor
            preexec_fn=follow_supervisor,  # noqa: PLW1509 (no other thread exists here)
        )

    def finish(self, name: str, command: Sequence[str]) -> None:
        """Run `command` to its end; leaves with its status if it fails: it has said why itself."""
        self.start(name, command)
        code = self._running[name].wait()
        del self._running[name]
        if code:
            sys.exit(code)

    def check(self) -> None:
        """RunError if one of them is gone."""
        for name, process in self._running.items():
            if process.poll() is not None:
                raise RunError(f"{name} : arrêt inattendu (code {process.returncode}).")


def _signal_group(process: subprocess.Popen[bytes], number: signal.Signals) -> None:
    with suppress(ProcessLookupError):
        os.killpg(process.pid, number)
