"""The commands that cron runs in production, run here one after the other beside the server."""

import io
import os
import time
import traceback

import django
from django.core.management import call_command
from django.db import close_old_connections

from cms.ending import exit_on_signals

MINUTE, HOUR = 60, 3_600
# Seconds from one run to the next; the first is at the start.
COMMANDS = {
    "release_due": MINUTE,
    "requeue_tasks": 10 * MINUTE,
    "send_reminders": HOUR,
    "clean_pictures": 24 * HOUR,
    "check_links": 24 * HOUR,
}


def main() -> None:
    """Until the supervisor ends it, or is gone. A command that fails says why, and is run again."""
    supervisor = os.getppid()
    exit_on_signals()
    django.setup()
    next_run = dict.fromkeys(COMMANDS, 0.0)
    # The signal of its end may be lost: a library may keep the SystemExit that we make of it.
    while os.getppid() == supervisor:
        for name, seconds in COMMANDS.items():
            if time.monotonic() >= next_run[name]:
                next_run[name] = time.monotonic() + seconds
                run(name)
        time.sleep(1)


def run(name: str) -> None:
    """One command, silent unless it fails; as with cron, that ends nothing else."""
    close_old_connections()
    try:
        call_command(name, stdout=io.StringIO())
    except Exception:  # whatever it is
        traceback.print_exc()


if __name__ == "__main__":
    main()
