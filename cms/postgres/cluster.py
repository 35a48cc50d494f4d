"""Where a cluster lives and how to address it. Nothing here starts a process."""

import hashlib
import os
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from urllib.parse import quote

# Everything that is written at run time: the database, the files, the mail.
VAR_DIR = Path(os.environ.get("VAR_DIR") or Path(__file__).resolve().parents[2] / "var").resolve()
DATABASE = "infoconso"
PORT = 5432  # only names the socket's file: the server has no TCP port

# A Unix address holds 108 bytes, the final zero included (unix(7)).
LONGEST_SOCKET_PATH = 107


class PostgresError(Exception):
    """A database that cannot be used; the message is one line, in French, for the person."""


@dataclass(frozen=True)
class Cluster:
    """A PostgreSQL cluster below `home`: its data, its locks, and its socket beside the data."""

    home: Path
    # Without it a power cut may lose the data: for tests only.
    durable: bool = True

    @property
    def data(self) -> Path:
        return self.home / "data"

    @property
    def log(self) -> Path:
        return self.data / "server.log"

    @cached_property
    def socket_directory(self) -> Path:
        """The data directory (private already), or a short one if that path is too long."""
        data = self.data.resolve()
        if len(bytes(data / f".s.PGSQL.{PORT}")) <= LONGEST_SOCKET_PATH:
            return data
        digest = hashlib.sha256(bytes(data)).hexdigest()[:16]
        # Not $TMPDIR, which may differ between two processes that must meet here.
        return Path("/tmp") / f"infoconso-{digest}"  # noqa: S108 (see account.private_directory)

    def url(self, database: str = DATABASE) -> str:
        """A libpq address, complete, so that no PGHOST or PGPORT of the shell can change it."""
        host = quote(str(self.socket_directory), safe="/")
        return f"postgresql://{DATABASE}@/{database}?host={host}&port={PORT}"


DEMO = Cluster(VAR_DIR / "postgres")
TEST = Cluster(VAR_DIR / "postgres-test", durable=False)
