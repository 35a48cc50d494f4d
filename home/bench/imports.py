"""How long an import of the directory takes, and how much memory."""

import json
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from django.conf import settings

from . import database
from .generate import forget_directory
from .import_file import ROWS, as_csv, as_xlsx

MOST_TO_PLAN = 10.0
MOST_TO_APPLY = 60.0
MOST_MEMORY = 300  # MB


class Import(NamedTuple):
    """Seconds, and megabytes at most at any time of the whole process."""

    name: str
    plan: float
    apply: float
    memory: float

    @property
    def met(self) -> bool:
        return self.plan < MOST_TO_PLAN and self.apply < MOST_TO_APPLY and self.memory < MOST_MEMORY


def measure_imports(progress: Callable[[str], object]) -> list[Import]:
    """Each kind of file into an empty directory, and one of them again."""
    found = []
    with tempfile.TemporaryDirectory() as folder:
        for kind, content in (("CSV", as_csv()), ("XLSX", as_xlsx())):
            progress(f"  {ROWS:,} lignes en {kind}")
            file = Path(folder) / f"annuaire.{kind.lower()}"
            file.write_bytes(content)
            with database.copy("import") as name:
                forget_directory()
                found.append(_import(f"{kind}, everything is new", name, file))
                if kind == "CSV":
                    found.append(_import(f"{kind} again, nothing changes", name, file))
    return found


def _import(name: str, database_name: str, file: Path) -> Import:
    command = [sys.executable, "-m", "home.bench.import_once", database_name, str(file)]
    done = subprocess.run(command, cwd=settings.BASE_DIR, stdout=subprocess.PIPE, check=True)
    return figures(name, done.stdout)


def figures(name: str, printed: bytes | str) -> Import:
    """What import_once printed; the journal's lines come before its figures."""
    plan, apply, memory = json.loads(printed.splitlines()[-1])
    return Import(name, plan, apply, memory / 1_000_000)
