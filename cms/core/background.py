"""Tasks whose worker was killed: django-tasks-db leaves them running for ever."""

from datetime import timedelta

from django.utils import timezone
from django_tasks import TaskResultStatus
from django_tasks_db.models import DBTaskResult

# Longer than any task of ours: an import of 20,000 rows takes half a minute.
ABANDONED_AFTER = timedelta(minutes=30)
# What kills every worker that takes it is not given to one more.
MOST_WORKERS = 3


class WorkersLostError(RuntimeError):
    """No worker survived the task."""


def take_up_again(after: timedelta = ABANDONED_AFTER) -> int:
    """Queue again the tasks that have been running for longer than `after`; how many.

    Every task of ours may be done twice: it writes the same, or sees that it was done. A message
    may leave twice, if its worker was killed between the mail server's answer and the end.
    """
    running = DBTaskResult.objects.running()
    count = 0
    for result in running.filter(started_at__lte=timezone.now() - after):
        if len(result.worker_ids) >= MOST_WORKERS:
            result.set_failed(WorkersLostError(f"{len(result.worker_ids)} workers were lost."))
        else:
            # Unless its worker has just come to an end after all.
            count += running.filter(pk=result.pk).update(status=TaskResultStatus.READY)
    return count
