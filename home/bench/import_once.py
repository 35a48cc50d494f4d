"""`python -m home.bench.import_once DATABASE FILE`: one import, in a process of its own.

Its last line of output is JSON: the seconds of the plan, those of applying it (which makes it
again, as a confirmation does), and the process's greatest memory in bytes.
"""

import json
import re
import sys
import time
from pathlib import Path

import django
from django.db import connection


def main(database: str, file: str) -> None:
    django.setup()
    from directory.importing.planning import make_plan
    from directory.importing.reading import read
    from directory.importing.runs import import_now

    connection.settings_dict["NAME"] = database
    begins = time.perf_counter()
    make_plan(read(Path(file).read_bytes()))
    planned = time.perf_counter()
    faults = import_now(Path(file).name, Path(file).read_bytes()).faults
    applied = time.perf_counter()
    if faults:
        sys.exit(str(faults[0]))
    print(json.dumps([planned - begins, applied - planned, peak_memory()]))


def peak_memory() -> int:
    """Of this program only: `getrusage` would count what the process was before it."""
    status = Path("/proc/self/status").read_text()
    found = re.search(r"^VmHWM:\s*(\d+) kB$", status, re.MULTILINE)
    return int(found[1]) * 1024 if found else 0


if __name__ == "__main__":
    main(*sys.argv[1:])
