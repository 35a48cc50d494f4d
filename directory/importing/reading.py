"""From a file's bytes to rows of text, whatever the program that wrote it."""

from collections import deque
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from .columns import COLUMNS, REASON, column_name
from .faults import Fault, UnreadableFileError

MAX_BYTES = 20 * 1024 * 1024
MAX_ROWS = 100_000


@dataclass
class Sheet:
    """The rows below the header: the line as a spreadsheet numbers it, and a text per column."""

    columns: tuple[str, ...] = ()
    rows: deque[tuple[int, tuple[str, ...]]] = field(default_factory=deque)
    faults: list[Fault] = field(default_factory=list)


def read(data: bytes) -> Sheet:
    """The sheet in `data` (CSV or XLSX, told apart by content). UnreadableFileError if neither."""
    from .csv_file import csv_rows
    from .workbook import is_workbook, workbook_rows

    if len(data) > MAX_BYTES:
        raise UnreadableFileError(f"Le fichier dépasse {MAX_BYTES // 1024**2} Mo.")
    return _sheet(workbook_rows(data) if is_workbook(data) else csv_rows(data))


def _sheet(rows: Iterable[Sequence[str]]) -> Sheet:
    sheet = Sheet()
    width = 0
    for line, cells in enumerate(rows, start=1):
        if line > MAX_ROWS + 1:
            raise UnreadableFileError(f"Le fichier dépasse {MAX_ROWS} lignes.")
        if line == 1:
            sheet.columns = tuple(map(column_name, cells))
            sheet.faults = header_faults(sheet.columns)
            width = len(sheet.columns)
        elif any(cell and not cell.isspace() for cell in cells):
            if any(cell.strip() for cell in cells[width:]):
                sheet.faults.append(Fault(line, "", "Plus de cellules que de colonnes."))
            sheet.rows.append((line, (*cells[:width], *[""] * (width - len(cells)))))
    if not width:
        raise UnreadableFileError("Le fichier est vide.")
    return sheet


def header_faults(columns: Sequence[str]) -> list[Fault]:
    """What keeps the header from being understood."""
    faults = [
        Fault(1, column, "Colonne inconnue. Son nom est peut-être mal écrit.")
        for column in dict.fromkeys(columns)
        if column and column not in COLUMNS and column != REASON
    ]
    faults += [
        Fault(1, column, "Cette colonne est là deux fois.")
        for column in COLUMNS
        if columns.count(column) > 1
    ]
    if "date_debut" not in columns:
        faults.append(Fault(1, "date_debut", "Cette colonne manque."))
    if "numero_court" not in columns and not {"editeur", "service"} <= set(columns):
        faults.append(Fault(1, "numero_court", "Cette colonne manque."))
    return faults
