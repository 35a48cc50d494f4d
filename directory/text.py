"""Text as the directory compares it: without case, accents or punctuation."""

import unicodedata

LIGATURES = str.maketrans({"œ": "oe", "Œ": "OE", "æ": "ae", "Æ": "AE", "ß": "ss"})


def fold(text: str) -> str:
    """`text` in ASCII lower case, for sorting and comparing ("Ébène" and "ebene" are the same).

    The embedded PostgreSQL has no French collation, hence a stored key.
    """
    if text.isascii():
        return text.lower()  # the same, and ten times as fast
    decomposed = unicodedata.normalize("NFKD", text.translate(LIGATURES))
    return "".join(char for char in decomposed if not unicodedata.combining(char)).casefold()


def keyword_key(keyword: str) -> str:
    """A keyword as the network compares it: "ÉTÉ", "été" and " ete " are one keyword."""
    return fold(" ".join(keyword.split())).upper()


def lines(text: str) -> list[str]:
    """The lines of an address as stored, without blank ones."""
    return [line.strip() for line in text.splitlines() if line.strip()]
