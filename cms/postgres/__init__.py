"""The project's PostgreSQL: the server of `DATABASE_URL`, or one embedded from its wheel.

The embedded server is shared by every process that needs it and stops with the last of them; see
`sharing` for how, and docs/adr for why the wheel's own manager is not used.
"""

import os

from .cluster import DEMO, TEST, Cluster, PostgresError
from .sharing import running_server

__all__ = ["DEMO", "TEST", "Cluster", "PostgresError", "database_url", "running_server"]


def database_url(cluster: Cluster = DEMO) -> str:
    """The address of the database, for the settings: computed only, nothing is started.

    Raises PostgresError for the address of anything but a PostgreSQL.
    """
    given = os.environ.get("DATABASE_URL")
    if given and not given.startswith(("postgres://", "postgresql://")):
        raise PostgresError("DATABASE_URL doit être une adresse postgresql://…")
    return given or cluster.url()
