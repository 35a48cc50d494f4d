"""Blocks as JSON: what documents hold, and what the blocks' templates read."""

from typing import Any

from wagtail.blocks.list_block import ListValue
from wagtail.rich_text import RichText


def as_json(value: Any) -> dict[str, Any]:
    """A structure's fields; a rich text is named `…_html`."""
    found: dict[str, Any] = {}
    for name, item in value.items():
        if isinstance(item, RichText):
            found[f"{name}_html"] = item.source.strip()
        elif isinstance(item, ListValue):
            found[name] = [as_json(one) for one in item]
        else:
            found[name] = "" if item is None else item
    return found


def stream_as_json(stream: Any) -> list[dict[str, Any]]:
    """The blocks of a stream, each with its stored id and its type."""
    return [{"id": block.id, "type": block.block_type, **as_json(block.value)} for block in stream]
