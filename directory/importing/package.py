"""What surrounds the cells of an XLSX file (ECMA-376): where its first sheet is, texts, dates."""

import posixpath
import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from typing import IO

from openpyxl.styles.numbers import BUILTIN_FORMATS, is_date_format
from openpyxl.utils.datetime import CALENDAR_MAC_1904, CALENDAR_WINDOWS_1900

from .xml_parts import feed, local, parser, tags

ROOT = ""
ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")


@dataclass
class Package:
    """An opened workbook. `dates` are the cell styles that show a number as a day or time."""

    archive: zipfile.ZipFile
    sheet: str = ""
    texts: list[str] = field(default_factory=list)
    dates: frozenset[str] = frozenset()
    epoch: datetime = CALENDAR_WINDOWS_1900

    def open(self, part: str) -> IO[bytes]:
        return self.archive.open(part)


def open_package(archive: zipfile.ZipFile) -> Package:
    """KeyError, ValueError or any of the XML parser's errors if it is no workbook."""
    package = Package(archive)
    book = _related(archive, ROOT)["officeDocument"][0][1]
    parts = _related(archive, book)
    sheets = dict(parts.get("worksheet", ()))
    with archive.open(book) as file:
        for name, attributes in tags(file):
            if name == "workbookPr" and attributes.get("date1904") in ("1", "true"):
                package.epoch = CALENDAR_MAC_1904
            elif name == "sheet" and not package.sheet:
                package.sheet = sheets.get(attributes["id"], "")
    if not package.sheet:
        raise KeyError("worksheet")
    for _, part in parts.get("sharedStrings", ()):
        with archive.open(part) as file:
            package.texts += texts(file)
    for _, part in parts.get("styles", ()):
        with archive.open(part) as file:
            package.dates = date_styles(file)
    return package


def _related(archive: zipfile.ZipFile, part: str) -> dict[str, list[tuple[str, str]]]:
    """By kind: the (id, name) of the parts that `part` refers to."""
    folder, name = posixpath.split(part)
    found: dict[str, list[tuple[str, str]]] = {}
    with archive.open(posixpath.join(folder, "_rels", f"{name}.rels")) as file:
        for tag, attributes in tags(file):
            if tag == "Relationship" and attributes.get("TargetMode") != "External":
                kind = attributes["Type"].rpartition("/")[2]
                target = posixpath.normpath(posixpath.join("/", folder, attributes["Target"]))
                found.setdefault(kind, []).append((attributes["Id"], target.lstrip("/")))
    return found


def texts(file: IO[bytes]) -> Iterator[str]:
    """The texts that cells share; of a text in several styles, all of it, without phonetics."""
    made, found = parser(), list[str]()
    pieces: list[str] = []
    phonetic = False

    def start(name: str, attributes: object) -> None:
        nonlocal phonetic
        name = local(name)
        if name == "si":
            pieces.clear()
        elif name == "rPh":
            phonetic = True
        elif name == "t" and not phonetic:
            made.CharacterDataHandler = pieces.append

    def end(name: str) -> None:
        nonlocal phonetic
        made.CharacterDataHandler = None
        name = local(name)
        if name == "si":
            found.append(unescape("".join(pieces)))
        elif name == "rPh":
            phonetic = False

    made.StartElementHandler, made.EndElementHandler = start, end
    for _ in feed(made, file):
        yield from found
        found.clear()


def unescape(text: str) -> str:
    """`_x000D_` is how a workbook writes a character that XML cannot hold."""
    return ESCAPED.sub(lambda match: chr(int(match[1], 16)), text) if "_x" in text else text


def date_styles(file: IO[bytes]) -> frozenset[str]:
    """The numbers of the cell styles whose format is one of days or times."""
    formats = {str(number): code for number, code in BUILTIN_FORMATS.items()}
    styles: list[str] = []
    of_cells = False
    for name, attributes in tags(file):
        if name == "numFmt":
            formats[attributes["numFmtId"]] = attributes["formatCode"]
        elif name in ("cellXfs", "cellStyles", "cellStyleXfs", "dxfs"):
            of_cells = name == "cellXfs"
        elif name == "xf" and of_cells:
            styles.append(attributes.get("numFmtId", "0"))
    return frozenset(
        str(at) for at, number in enumerate(styles) if is_date_format(formats.get(number))
    )
