"""Every way in which a file may have been written, and what is no file of ours."""

from datetime import date, datetime

import pytest

from directory.importing.columns import COLUMNS
from directory.importing.faults import UnreadableFileError
from directory.importing.reading import MAX_BYTES, Sheet, read

from .files import csv_file, row, xlsx_file

ONE = row(editeur="Société d’été")


def cells(sheet: Sheet) -> dict[str, str]:
    assert not sheet.faults
    [(line, values)] = sheet.rows
    assert line == 2
    return dict(zip(sheet.columns, values, strict=True))


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
@pytest.mark.parametrize("delimiter", [";", ",", "\t"])
def test_encodings_and_separators_are_found_out(encoding: str, delimiter: str) -> None:
    assert cells(read(csv_file(ONE, delimiter=delimiter, encoding=encoding))) == ONE


def test_columns_come_in_any_order_and_spelling() -> None:
    assert cells(read(csv_file(ONE, columns=COLUMNS[::-1]))) == ONE
    assert read("Numéro court;DATE DEBUT\n81123;2024-01-01\n".encode()).columns == (
        "numero_court",
        "date_debut",
    )


def test_a_workbook_reads_as_the_same_file() -> None:
    assert cells(read(xlsx_file(ONE))) == ONE


def test_the_values_of_a_workbook_are_read_as_they_would_be_typed() -> None:
    typed = row() | {
        "numero_court": 81123,
        "tarif_eur": 0.1 + 0.2,
        "abonnement": True,
        "date_debut": datetime(2024, 1, 31),  # noqa: DTZ001 (a spreadsheet has no time zone)
        "date_fin": date(2024, 2, 1),
    }
    found = cells(read(xlsx_file(typed)))
    assert found["numero_court"] == "81123"
    assert found["tarif_eur"] == "0.3"
    assert found["abonnement"] == "oui"
    assert (found["date_debut"], found["date_fin"]) == ("2024-01-31", "2024-02-01")


def test_a_short_row_ends_with_empty_cells_and_blank_rows_count() -> None:
    sheet = read(b"date_debut;numero_court;stop\n;;\n2024-01-01;81123\n")
    assert list(sheet.rows) == [(3, ("2024-01-01", "81123", ""))]


@pytest.mark.parametrize(
    ("data", "fault"),
    [
        (b"numero_court;date_debut;tarif\n", "ligne 1, colonne tarif : Colonne inconnue"),
        (b"numero_court;date_debut;date_debut\n", "colonne date_debut : Cette colonne est là deux"),
        (b"numero_court\n", "colonne date_debut : Cette colonne manque."),
        (b"date_debut;editeur\n", "colonne numero_court : Cette colonne manque."),
        (b"numero_court;date_debut\n81123;2024-01-01;x\n", "ligne 2 : Plus de cellules"),
    ],
)
def test_a_wrong_table_is_told(data: bytes, fault: str) -> None:
    assert fault in "\n".join(map(str, read(data).faults))


def test_the_column_of_reasons_may_come_back() -> None:
    assert not read(b"motif;numero_court;date_debut\n").faults


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b'numero_court;date_debut\n"81123;2024\n',
        b'numero_court;date_debut\n"a"b;2024\n',
        b"numero_court;date_debut\n\x81\x8d;2024\n",
        b"PK\x03\x04 not a workbook",
        xlsx_file(ONE)[:2000],
        b" " * (MAX_BYTES + 1),
        b"date_debut\n" + b"x\n" * 100_002,
    ],
    ids=["empty", "open", "quotes", "encoding", "zip", "cut", "large", "long"],
)
def test_what_cannot_be_read_is_refused_in_words(data: bytes) -> None:
    with pytest.raises(UnreadableFileError, match=r"[.]$"):
        read(data)
