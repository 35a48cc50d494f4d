"""CSV as spreadsheets write it: the encoding and the separator are found out."""

import csv
import io
from codecs import BOM_UTF16_BE, BOM_UTF16_LE
from collections.abc import Iterator

from .columns import COLUMNS, column_name
from .faults import UnreadableFileError

DELIMITERS = (";", ",", "\t")


def decode(data: bytes) -> str:
    """UTF-8 if it is (with or without a byte order mark), else what Excel writes: CP1252."""
    if data.startswith((BOM_UTF16_LE, BOM_UTF16_BE)):
        encodings: tuple[str, ...] = ("utf-16",)
    else:
        encodings = ("utf-8-sig", "cp1252")
    for encoding in encodings:
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise UnreadableFileError(
        "L’encodage n’est ni UTF-8 ni CP1252. Enregistrez le fichier en CSV UTF-8."
    )


def delimiter_of(text: str) -> str:
    """The separator that finds most of our columns in the first line."""
    header = text.partition("\n")[0]

    def known(delimiter: str) -> int:
        names = next(csv.reader([header], delimiter=delimiter), [])
        return sum(column_name(name) in COLUMNS for name in names)

    try:
        return max(DELIMITERS, key=known)
    except csv.Error:
        return DELIMITERS[0]


def csv_rows(data: bytes) -> Iterator[list[str]]:
    text = decode(data)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter_of(text), strict=True)
    try:
        yield from reader
    except csv.Error:
        raise UnreadableFileError(
            f"Ligne {reader.line_num} : guillemets mal placés ou mal fermés, ou cellule trop "
            "longue."
        ) from None
