"""The attributions as the import's file and as JSON: streamed, in order, whatever their number.

A cell that a spreadsheet would run as a formula (it begins with = + - @) has an apostrophe before
it, which the import takes away again. French phone numbers are written as in France, so that
nearly no cell needs one.
"""

import csv
import json
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import Any

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import F, OuterRef
from django.db.models.functions import JSONArray

from cms.core.spreadsheets import protect
from directory.assignment import Assignment
from directory.bill_labels import Label, write
from directory.importing.columns import COLUMNS, SEVERAL
from directory.importing.written import written
from directory.service import BillLabel

from .columns import LICENCE

Row = dict[str, Any]

BATCH = 2000
# What is written into a spreadsheet in France: Excel takes UTF-8 for UTF-8 only after this mark.
BYTE_ORDER_MARK = "\ufeff"

FIELDS = {
    "numero_court": "short_code",
    "mot_cle": "keyword",
    "statut": "status",
    "tarif_eur": "price",
    "service": "service__name",
    "description": "service__description",
    "categorie": "service__category",
    "solution": "solution",
    "abonnement": "service__subscription",
    "periodicite": "service__period",
    "editeur": "editor__name",
    "raison_sociale": "editor__legal_name",
    "siren": "editor__siren",
    "adresse": "editor__address",
    "code_postal": "editor__postal_code",
    "ville": "editor__city",
    "pays": "editor__country",
    "telephone": "editor__phone",
    "email": "editor__email",
    "site_web": "editor__website",
    "agregateur": "aggregator",
    "date_debut": "valid_from",
    "date_fin": "valid_until",
    "stop": "stop",
}


def rows() -> Iterator[Row]:
    """One attribution after the other, in the order of numbers, keywords and dates."""
    labels = BillLabel.objects.filter(service=OuterRef("service")).order_by("operator", "label")
    names = [name for name in COLUMNS if name in FIELDS]
    values = (
        Assignment.objects.annotate(
            labels=ArraySubquery(labels.values(pair=JSONArray("label", "operator")))
        )
        .order_by(F("short_code").asc(nulls_last=True), "keyword_key", "valid_from", "pk")
        .values_list(*(FIELDS[name] for name in names), "labels")
    )
    for *row, found in values.iterator(chunk_size=BATCH):
        cells = dict(zip(names, row, strict=True))
        cells["libelle_facture"] = [write(Label(*pair)) for pair in found]
        yield {name: cells[name] for name in COLUMNS}


class _Line:
    """A file that hands back what the CSV writer writes."""

    def write(self, line: str) -> str:
        return line


def csv_lines() -> Iterator[str]:
    writer = csv.writer(_Line(), delimiter=";")
    yield BYTE_ORDER_MARK + writer.writerow(COLUMNS)
    for row in rows():
        yield writer.writerow([protect(_cell(name, row)) for name in COLUMNS])


def _cell(name: str, row: Row) -> str:
    value = row[name]
    match name:
        case "libelle_facture":
            return f" {SEVERAL} ".join(value)
        case "adresse":
            return f" {SEVERAL} ".join(value.splitlines())
        case "telephone" if row["pays"] == "FR" and value.startswith("+33"):
            return f"0{value.removeprefix('+33')}"
    return written(name, value)


def json_text(updated: str) -> Iterator[str]:
    """The same rows under the same names: an empty value is null, several values are a list."""
    head = {"licence": LICENCE, "updated": updated}
    yield f"{json.dumps(head, ensure_ascii=False)[:-1]}, " + '"attributions": ['
    separator = "\n"
    for row in rows():
        values = {name: _json_value(name, value) for name, value in row.items()}
        yield separator + json.dumps(values, ensure_ascii=False, separators=(",", ":"))
        separator = ",\n"
    yield "\n]}\n"


def _json_value(name: str, value: Any) -> Any:
    """Prices stay text: JSON's numbers are no decimals. Words are those of the file."""
    match value:
        case bool():
            return value
        case list():
            return value
        case Decimal() | date() | None:
            return written(name, value) or None
    return value.splitlines() if name == "adresse" else written(name, value) or None
