"""Two texts as one, with what was removed and added: pure, for people who read the difference."""

import difflib
import re
from collections.abc import Iterable, Iterator
from typing import Literal

Piece = tuple[Literal["same", "added", "removed"], str]
Pair = tuple[str, str]

# A sentence of which less is kept, in letters, is a new sentence: word by word, nobody reads it.
KEPT = 0.5
SENTENCE = re.compile(r".+?(?:[.!?…]+\s+|\n+|$)", re.DOTALL)
TOKEN = re.compile(r"\s+|\S+")


def words(before: str, after: str) -> tuple[Piece, ...]:
    """The two texts as one, word by word; a rewritten sentence is old then new, each whole."""
    pieces: list[Piece] = []
    for old, new in _aligned(SENTENCE.findall(before), SENTENCE.findall(after)):
        pieces += _as_pieces(_by_sentences(old, new))
    return tuple(_joined(pieces))


def _by_sentences(old: list[str], new: list[str]) -> Iterator[Pair]:
    """Sentence against sentence where there are as many of each, otherwise all against all."""
    pairs = zip(old, new, strict=True) if len(old) == len(new) else [("".join(old), "".join(new))]
    for one, other in pairs:
        by_words = [("".join(a), "".join(b)) for a, b in _aligned(_tokens(one), _tokens(other))]
        kept = sum(_letters(a) for a, b in by_words if a == b)
        rewritten = kept < KEPT * min(_letters(one), _letters(other))
        yield from [(one, other)] if rewritten else _without_islands(by_words)


def _aligned(old: list[str], new: list[str]) -> Iterator[tuple[list[str], list[str]]]:
    """What stands where in both: equal runs, and what is between them."""
    matcher = difflib.SequenceMatcher(None, old, new, autojunk=False)
    for _, i, i_end, j, j_end in matcher.get_opcodes():
        yield old[i:i_end], new[j:j_end]


def _without_islands(pairs: Iterable[Pair]) -> Iterator[Pair]:
    """A lone space between two changed words is changed with them: one mark instead of two."""
    old = new = ""
    for one, other in pairs:
        if one == other and not (one.isspace() and old != new):
            yield old, new
            yield one, other
            old = new = ""
        else:
            old, new = old + one, new + other
    yield old, new


def _as_pieces(pairs: Iterable[Pair]) -> Iterator[Piece]:
    for old, new in pairs:
        if old == new:
            yield "same", new
        else:
            yield "removed", old
            yield "added", new


def _joined(pieces: Iterable[Piece]) -> Iterator[Piece]:
    """Without empty pieces, unchanged neighbours as one."""
    same = ""
    for kind, text in pieces:
        if kind == "same":
            same += text
        elif text:
            if same:
                yield "same", same
            same = ""
            yield kind, text
    if same:
        yield "same", same


def _tokens(text: str) -> list[str]:
    return TOKEN.findall(text)


def _letters(text: str) -> int:
    return len("".join(text.split()))


def excerpt(pieces: Iterable[Piece], around: int = 40, most: int = 300) -> tuple[Piece, ...]:
    """What changed with `around` characters of the text beside it, `most` characters in all."""
    pieces = tuple(pieces)
    last = len(pieces) - 1
    left = most
    short: list[Piece] = []
    for number, (kind, whole) in enumerate(pieces):
        edges = {"starts": number == 0, "ends": number == last}
        text = _beside(whole, around, **edges) if kind == "same" else whole
        if len(text) > left:
            return (*short, (kind, text[:left].rstrip() + "…"))
        short.append((kind, text))
        left -= len(text)
    return tuple(short)


def _beside(text: str, around: int, *, starts: bool, ends: bool) -> str:
    """The whole words at the ends of an unchanged text that stand beside a change."""
    if len(text) <= around * (2 - starts - ends) + 3:
        return text
    head = "" if starts else text[:around].rpartition(" ")[0] + " "
    tail = "" if ends else " " + text[-around:].partition(" ")[2]
    return f"{head}…{tail}"


def sides(pieces: Iterable[Piece]) -> Pair:
    """The text before, and the text after."""
    pieces = tuple(pieces)
    old = "".join(text for kind, text in pieces if kind != "added")
    new = "".join(text for kind, text in pieces if kind != "removed")
    return old.strip(), new.strip()
