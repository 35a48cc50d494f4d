"""Where the words searched for stand in a text: between two characters that no text holds."""

import re
from collections.abc import Sequence

from django.utils.html import conditional_escape
from django.utils.safestring import SafeString, mark_safe

from cms.core.typography import fr
from directory.search.words import words

BEGIN, END = "\x02", "\x03"
_WORD = re.compile(r"[^\W_]+")


def mark_beginnings(text: str, asked: Sequence[str]) -> str:
    """`text` with its words marked that begin as one of those `asked`."""
    starts = tuple(word for word in asked if len(word) > 1)

    def marked(found: re.Match[str]) -> str:
        folded = words(found[0])
        known = bool(folded and starts) and folded[0].startswith(starts)
        return f"{BEGIN}{found[0]}{END}" if known else found[0]

    return _WORD.sub(marked, text)


def without_marks(text: str) -> str:
    return text.replace(BEGIN, "").replace(END, "")


def as_html(text: str) -> SafeString:
    """For a page: escaped, in French typography, with `<mark>`."""
    escaped = conditional_escape(fr(text))
    return mark_safe(escaped.replace(BEGIN, "<mark>").replace(END, "</mark>"))  # noqa: S308
