"""`manage.py import_directory`: the plan in French, the ledger, the second run."""

import hashlib
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from directory.models import Assignment, Editor, ImportRun, Service, ShortCode
from directory.search import search_editors

from .files import DEMONSTRATION, csv_file, row

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("tiers")]


def run(capsys: pytest.CaptureFixture[str], file: Path, *options: str) -> str:
    call_command("import_directory", str(file), *options)
    return capsys.readouterr().out


def test_a_dry_run_writes_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    shown = run(capsys, DEMONSTRATION, "--dry-run")
    assert shown.endswith(
        "355 créations, 0 modification, 0 fin, 0 inchangée. Rien n’est encore enregistré.\n"
    )
    assert not Assignment.objects.exists()
    assert not ImportRun.objects.exists()


def test_the_same_file_twice_changes_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    run(capsys, DEMONSTRATION)
    before = {
        model: list(model._default_manager.order_by("pk").values())
        for model in (Assignment, Editor, Service, ShortCode)
    }
    shown = run(capsys, DEMONSTRATION)
    assert "0 création, 0 modification, 0 fin, 355 inchangées. C’est enregistré." in shown
    for model, rows in before.items():
        assert list(model._default_manager.order_by("pk").values()) == rows


def test_the_ledger_says_who_what_and_when(capsys: pytest.CaptureFixture[str]) -> None:
    run(capsys, DEMONSTRATION)
    entry = ImportRun.objects.get()
    assert entry.status == ImportRun.Status.APPLIED
    assert entry.sha256 == hashlib.sha256(DEMONSTRATION.read_bytes()).hexdigest()
    assert (entry.counts["created"], entry.brought_by) == (355, "ligne de commande")
    assert entry.applied_at


def test_what_was_imported_is_found_by_the_search(capsys: pytest.CaptureFixture[str]) -> None:
    run(capsys, DEMONSTRATION)
    assert search_editors("zephyrdiffusion", 0, 5).total


def test_a_change_is_shown_from_old_to_new(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    file = tmp_path / "a.csv"
    file.write_bytes(csv_file(row(), row(mot_cle="", numero_court="81124", libelle_facture="")))
    run(capsys, file)
    file.write_bytes(csv_file(row(tarif_eur="3,50")))
    shown = run(capsys, file, "--dry-run")
    assert "ligne 2, modification, attribution 81123, dès le 01/01/2024, " in shown
    assert "tarif_eur : 3.00 → 3.50" in shown
    assert (
        "0 création, 1 modification, 0 fin, 0 inchangée. "
        "1 attribution absente du fichier\u00a0: conservée. Rien n’est encore enregistré."
    ) in shown


def test_the_progress_of_a_large_file_is_shown_beside_the_plan(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    file = tmp_path / "a.csv"
    rows = (row(numero_court=str(81_000 + n // 4), mot_cle=f"MOT{n % 4}") for n in range(2_000))
    file.write_bytes(csv_file(*rows))
    call_command("import_directory", str(file), "--dry-run")
    shown = capsys.readouterr()
    assert "Lecture des lignes\u00a0: 2\u202f000 sur 2\u202f000." in shown.err
    assert "Lecture des lignes" not in shown.out


@pytest.mark.parametrize("content", [None, b"", b"PK\x03\x04"])
def test_no_file_or_an_unreadable_one(tmp_path: Path, content: bytes | None) -> None:
    file = tmp_path / "a.csv"
    if content is not None:
        file.write_bytes(content)
    with pytest.raises(CommandError):
        call_command("import_directory", str(file))
