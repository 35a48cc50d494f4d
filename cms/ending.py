"""End on a signal as on any other way out, so that what was started gets stopped."""

import signal
import sys
from types import FrameType


def exit_on_signals() -> None:
    """Turn SIGTERM and SIGHUP into SystemExit, which Python by itself does for Ctrl-C only.

    A signal that the caller chose to ignore (nohup) stays ignored.
    """
    for number in (signal.SIGTERM, signal.SIGHUP):
        if signal.getsignal(number) is signal.SIG_DFL:
            signal.signal(number, _leave)


def _leave(number: int, frame: FrameType | None) -> None:
    sys.exit(128 + number)
