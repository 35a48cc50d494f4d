"""The XML inside a workbook, read as a stream: no tree, and no entities of its own."""

from collections.abc import Iterator
from typing import IO
from xml.parsers import expat

from .faults import UnreadableFileError

CHUNK = 64 * 1024
# Some programs give every name a prefix, and only the name tells what it is.
Attributes = dict[str, str]


def local(name: str) -> str:
    return name.rpartition(":")[2]


def parser() -> expat.XMLParserType:
    """Refuses document types: a workbook has none, and entities are made to swell."""

    def refuse(*args: object) -> None:
        raise UnreadableFileError(
            "Ce classeur contient des définitions XML, ce qu’Excel n’écrit pas."
        )

    made = expat.ParserCreate()
    made.buffer_text = True
    made.StartDoctypeDeclHandler = refuse
    return made


def feed(made: expat.XMLParserType, file: IO[bytes]) -> Iterator[None]:
    """Parse `file` piece by piece; between two, the caller takes what its handlers found."""
    while chunk := file.read(CHUNK):
        made.Parse(chunk)
        yield
    made.Parse(b"", True)
    yield


def tags(file: IO[bytes]) -> Iterator[tuple[str, Attributes]]:
    """Every element's name and attributes, in the file's order."""
    made, found = parser(), list[tuple[str, Attributes]]()

    def start(name: str, attributes: Attributes) -> None:
        found.append((local(name), {local(key): value for key, value in attributes.items()}))

    made.StartElementHandler = start
    for _ in feed(made, file):
        yield from found
        found.clear()
