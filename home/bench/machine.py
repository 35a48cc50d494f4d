"""On what, and with which versions, it was measured."""

import os
import platform
import sysconfig
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path

from django.db import connection

PACKAGES = ("Django", "Wagtail", "django-ninja", "gunicorn", "psycopg", "whitenoise")


def conditions(*, server_core: int, load_core: int, postgres_moved: bool) -> dict[str, str]:
    """Names and values, in the order of the report."""
    with connection.cursor() as cursor:
        cursor.execute("SHOW server_version")
        (postgres,) = cursor.fetchone()
    where = "" if postgres_moved else "; it could not be pinned to the server's core"
    return {
        "Date": datetime.now(UTC).date().isoformat(),
        "Processor": f"{_processor()}, {os.cpu_count()} cores",
        "Memory": f"{os.sysconf('SC_PAGE_SIZE') * os.sysconf('SC_PHYS_PAGES') / 2**30:.1f} GiB",
        "System": f"{platform.system()} {platform.release()}, {platform.machine()}",
        "Load of the machine before": f"{os.getloadavg()[0]:.2f} (average of one minute)",
        "Cores": f"server and database on {server_core}, load on {load_core}",
        "Python": f"{platform.python_version()}, {platform.python_compiler()}{_build()}",
        "PostgreSQL": f"{postgres}{where}",
        "Packages": ", ".join(f"{name} {version(name)}" for name in PACKAGES),
    }


def _processor() -> str:
    """The model's name; Linux on ARM gives none."""
    for line in Path("/proc/cpuinfo").read_text().splitlines():
        if line.startswith("model name"):
            return line.partition(":")[2].strip()
    return platform.machine()


def _build() -> str:
    """How the interpreter was optimised, which changes the rates, though hardly the shares."""
    arguments = sysconfig.get_config_var("CONFIG_ARGS") or ""
    words = {"--enable-optimizations": "PGO", "--with-lto": "LTO"}
    found = [word for option, word in words.items() if option in arguments]
    return f", {' and '.join(found) or 'no PGO'}"
