#!/usr/bin/env python
"""Django's commands, on the same database as `make run`: beside it, or by themselves."""

import os
import sys

if sys.version_info < (3, 11):  # noqa: UP036 (the point is to say it to an older one)
    version = "{}.{}".format(*sys.version_info)
    sys.exit(f"Infoconso demande Python 3.11 ou plus récent ; celui-ci est le {version}.")


def main() -> None:
    """Run one command with the embedded PostgreSQL running, if there is no `DATABASE_URL`."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "cms.settings.demo")
    try:
        from django.core.management import execute_from_command_line
        from django.db import OperationalError

        from cms.postgres import PostgresError, running_server
        from cms.postgres.reach import unreachable
    except ModuleNotFoundError as error:
        sys.exit(f"Le paquet « {error.name} » manque : lancez « make run », puis .venv/bin/python.")

    from cms.ending import exit_on_signals

    exit_on_signals()
    try:
        with running_server():
            execute_from_command_line(sys.argv)
    except PostgresError as error:
        sys.exit(str(error))
    except OperationalError as error:
        sys.exit(unreachable(error))


if __name__ == "__main__":
    main()
