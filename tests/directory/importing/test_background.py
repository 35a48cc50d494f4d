"""The worker's half of an import: progress for whoever looks, and what is left if it is killed."""

import os
import signal
import time
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from directory.import_run import PATIENCE
from directory.importing import jobs, runs
from directory.importing.jobs import seen
from directory.importing.progress import APPLYING, PLANNING, SEARCH, percent
from directory.importing.pulse import Pulse
from directory.models import Assignment, ImportRun
from tests.background import work
from tests.world import World

from .files import csv_file, row

Status = ImportRun.Status
transactional = pytest.mark.django_db(transaction=True, serialized_rollback=True)


def in_another_process(job: Callable[[], object]) -> int:
    """Start `job` on a connection of its own; gives the process."""
    process = os.fork()
    if process:
        return process
    connection.connection = None  # the parent's, not to be closed
    try:
        job()
    finally:
        os._exit(0)


def until(happens: Callable[[], object]) -> None:
    deadline = time.monotonic() + 20
    while not happens():
        assert time.monotonic() < deadline
        time.sleep(0.05)


@transactional
def test_a_worker_that_is_killed_leaves_nothing_half_done(
    world: World, client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    run = runs.receive("annuaire.csv", csv_file(row()), world.writer)
    work()
    run.refresh_from_db()
    runs.confirm(run.pk, run.plan_digest, world.writer)

    def apply_and_hang(*args: Any) -> None:
        apply(*args)
        time.sleep(60)

    apply = jobs.apply
    monkeypatch.setattr(jobs, "apply", apply_and_hang)
    process = in_another_process(lambda: jobs.apply_import.func(run.pk))
    monkeypatch.undo()
    client.force_login(world.writer)
    page = f"/admin/annuaire/import/{run.pk}/"
    try:
        until(lambda: seen(run.pk).stage == SEARCH)
        response = client.get(page)
        assert response.headers["Refresh"] == "2"
        assert 'value="83"' in response.content.decode()
        assert "Mise à jour de la recherche" in response.content.decode()
        assert not Assignment.objects.exists()
        jobs.apply_import.func(run.pk)  # somebody is at it already
        assert seen(run.pk).status == Status.APPLYING
    finally:
        os.kill(process, signal.SIGKILL)
        os.waitpid(process, 0)

    until(lambda: seen(run.pk).status == Status.STOPPED)
    assert "Cet import a été interrompu" in client.get(page).content.decode()
    assert not Assignment.objects.exists()
    DBTaskResult.objects.all().delete()
    client.post(page, {"action": "restart"})
    work()
    assert seen(run.pk).status == Status.PLANNED
    assert seen(run.pk).confirmed_by is None
    client.post(page, {"action": "confirm", "digest": run.plan_digest})
    work()
    assert seen(run.pk).status == Status.APPLIED
    assert Assignment.objects.count() == 1


@transactional
def test_progress_is_seen_from_other_connections(world: World) -> None:
    run = runs.receive("annuaire.csv", csv_file(row()), world.writer)
    with Pulse(run.pk) as pulse, Pulse(run.pk) as second:
        assert pulse.is_ours and not second.is_ours
        pulse.tell(PLANNING[1], 10, 20)
        pulse.tell(PLANNING[1], 11, 20)  # too soon to be worth a statement
        found = seen(run.pk)
        assert (found.status, found.done, found.percent) == (Status.READING, 10, 50)
    assert seen(run.pk).status == Status.STOPPED


@pytest.mark.django_db
def test_an_error_of_ours_is_an_interruption(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    run = runs.receive("annuaire.csv", csv_file(row()), world.writer)
    monkeypatch.setattr(jobs, "make_plan", lambda *args, **options: 1 / 0)
    jobs.plan_import.func(run.pk)
    assert seen(run.pk).status == Status.STOPPED
    monkeypatch.undo()
    jobs.plan_import.func(run.pk)
    assert seen(run.pk).status == Status.STOPPED, "only a restart starts it again"


@pytest.mark.django_db
def test_a_queued_import_that_nobody_takes_may_be_restarted(world: World, client: Client) -> None:
    run = runs.receive("annuaire.csv", csv_file(row()), world.writer)
    client.force_login(world.writer)
    page = f"/admin/annuaire/import/{run.pk}/"
    assert "En attente du serveur" in client.get(page).content.decode()
    assert "Recommencer" not in client.get(page).content.decode()
    with pytest.raises(runs.RefusedError):
        runs.restart(run.pk, world.writer)
    ImportRun.objects.update(since=timezone.now() - PATIENCE - timedelta(seconds=1))
    assert "Recommencer" in client.get(page).content.decode()
    runs.restart(run.pk, world.writer)
    for _ in range(2):  # the queue may have kept both
        jobs.plan_import.func(run.pk)
    assert seen(run.pk).status == Status.PLANNED


def test_progress_never_goes_back() -> None:
    told = [percent(APPLYING, stage, done, 10) for stage in APPLYING for done in (0, 5, 10)]
    assert told == sorted(told)
    assert (told[0], told[-1]) == (0, 100)
    assert percent(PLANNING, "", 0, 0) == 0
