"""XLSX workbooks: the first sheet, every cell as the text a CSV would hold."""

import io
import warnings
import zipfile
from collections.abc import Iterator
from datetime import date, datetime

from openpyxl import load_workbook

from .faults import UnreadableFileError

MAX_UNPACKED = 100 * 1024 * 1024
UNREADABLE = "Ce classeur Excel ne peut pas être lu. Enregistrez-le à nouveau, ou en CSV UTF-8."


def is_workbook(data: bytes) -> bool:
    return data.startswith(b"PK\x03\x04")


def workbook_rows(data: bytes) -> Iterator[list[str]]:
    try:
        if sum(part.file_size for part in zipfile.ZipFile(io.BytesIO(data)).infolist()) > (
            MAX_UNPACKED
        ):
            raise UnreadableFileError("Ce classeur est trop volumineux une fois décompressé.")
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            book = load_workbook(io.BytesIO(data), read_only=True, data_only=True)
            sheet = book.worksheets[0]
            # Some programs declare a size that is not the sheet's.
            sheet.reset_dimensions()
            for cells in sheet.iter_rows(values_only=True):
                yield [as_text(cell) for cell in cells]
    except (UnreadableFileError, GeneratorExit):
        raise
    # A damaged workbook fails in any of openpyxl's, zipfile's and the XML parser's ways.
    except Exception as error:
        raise UnreadableFileError(UNREADABLE) from error


def as_text(cell: object) -> str:
    """A cell's value as it would be typed."""
    match cell:
        case None:
            return ""
        case bool():
            return "oui" if cell else "non"
        case datetime():
            return cell.isoformat(sep=" ").removesuffix(" 00:00:00")
        case date():
            return cell.isoformat()
        case float():
            # 0.30000000000000004 is how a spreadsheet adds 0.1 and 0.2.
            return f"{cell:.10g}"
        case _:
            return str(cell)
