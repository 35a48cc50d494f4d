"""The cells of a workbook's sheet, as the texts that one would type.

openpyxl would read them too, but makes objects of every cell, and takes as long for 20,000 rows as
all the rest of the import.
"""

from collections.abc import Callable, Iterator
from datetime import date, datetime
from functools import partial

from openpyxl.utils.cell import column_index_from_string
from openpyxl.utils.datetime import from_excel, from_ISO8601

from .faults import UnreadableFileError
from .package import Package, unescape
from .xml_parts import Attributes, feed, local, parser

MAX_COLUMNS = 256


class SheetReader:
    """Turns the events of a sheet's XML into rows. Cells and rows may leave out where they are."""

    def __init__(self, package: Package) -> None:
        self.package = package
        self.line = 0
        self.found: list[tuple[int, list[str]]] = []
        self.cells: list[str] = []
        self.column = 0
        self.kind = self.style = ""
        self.pieces: list[str] = []
        self.phonetic = False
        self.columns: dict[str, int] = {}

    def rows(self) -> Iterator[list[str]]:
        self.parser = parser()
        self.parser.StartElementHandler = self._start
        self.parser.EndElementHandler = self._end
        given = 0
        with self.package.open(self.package.sheet) as file:
            for _ in feed(self.parser, file):
                for line, cells in self.found:
                    while given < line - 1:
                        given += 1
                        yield []
                    given = line
                    yield cells
                self.found.clear()

    def _start(self, name: str, attributes: Attributes) -> None:
        name = local(name)
        if name == "c":
            place = attributes.get("r")
            self.column = self._column(place) if place else self.column + 1
            self.kind, self.style = attributes.get("t", "n"), attributes.get("s", "")
            self.pieces = []
        elif name in ("v", "t"):
            if not self.phonetic:
                self.parser.CharacterDataHandler = self.pieces.append
        elif name == "row":
            self.line = max(int(attributes.get("r", 0)), self.line + 1)
            self.cells, self.column, self.pieces = [], 0, []
        elif name == "rPh":
            self.phonetic = True

    def _end(self, name: str) -> None:
        self.parser.CharacterDataHandler = None
        name = local(name)
        if name == "c":
            if self.pieces and (text := self._text("".join(self.pieces))):
                self._place(text)
        elif name == "row":
            self.found.append((self.line, self.cells))
        elif name == "rPh":
            self.phonetic = False

    def _column(self, place: str) -> int:
        """27 of AA12."""
        letters = place.rstrip("0123456789")
        if letters not in self.columns:
            self.columns[letters] = column_index_from_string(letters)
        return self.columns[letters]

    def _place(self, text: str) -> None:
        if self.column > MAX_COLUMNS:
            raise UnreadableFileError(f"Ce classeur a plus de {MAX_COLUMNS} colonnes remplies.")
        missing = self.column - len(self.cells)
        if missing > 0:
            self.cells += [""] * missing
        self.cells[self.column - 1] = text

    def _text(self, raw: str) -> str:
        match self.kind:
            case "inlineStr" | "str":
                return unescape(raw)
            case "s":
                return self.package.texts[int(raw)]
            case "b":
                return "oui" if raw.strip() in ("1", "true") else "non"
            case "d":
                return as_text(raw, partial(from_ISO8601, raw))
            case "n":
                return self._number(raw.strip())
            case _:
                return raw

    def _number(self, raw: str) -> str:
        if not raw:
            return ""
        value = float(raw) if not raw.lstrip("-").isdecimal() else int(raw)
        if self.style in self.package.dates:
            return as_text(raw, partial(from_excel, value, self.package.epoch))
        # 0.30000000000000004 is how a spreadsheet adds 0.1 and 0.2.
        return f"{value:.10g}" if isinstance(value, float) else str(value)


def as_text(raw: str, moment: Callable[[], object]) -> str:
    """A day or a time as it would be typed; what is none is left as it is stored."""
    try:
        found = moment()
    except (ValueError, OverflowError):
        return raw
    match found:
        case datetime():
            return found.isoformat(sep=" ").removesuffix(" 00:00:00")
        case date():
            return found.isoformat()
        case _:
            return str(found)
