"""What is wrong with a file, said so that it can be found and put right."""

from typing import NamedTuple


class Fault(NamedTuple):
    """One fault of one row (the header is line 1); `column` is empty if the whole row is meant."""

    line: int
    column: str
    text: str

    def __str__(self) -> str:
        where = f"ligne {self.line}, colonne {self.column}" if self.column else f"ligne {self.line}"
        return f"{where} : {self.text}"


class UnreadableFileError(Exception):
    """Not a file that can be imported; the message says why, in French."""
