"""Cells without the traces that spreadsheets and word processors leave."""

import unicodedata

from cms.core.spreadsheets import unprotect

# Zero-width space and joiner, byte order mark, soft hyphen: invisible, and never meant.
INVISIBLE = dict.fromkeys(map(ord, "\u200b\u2060\ufeff\u00ad"))


def clean(text: str) -> str:
    """`text` with single plain spaces and no blank lines; one line stays one line.

    ValueError if it holds a control character, which no cell needs.
    """
    # Nearly every cell: only printable characters and plain single spaces.
    if text.isprintable() and "  " not in text and text == text.strip():
        return unprotect(text)
    lines = (" ".join(line.translate(INVISIBLE).split()) for line in text.splitlines())
    cleaned = "\n".join(line for line in lines if line)
    if any(unicodedata.category(char) in ("Cc", "Cs") for char in cleaned if char != "\n"):
        raise ValueError("Cette cellule contient un caractère de contrôle invisible.")
    return unprotect(cleaned)


def on_one_line(text: str) -> str:
    return " ".join(text.split())
