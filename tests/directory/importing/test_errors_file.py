"""The file of errors: the same rows, a reason each, and nothing that runs as a formula."""

import csv
import io

import pytest
from openpyxl import load_workbook

from directory.importing.errors_file import with_reasons
from directory.importing.faults import Fault
from directory.importing.reading import read
from directory.importing.rows import cell_value

from .files import csv_file, row, xlsx_file

FAULTS = [Fault(3, "tarif_eur", "Trop cher."), Fault(3, "", "Ligne trop longue.")]
EVIL = row(service='=HYPERLINK("http://x.example")', stop="@SUM(A1)", telephone="+33199008330")


def test_csv() -> None:
    content, mime = with_reasons(csv_file(row(), EVIL, delimiter=","), FAULTS)
    assert mime.startswith("text/csv")
    header, first, second = csv.reader(io.StringIO(content.decode("utf-8-sig")), delimiter=";")
    assert header[0] == "motif"
    assert first[0] == ""
    assert second[0] == "tarif_eur : Trop cher. Ligne trop longue."
    assert not [cell for cell in second if cell.startswith(("=", "+", "-", "@"))]


def test_xlsx() -> None:
    content, _ = with_reasons(xlsx_file(row(), EVIL), FAULTS)
    sheet = load_workbook(io.BytesIO(content)).worksheets[0]
    assert not [cell for line in sheet.iter_rows() for cell in line if cell.data_type == "f"]


def test_it_can_be_put_right_and_imported_again() -> None:
    sheet = read(with_reasons(csv_file(EVIL), [])[0])
    assert not sheet.faults
    [(_, cells)] = sheet.rows
    protected = dict(zip(sheet.columns, cells, strict=True))
    assert protected["telephone"] == "'+33199008330"
    assert cell_value("telephone", protected["telephone"], "FR")[0] == "+33199008330"


@pytest.mark.parametrize("text", ["=1", "+1", "-1", "@x"])
def test_protection_is_undone_by_reading(text: str) -> None:
    assert cell_value("stop", f"'{text}", "FR")[0] == text
