"""The file that was refused, with the reasons beside its rows."""

import csv
import io
from collections import defaultdict
from collections.abc import Iterable, Iterator

from openpyxl import Workbook

from cms.core.spreadsheets import protect

from .columns import REASON
from .csv_file import csv_rows
from .faults import Fault
from .workbook import is_workbook, workbook_rows

CSV = "text/csv; charset=utf-8"
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def with_reasons(data: bytes, faults: Iterable[Fault]) -> tuple[bytes, str]:
    """The same kind of file as `data` and its MIME type; no cell of it runs as a formula."""
    reasons = defaultdict(list)
    for fault in faults:
        reasons[fault.line].append(f"{fault.column} : {fault.text}" if fault.column else fault.text)
    if is_workbook(data):
        return _workbook(_rows(workbook_rows(data), reasons)), XLSX
    return _csv(_rows(csv_rows(data), reasons)), CSV


def _rows(rows: Iterable[list[str]], reasons: dict[int, list[str]]) -> Iterator[list[str]]:
    """Every row, a reason before its first cell: after the last, it would move with short rows."""
    for line, cells in enumerate(rows, start=1):
        reason = " ".join(reasons[line]) if line in reasons else REASON if line == 1 else ""
        yield [protect(cell) for cell in (reason, *cells)]


def _csv(rows: Iterable[list[str]]) -> bytes:
    text = io.StringIO(newline="")
    csv.writer(text, delimiter=";").writerows(rows)
    return text.getvalue().encode("utf-8-sig")


def _workbook(rows: Iterable[list[str]]) -> bytes:
    book = Workbook(write_only=True)
    sheet = book.create_sheet("annuaire")
    for row in rows:
        sheet.append(row)
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()
