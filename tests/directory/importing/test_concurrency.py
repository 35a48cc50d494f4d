"""Two imports at once, and an import during an edit, on real connections: a legal state."""

import threading
from collections.abc import Callable
from datetime import date
from decimal import Decimal

import pytest
from django.db import IntegrityError, connection, transaction

from directory.importing import runs
from directory.importing.applying import alone, apply
from directory.importing.plan import Plan
from directory.importing.planning import make_plan
from directory.importing.reading import read
from directory.models import Assignment, ImportRun
from directory.tariff import provision_tiers
from tests.factories import AssignmentFactory, EditorFactory, ServiceFactory, ShortCodeFactory

from .files import csv_file, imported, row

pytestmark = pytest.mark.django_db(transaction=True, serialized_rollback=True)


def at_once(*jobs: Callable[[], object]) -> list[object]:
    """The results of `jobs` on connections of their own; an exception is a result."""
    results: list[object] = [None] * len(jobs)
    start = threading.Barrier(len(jobs))

    def work(at: int) -> None:
        start.wait()
        try:
            results[at] = jobs[at]()
        except Exception as error:
            results[at] = error
        finally:
            connection.close()

    threads = [threading.Thread(target=work, args=(at,)) for at in range(len(jobs))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)
    return results


def holders() -> list[tuple[date, date | None]]:
    found = Assignment.objects.filter(short_code="81123").order_by("valid_from")
    return list(found.values_list("valid_from", "valid_until"))


def test_of_two_imports_that_exclude_each_other_one_is_refused() -> None:
    provision_tiers()
    ours = csv_file(row(), *(row(numero_court=str(82000 + n)) for n in range(100)))
    theirs = csv_file(row(date_debut="2025-01-01", editeur="Brise", service="Brise"))
    plans = at_once(
        lambda: runs.import_now("a.csv", ours), lambda: runs.import_now("b.csv", theirs)
    )
    assert all(isinstance(plan, Plan) for plan in plans)
    refused = [plan for plan in plans if isinstance(plan, Plan) and plan.faults]
    assert len(refused) == 1
    assert "celle de l’annuaire" in str(refused[0].faults[0])
    assert len(holders()) == 1
    assert sorted(ImportRun.objects.values_list("status", flat=True)) == ["applied", "refused"]


def test_the_same_file_twice_at_once_is_imported_once() -> None:
    provision_tiers()
    data = csv_file(row(), row(numero_court="81124"))
    plans = at_once(lambda: runs.import_now("a.csv", data), lambda: runs.import_now("a.csv", data))
    assert sorted(plan.size for plan in plans if isinstance(plan, Plan)) == [0, 2]
    assert Assignment.objects.count() == 2


def test_an_edit_waits_for_the_import_and_is_checked_after_it() -> None:
    """The edit would take the number that the import is giving away."""
    provision_tiers()
    code = ShortCodeFactory(code="81123")
    service, editor = ServiceFactory(), EditorFactory()
    inside, saved = threading.Event(), threading.Event()

    def importing() -> None:
        with alone():
            inside.set()
            assert not saved.wait(0.5)  # the edit is kept out
            apply(make_plan(read(csv_file(row()))))

    def editing() -> None:
        inside.wait(10)
        AssignmentFactory(
            short_code=code, service=service, editor=editor, valid_from=date(2024, 6, 1)
        )
        saved.set()

    done, refused = at_once(importing, editing)
    assert done is None
    assert isinstance(refused, IntegrityError)
    assert holders() == [(date(2024, 1, 1), None)]


def test_an_import_sees_the_edit_that_was_being_saved() -> None:
    provision_tiers()
    imported(row(mot_cle="FOOT"))
    edited = threading.Event()

    def editing() -> None:
        with transaction.atomic():
            one = Assignment.objects.get()
            one.price = Decimal("2.00")
            one.save()
            edited.set()
            threading.Event().wait(0.5)

    def importing() -> Plan:
        edited.wait(10)
        return runs.import_now("a.csv", csv_file(row(mot_cle="QUIZ")))

    _, plan = at_once(editing, importing)
    assert isinstance(plan, Plan)
    assert "Un numéro court n’a qu’un tarif par jour" in str(plan.faults[0])
    assert Assignment.objects.count() == 1
