"""The objects of a document as texts that people read and compare: pure."""

from html.parser import HTMLParser
from typing import Any

from cms.core.typography import yes_or_no

# What has no meaning for a person.
TECHNICAL = ("schema_version", "type", "id", "sha256", "width", "height")
PLACE = ("x", "y", "width", "height")


def is_item_list(value: Any) -> bool:
    return isinstance(value, list) and bool(value) and isinstance(value[0], dict)


def texts(value: dict[str, Any]) -> dict[str, str]:
    """The fields of an object as text, those of objects inside it included."""
    found: dict[str, str] = {}
    for name, item in value.items():
        if name in TECHNICAL:
            continue
        if is_item_list(item):
            found[name] = "\n".join(_line(n, one) for n, one in enumerate(item, start=1))
        elif isinstance(item, dict):
            found |= texts(item)
        elif isinstance(item, list):
            found[name] = "\n".join(map(str, item))
        else:
            found[name] = _scalar(name, item)
    return found


def in_order_of(model: Any, value: Any) -> Any:
    """`value` with its members in the order of `model`: what is stored has lost their order."""
    if isinstance(model, dict) and isinstance(value, dict):
        known = [name for name in model if name in value]
        names = dict.fromkeys((*known, *value))
        return {name: in_order_of(model.get(name), value[name]) for name in names}
    if isinstance(value, list) and is_item_list(model):
        return [in_order_of(model[0], item) for item in value]
    return value


def placed(value: dict[str, Any]) -> dict[str, list[dict[str, Any]]]:
    """By field, the rectangles on the picture, in percent of it (`x`, `y`, `width`, `height`)."""
    found: dict[str, list[dict[str, Any]]] = {}
    for name, item in value.items():
        if is_item_list(item) and set(PLACE) <= item[0].keys():
            found[name] = item
        elif isinstance(item, dict):
            found |= placed(item)
    return found


def _line(number: int, item: dict[str, Any]) -> str:
    """A small object of a list inside an item as one line: its texts, then where it is."""
    somewhere = set(PLACE) <= item.keys()
    said = {name: value for name, value in item.items() if not somewhere or name not in PLACE}
    text = " ".join(filter(None, texts(said).values()))
    if not somewhere:
        return f"{number}. {text}"
    x, y, width, height = (f"{item[side]:g}".replace(".", ",") for side in PLACE)
    return f"{number}. {text} (à gauche {x} %, en haut {y} %, {width} × {height} %)"


def _scalar(name: str, value: Any) -> str:
    if isinstance(value, bool):
        return yes_or_no(value)
    return "" if value is None else _plain(name, str(value))


def _plain(name: str, text: str) -> str:
    if not name.endswith("_html"):
        return text
    parser = _Text()
    parser.feed(text)
    return "".join(parser.parts).strip()


class _Text(HTMLParser):
    """The text of rich text as in plain mail: a line a paragraph or an item of a list, emphasis
    between asterisks, the target of a link after it."""

    def __init__(self) -> None:
        super().__init__()
        self.parts: list[str] = []
        # Of the lists that are open, how many items there have been; None where not counted.
        self.lists: list[int | None] = []
        self.target = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in ("b", "strong"):
            self.parts.append("*")
        elif tag == "br":
            self.parts.append("\n")
        elif tag == "a":
            self.target = _target(dict(attrs))
        elif tag in ("ol", "ul"):
            self.lists.append(0 if tag == "ol" else None)
        elif tag == "li":
            self.parts.append(self._bullet())

    def _bullet(self) -> str:
        count = self.lists.pop() if self.lists else None
        self.lists.append(None if count is None else count + 1)
        return "– " if count is None else f"{count + 1}. "

    def handle_endtag(self, tag: str) -> None:
        if tag in ("b", "strong"):
            self.parts.append("*")
        elif tag == "a":
            self.parts.append(f" ({self.target})")
        elif tag in ("ol", "ul") and self.lists:
            self.lists.pop()
        elif tag in ("p", "li", "h2", "h3", "h4"):
            self.parts.append("\n")

    def handle_data(self, data: str) -> None:
        self.parts.append(data)


def _target(attributes: dict[str, str | None]) -> str:
    """Where a link leads: an address, or « page 12 » within the site."""
    linked = f"{attributes.get('linktype')} {attributes.get('id')}"
    return attributes.get("href") or linked
