"""What changed between two documents: pure, for the review screen and its e-mails.

A document is JSON: plain values, and lists whose items are values or objects with an `id`. Items
are followed by their id, so that a moved step is not an added and a removed one.
"""

import difflib
from collections import Counter
from dataclasses import dataclass
from itertools import chain
from typing import Any, Literal, NamedTuple

from .texts import in_order_of, is_item_list, placed, texts
from .wording import Piece, words

State = Literal["same", "changed", "added", "removed", "moved"]
PAGE = "page"
Rectangle = dict[str, Any]


@dataclass(frozen=True)
class Change:
    """One field: its words, each kept, added or removed."""

    name: str
    pieces: tuple[Piece, ...]
    # Whether it holds places on the picture.
    placed: bool = False

    @property
    def changed(self) -> bool:
        return any(kind != "same" for kind, _ in self.pieces)


@dataclass(frozen=True)
class Section:
    """The page's own fields, or one item of one of its lists."""

    name: str
    state: State
    changes: tuple[Change, ...]
    item: str = ""
    # From 1, in the list after and before.
    position: int | None = None
    former_position: int | None = None
    # Among the items that are in both lists: it may be reworded as well.
    moved: bool = False
    # Content hashes of the pictures shown before and after.
    pictures: tuple[str | None, str | None] = (None, None)
    # The rectangles on each of them, in percent.
    places: tuple[list[Rectangle], list[Rectangle]] = ([], [])
    title: str = ""

    @property
    def key(self) -> str:
        """What names it in a proposal and its corrections."""
        return f"{self.name}:{self.item}" if self.item else self.name

    @property
    def reshot(self) -> bool:
        before, after = self.pictures
        return before != after and self.state not in ("added", "removed")

    @property
    def changed_texts(self) -> list[Change]:
        return [change for change in self.changes if change.changed and not change.placed]

    @property
    def places_changed(self) -> bool:
        return any(change.changed and change.placed for change in self.changes)


def with_labels(value: Any, labels: dict[str, dict[str, str]], name: str = "") -> Any:
    """`value` with the slugs of choices replaced by their French labels, by field name."""
    if isinstance(value, dict):
        return {key: with_labels(item, labels, key) for key, item in value.items()}
    if isinstance(value, list):
        return [with_labels(item, labels, name) for item in value]
    return labels.get(name, {}).get(value, value) if isinstance(value, str) else value


def compare(before: dict[str, Any] | None, after: dict[str, Any]) -> list[Section]:
    """Sections in the order of `after`; what was removed comes at the end of its list."""
    old = before or {}
    lists = [
        name
        for name in dict.fromkeys((*after, *old))
        if is_item_list(after.get(name)) or is_item_list(old.get(name))
    ]
    was, plain = (
        {name: value for name, value in one.items() if name not in lists} for one in (old, after)
    )
    sections = [_section(PAGE, was if before else None, plain)]
    for name in lists:
        sections += _compare_items(name, old.get(name, []), after.get(name, []))
    return sections


def _compare_items(
    name: str, before: list[dict[str, Any]], after: list[dict[str, Any]]
) -> list[Section]:
    old, new = _by_key(before), _by_key(after)
    still = set(_longest_common([one for one in old if one in new], [*new]))
    nowhere = (None, None)
    return [
        _section(
            name,
            old.get(one, nowhere)[1],
            new.get(one, nowhere)[1],
            item=str(one.id),
            position=new.get(one, nowhere)[0],
            former_position=old.get(one, nowhere)[0],
            moved=one in old and one in new and one not in still,
        )
        for one in [*new, *(one for one in old if one not in new)]
    ]


class _Key(NamedTuple):
    """What an item is known by. Forms may post an id twice, or with another type of block: nothing
    is hidden behind its namesake."""

    id: str
    type: str | None
    # How many have the same before it.
    namesakes: int


def _by_key(items: list[dict[str, Any]]) -> dict[_Key, tuple[int, dict[str, Any]]]:
    """The items with their positions from 1."""
    seen: Counter[tuple[str, str | None]] = Counter()
    found = {}
    for place, item in enumerate(items, start=1):
        known = item["id"], item.get("type")
        found[_Key(*known, seen[known])] = place, item
        seen[known] += 1
    return found


def _longest_common(one: list[_Key], other: list[_Key]) -> list[_Key]:
    blocks = difflib.SequenceMatcher(None, one, other, autojunk=False).get_matching_blocks()
    return [one[block.a + n] for block in blocks for n in range(block.size)]


def _section(
    name: str,
    before: dict[str, Any] | None,
    after: dict[str, Any] | None,
    *,
    moved: bool = False,
    **place: Any,
) -> Section:
    old, new = texts(in_order_of(after or {}, before or {})), texts(after or {})
    names = [*new, *(field for field in old if field not in new)]
    were, are = placed(before or {}), placed(after or {})
    pieces = {field: words(old.get(field, ""), new.get(field, "")) for field in names}
    # What is empty before and after says nothing.
    changes = tuple(
        Change(field, found, field in were or field in are)
        for field, found in pieces.items()
        if found
    )
    pictures = (_picture(before), _picture(after))
    state: State = "moved" if moved else "same"
    if after is None:
        state = "removed"
    elif before is None:
        state = "added"
    elif pictures[0] != pictures[1] or any(change.changed for change in changes):
        state = "changed"
    title = new.get("title") or new.get("label") or old.get("title") or old.get("label") or ""
    return Section(
        name,
        state,
        changes,
        moved=moved,
        pictures=pictures,
        places=([*chain(*were.values())], [*chain(*are.values())]),
        title=title,
        **place,
    )


def _picture(value: dict[str, Any] | None) -> str | None:
    for item in (value or {}).values():
        if isinstance(item, dict) and "sha256" in item:
            return str(item["sha256"])
    return None
