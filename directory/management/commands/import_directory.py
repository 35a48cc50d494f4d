"""`manage.py import_directory FILE [--dry-run]`: the directory's import, for administrators."""

import sys
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from cms.core.typography import counted
from directory.importing.applying import DirectoryBusyError
from directory.importing.faults import UnreadableFileError
from directory.importing.plan import Change, Plan
from directory.importing.planning import make_plan
from directory.importing.reading import read
from directory.importing.runs import import_now
from directory.importing.wording import (
    NOTHING_YET,
    faults_sentence,
    progress_sentence,
    summary,
)

# Files below this number of rows are done before one could read about their progress.
LARGE = 2_000
SHOWN = 200
VERBS = {"created": "création", "changed": "modification", "ended": "fin", "kept": "conservé"}


class Command(BaseCommand):
    help = "Importe l’annuaire depuis un fichier CSV ou XLSX : tout, ou rien."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("file", metavar="FICHIER", type=Path, help="CSV ou XLSX")
        parser.add_argument(
            "--dry-run", action="store_true", help="montre le plan sans rien enregistrer"
        )
        parser.add_argument(
            "--overwrite-edited",
            action="store_true",
            help="remplace aussi les valeurs modifiées à la main depuis le dernier import",
        )

    def handle(self, *args: Any, file: Path, dry_run: bool, **options: Any) -> None:
        overwrite = options["overwrite_edited"]
        try:
            data = file.read_bytes()
            if dry_run:
                plan = make_plan(read(data), overwrite=overwrite, progress=self.progress)
            else:
                plan = import_now(file.name, data, overwrite=overwrite, progress=self.progress)
        except OSError as error:
            raise CommandError(f"{file} ne peut pas être lu : {reason_of(error)}.") from error
        except (UnreadableFileError, DirectoryBusyError) as error:
            raise CommandError(str(error)) from error
        if plan.faults:
            for fault in plan.faults:
                self.stdout.write(str(fault))
            raise CommandError(faults_sentence(len(plan.faults)))
        self.show(plan)
        self.stdout.write(f"{summary(plan)} {NOTHING_YET if dry_run else 'C’est enregistré.'}")

    def show(self, plan: Plan) -> None:
        for change in plan.changes[:SHOWN]:
            self.stdout.write(line_of(change))
        if len(plan.changes) > SHOWN:
            self.stdout.write(f"… et {len(plan.changes) - SHOWN} autres.")
        for fault in plan.warnings:
            self.stdout.write(f"Attention, {fault}")
        for change in plan.kept:
            self.stdout.write(f"Modifié à la main, {line_of(change)}")
        if plan.kept:
            kept = counted(len(plan.kept), "fiche garde", "fiches gardent")
            self.stdout.write(
                f"{kept} ses valeurs modifiées à la main depuis le dernier import, "
                "ou en cours de rédaction. "
                "--overwrite-edited les remplace par celles du fichier."
            )

    def progress(self, stage: str, done: int, total: int) -> None:
        if total >= LARGE:
            print(progress_sentence(stage, done, total), file=sys.stderr, flush=True)


def reason_of(error: OSError) -> str:
    """Why a file cannot be read; the system says it in English."""
    match error:
        case FileNotFoundError():
            return "il n’existe pas"
        case IsADirectoryError():
            return "c’est un dossier"
        case PermissionError():
            return "vous n’en avez pas le droit"
    return error.strerror or "erreur du système"


def line_of(change: Change) -> str:
    """« ligne 12, modification, attribution 88123…, tarif_eur : 3.00 → 3.50 »"""
    fields = "; ".join(
        f"{column} : {old or '(vide)'} → {new or '(vide)'}"
        for column, (old, new) in change.fields.items()
    )
    what = f"ligne {change.line}, {VERBS[change.action]}, {change.kind} {change.what}"
    return f"{what}, {fields}" if fields else what
