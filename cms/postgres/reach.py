"""Tell a database that cannot be reached from every other error."""

from django.db import OperationalError, connection

from .cluster import PostgresError


def unreachable(error: OperationalError) -> str:
    """One line for the person, if `error` is a failed connection; any other goes on its way.

    A server that refuses a *query* gives an SQLSTATE; a connection that was never made has none.
    """
    if getattr(error.__cause__, "sqlstate", None):
        raise error
    reason = " ; ".join(line.strip() for line in str(error).splitlines() if line.strip())
    return f"Base de données injoignable : {reason}"


def check_reachable() -> None:
    """Raise PostgresError, with one line for the person, unless the configured database answers."""
    try:
        connection.ensure_connection()
    except OperationalError as error:
        raise PostgresError(unreachable(error)) from error
