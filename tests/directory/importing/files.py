"""Files to import, made from a legal row."""

import csv
import io
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from openpyxl import Workbook

from directory.importing.columns import COLUMNS
from directory.importing.plan import Plan
from directory.importing.runs import import_now

HERE = Path(__file__).parent
DEMONSTRATION = Path(__file__).parents[3] / "home" / "demo" / "directory.csv"
DAMAGED = HERE / "annuaire-abimee.csv"

LEGAL = {
    "numero_court": "81123",
    "statut": "actif",
    "tarif_eur": "3.00",
    "service": "Quiz du soir",
    "description": "Un quiz par SMS.",
    "categorie": "jeux",
    "solution": "SMS+",
    "abonnement": "non",
    "editeur": "Écho Mobile",
    "raison_sociale": "ÉCHO MOBILE SAS",
    "siren": "573662582",
    "adresse": "23 place du Marché",
    "code_postal": "44000",
    "ville": "Nantes",
    "pays": "FR",
    "telephone": "01 99 00 83 30",
    "email": "clients@echo.example",
    "site_web": "https://echo.example/",
    "libelle_facture": "QUIZ 81123",
    "date_debut": "2024-01-01",
    "stop": "Envoyez STOP au 81123",
}
WITHOUT_CODE = {"numero_court": "", "mot_cle": "", "solution": "Internet+", "stop": ""}

Row = dict[str, str]


def row(**values: str) -> Row:
    return {**dict.fromkeys(COLUMNS, ""), **LEGAL, **values}


def csv_file(
    *rows: Row, columns: Sequence[str] = COLUMNS, delimiter: str = ";", encoding: str = "utf-8"
) -> bytes:
    text = io.StringIO(newline="")
    writer = csv.writer(text, delimiter=delimiter)
    writer.writerows(_table(rows, columns))
    return text.getvalue().encode(encoding)


def xlsx_file(*rows: dict[str, Any], columns: Sequence[str] = COLUMNS) -> bytes:
    book = Workbook()
    assert book.active is not None
    for line in _table(rows, columns):
        book.active.append(line)
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def _table(rows: Iterable[dict[str, Any]], columns: Sequence[str]) -> list[list[Any]]:
    return [list(columns), *([one[column] for column in columns] for one in rows)]


def imported(*rows: Row, columns: Sequence[str] = COLUMNS, overwrite: bool = False) -> Plan:
    """The plan, which was applied and had no fault."""
    plan = import_now("essai.csv", csv_file(*rows, columns=columns), overwrite=overwrite)
    assert not plan.faults, plan.faults
    return plan


def refused(*rows: Row, columns: Sequence[str] = COLUMNS) -> list[str]:
    """The faults, as people read them."""
    return [
        str(fault) for fault in import_now("essai.csv", csv_file(*rows, columns=columns)).faults
    ]
