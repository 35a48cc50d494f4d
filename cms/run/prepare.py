"""Bring the database, the demonstration and the static files up to date; quick when they are.

Every step can be killed at any point and is completed by the next run.
"""

import logging
import sys
from datetime import timedelta
from importlib import import_module

import django
from django.core.management import call_command
from django.db import connection

from cms.ending import exit_on_signals
from cms.postgres import PostgresError
from cms.postgres.reach import check_reachable

from .statics import collect_static

# An advisory lock of PostgreSQL: any number that no other program of the database uses.
TURN = 0x1F0C0450


def main() -> None:
    """Exit status 1, and a line on the standard error, if the database cannot be reached."""
    exit_on_signals()
    try:
        django.setup()
        check_reachable()
    except PostgresError as error:
        sys.exit(str(error))
    # The people of the demonstration have decided nothing: their journal is not the operator's.
    logging.getLogger("audit").disabled = True
    wait_for_turn()
    # Even when nothing is to migrate: it also completes permissions that a killed run left out.
    make_migrations_whole()
    call_command("migrate", interactive=False, verbosity=0)
    call_command("build_demo")
    take_up_what_a_killed_run_left()
    if "--dev" not in sys.argv:
        collect_static()


def take_up_what_a_killed_run_left() -> None:
    """No worker of ours runs yet: whatever is under way was left by one that was killed."""
    from cms.core.background import take_up_again

    take_up_again(after=timedelta(0))


def wait_for_turn() -> None:
    """Prepare alone: the preparation of a run that was killed may still be ending.

    The lock is this session's: the server frees it however the process ends.
    """
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_try_advisory_lock(%s)", [TURN])
        if cursor.fetchone() != (True,):
            print("Une autre préparation se termine : attente…", flush=True)
            cursor.execute("SELECT pg_advisory_lock(%s)", [TURN])


def make_migrations_whole() -> None:
    """Run every migration in a transaction.

    One of Wagtail's asks not to be, for SQLite's sake; killed in its middle, it could never be
    completed.
    """
    import_module("wagtail.migrations.0070_rename_pagerevision_revision").Migration.atomic = True


if __name__ == "__main__":
    main()
