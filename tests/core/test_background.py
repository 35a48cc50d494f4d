"""Tasks whose worker was killed are done by the next one."""

from datetime import timedelta

import pytest
from django.core import mail
from django.core.management import call_command
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from cms.core.background import ABANDONED_AFTER, MOST_WORKERS
from cms.editorial.mail import deliver
from tests.background import work

pytestmark = pytest.mark.django_db


def left_behind(ago: timedelta, workers: int = 1) -> DBTaskResult:
    """A message whose worker was killed so long ago."""
    deliver.enqueue("quelqu-un@exemple.example", "Objet", "Texte", "<p>Texte</p>")
    result = DBTaskResult.objects.get()
    for number in range(workers):
        result.claim(f"worker-{number}")
    DBTaskResult.objects.update(started_at=timezone.now() - ago)
    return result


def test_it_is_done_after_all() -> None:
    result = left_behind(ABANDONED_AFTER + timedelta(minutes=1))
    work()
    assert mail.outbox == []
    call_command("requeue_tasks", verbosity=0)
    work()
    assert len(mail.outbox) == 1
    result.refresh_from_db()
    assert result.status == "SUCCESSFUL"


def test_what_may_still_be_running_is_left_alone() -> None:
    result = left_behind(ABANDONED_AFTER - timedelta(minutes=1))
    call_command("requeue_tasks", verbosity=0)
    result.refresh_from_db()
    assert result.status == "RUNNING"


def test_what_kills_its_workers_is_given_up() -> None:
    result = left_behind(ABANDONED_AFTER * 2, workers=MOST_WORKERS)
    call_command("requeue_tasks", verbosity=0)
    result.refresh_from_db()
    assert result.status == "FAILED"
    assert "WorkersLostError" in result.exception_class_path
