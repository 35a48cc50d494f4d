"""Text as words, the same for what is searched and for what is typed."""

import re

from directory.text import fold

LONGEST = 60
_ADDRESS = re.compile(r"https?://|\bwww\.")
_WORD = re.compile(r"[^\W_]+")


def words(text: str) -> list[str]:
    """The words of `text`: letters and digits only, in lower case, without accents."""
    return [word[:LONGEST] for word in _WORD.findall(_ADDRESS.sub("", fold(text)))]
