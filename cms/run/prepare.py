"""Bring the database, the demonstration and the static files up to date; quick when they are.

Every step can be killed at any point and is completed by the next run.
"""

import sys

import django
from django.core.management import call_command

from cms.ending import exit_on_signals
from cms.postgres import PostgresError
from cms.postgres.reach import check_reachable

from .statics import collect_static


def main() -> None:
    """Exit status 1, and a line on the standard error, if the database cannot be reached."""
    exit_on_signals()
    django.setup()
    try:
        check_reachable()
    except PostgresError as error:
        sys.exit(str(error))
    # Even when nothing is to migrate: it also completes permissions that a killed run left out.
    call_command("migrate", interactive=False, verbosity=0)
    call_command("build_demo")
    if "--dev" not in sys.argv:
        collect_static()


if __name__ == "__main__":
    main()
