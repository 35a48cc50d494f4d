"""What changed between two documents: pure, for the review screen.

A document is JSON: plain values, and lists whose items are values or objects with an `id`. Items
are followed by their id, so that a moved step is not an added and a removed one.
"""

import difflib
import re
from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import Any, Literal

State = Literal["same", "changed", "added", "removed", "moved"]
Piece = tuple[Literal["same", "added", "removed"], str]

# What has no meaning for a person.
TECHNICAL = ("schema_version", "type", "id", "sha256", "width", "height")


@dataclass(frozen=True)
class Change:
    """One field: its words, each kept, added or removed."""

    name: str
    pieces: tuple[Piece, ...]

    @property
    def changed(self) -> bool:
        return any(kind != "same" for kind, _ in self.pieces)


@dataclass(frozen=True)
class Section:
    """The page's own fields, or one item of one of its lists."""

    name: str
    state: State
    changes: tuple[Change, ...]
    position: int | None = None
    # Content hashes of the pictures shown before and after.
    pictures: tuple[str | None, str | None] = (None, None)
    title: str = field(default="")

    @property
    def reshot(self) -> bool:
        before, after = self.pictures
        return before != after and self.state not in ("added", "removed")


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
        if _is_item_list(after.get(name)) or _is_item_list(old.get(name))
    ]
    was, plain = (
        {name: value for name, value in one.items() if name not in lists} for one in (old, after)
    )
    sections = [_section("page", was if before else None, plain)]
    for name in lists:
        sections += _compare_items(name, old.get(name, []), after.get(name, []))
    return sections


def _compare_items(
    name: str, before: list[dict[str, Any]], after: list[dict[str, Any]]
) -> list[Section]:
    old = {item["id"]: item for item in before}
    kept_before = [item["id"] for item in before if item["id"] in {new["id"] for new in after}]
    kept_after = [item["id"] for item in after if item["id"] in old]
    still = set(_longest_common(kept_before, kept_after))
    sections = []
    for position, item in enumerate(after, start=1):
        section = _section(name, old.get(item["id"]), item, position)
        if section.state == "same" and item["id"] not in still:
            section = _section(name, old[item["id"]], item, position, moved=True)
        sections.append(section)
    gone = set(old) - set(kept_after)
    return sections + [_section(name, old[key], None) for key in old if key in gone]


def _longest_common(one: list[str], other: list[str]) -> list[str]:
    blocks = difflib.SequenceMatcher(None, one, other, autojunk=False).get_matching_blocks()
    return [one[block.a + n] for block in blocks for n in range(block.size)]


def _section(
    name: str,
    before: dict[str, Any] | None,
    after: dict[str, Any] | None,
    position: int | None = None,
    *,
    moved: bool = False,
) -> Section:
    old, new = _texts(_in_order_of(after or {}, before or {})), _texts(after or {})
    names = [*new, *(field for field in old if field not in new)]
    pieces = {field: words(old.get(field, ""), new.get(field, "")) for field in names}
    # What is empty before and after says nothing.
    changes = tuple(Change(field, found) for field, found in pieces.items() if found)
    pictures = (_picture(before), _picture(after))
    state: State = "same"
    if after is None:
        state = "removed"
    elif before is None:
        state = "added"
    elif pictures[0] != pictures[1] or any(change.changed for change in changes):
        state = "changed"
    elif moved:
        state = "moved"
    title = new.get("title") or new.get("label") or old.get("title") or ""
    return Section(name, state, changes, position, pictures, title)


def words(before: str, after: str) -> tuple[Piece, ...]:
    """The two texts as one, word by word."""
    one, other = re.findall(r"\s+|[^\s]+", before), re.findall(r"\s+|[^\s]+", after)
    pieces: list[Piece] = []
    matcher = difflib.SequenceMatcher(None, one, other, autojunk=False)
    for _, i, i_end, j, j_end in matcher.get_opcodes():
        old, new = "".join(one[i:i_end]), "".join(other[j:j_end])
        if old == new:
            pieces.append(("same", new))
            continue
        pieces += [("removed", old)] if old else []
        pieces += [("added", new)] if new else []
    return tuple(pieces)


def _in_order_of(model: Any, value: Any) -> Any:
    """`value` with its members in the order of `model`: what is stored has lost their order."""
    if isinstance(model, dict) and isinstance(value, dict):
        known = [name for name in model if name in value]
        names = dict.fromkeys((*known, *value))
        return {name: _in_order_of(model.get(name), value[name]) for name in names}
    if isinstance(value, list) and _is_item_list(model):
        return [_in_order_of(model[0], item) for item in value]
    return value


def _texts(value: dict[str, Any]) -> dict[str, str]:
    """The fields of an object as text, those of objects inside it included."""
    texts: dict[str, str] = {}
    for name, item in value.items():
        if name in TECHNICAL:
            continue
        if _is_item_list(item):
            texts[name] = "\n".join(_line(n, one) for n, one in enumerate(item, start=1))
        elif isinstance(item, dict):
            texts |= _texts(item)
        elif isinstance(item, list):
            texts[name] = "\n".join(map(str, item))
        else:
            texts[name] = _scalar(name, item)
    return texts


def _scalar(name: str, value: Any) -> str:
    if isinstance(value, bool):
        return "oui" if value else "non"
    return "" if value is None else _plain(name, str(value))


def _line(number: int, item: dict[str, Any]) -> str:
    """A small object of a list inside an item as one line: its texts, then its numbers."""
    text = " ".join(value for value in item.values() if value and isinstance(value, str))
    numbers = ", ".join(
        f"{value:g}" for _, value in sorted(item.items()) if isinstance(value, int | float)
    )
    return f"{number}. {text} ({numbers})" if numbers else f"{number}. {text}"


def _plain(name: str, text: str) -> str:
    if not name.endswith("_html"):
        return text
    parser = _Text()
    parser.feed(text)
    return "".join(parser.parts)


class _Text(HTMLParser):
    """The text of rich text, emphasis kept as the asterisks of plain mail."""

    def __init__(self) -> None:
        super().__init__()
        self.parts: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in ("b", "strong"):
            self.parts.append("*")

    def handle_endtag(self, tag: str) -> None:
        if tag in ("b", "strong"):
            self.parts.append("*")

    def handle_data(self, data: str) -> None:
        self.parts.append(data)


def _picture(value: dict[str, Any] | None) -> str | None:
    for item in (value or {}).values():
        if isinstance(item, dict) and "sha256" in item:
            return str(item["sha256"])
    return None


def _is_item_list(value: Any) -> bool:
    return isinstance(value, list) and bool(value) and isinstance(value[0], dict)
