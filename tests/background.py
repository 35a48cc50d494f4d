"""The background worker's work."""

from django.core.management import call_command
from django_tasks_db.management.commands.db_worker import Worker
from django_tasks_db.models import DBTaskResult


def run_worker() -> None:
    """All that is queued, by the command itself: for tests whose transactions are committed."""
    call_command("db_worker", batch=True, queue_name="*", verbosity=0, interval=0)


def work() -> None:
    """Do all that is queued, as `db_worker` does it, within the test's own transaction."""
    worker = Worker(
        queue_names=["*"],
        interval=0,
        batch=True,
        backend_name="default",
        startup_delay=False,
        max_tasks=None,
        worker_id="tests",
        excluded_queue_names=[],
    )
    for result in DBTaskResult.objects.ready():
        result.claim("tests")
        worker.run_task(result)
