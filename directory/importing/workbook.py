"""XLSX workbooks: the first sheet, every cell as the text a CSV would hold."""

import io
import zipfile
from collections.abc import Iterator

from .faults import UnreadableFileError
from .package import open_package
from .sheet_reader import SheetReader

MAX_UNPACKED = 100 * 1024 * 1024
UNREADABLE = "Ce classeur Excel ne peut pas être lu. Enregistrez-le à nouveau, ou en CSV UTF-8."


def is_workbook(data: bytes) -> bool:
    return data.startswith(b"PK\x03\x04")


def workbook_rows(data: bytes) -> Iterator[list[str]]:
    """The rows of the first sheet, those before and between the filled ones included."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            if sum(part.file_size for part in archive.infolist()) > MAX_UNPACKED:
                raise UnreadableFileError("Ce classeur est trop volumineux une fois décompressé.")
            yield from SheetReader(open_package(archive)).rows()
    except (UnreadableFileError, GeneratorExit):
        raise
    # A damaged workbook fails in any of zipfile's, zlib's and the XML parser's ways.
    except Exception as error:
        raise UnreadableFileError(UNREADABLE) from error
