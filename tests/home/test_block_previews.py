"""Every block of every page shows itself, in our look, to the editor who chooses it."""

from collections.abc import Iterator

import pytest
from django.test import RequestFactory
from wagtail.admin.views.generic.preview import StreamFieldBlockPreview
from wagtail.blocks import Block
from wagtail.fields import StreamField
from wagtail.models import get_page_models


def blocks() -> Iterator[Block]:
    """One of each class: all pages of content have the same body."""
    found: dict[type[Block], Block] = {}
    for model in get_page_models():
        for field in model._meta.get_fields():
            if isinstance(field, StreamField):
                for block in field.stream_block.child_blocks.values():
                    found.setdefault(type(block), block)
    yield from found.values()


@pytest.mark.parametrize(
    "block", [pytest.param(block, id=type(block).__name__) for block in blocks()]
)
def test_a_block_is_shown_to_who_chooses_it(block: Block, rf: RequestFactory) -> None:
    assert block.is_previewable and block.get_description() and block.label
    assert block.meta.icon != "placeholder"
    request = rf.get("/", {"id": block.definition_prefix})
    html = StreamFieldBlockPreview.as_view()(request).render().content.decode()
    assert "css/site" in html
    shown = html.partition('<div class="wrap page flow">')[2].partition("</main>")[0]
    assert len(shown.strip()) > 50
    # Wagtail's own rendering of a structure that has no template.
    assert not any(f"<dt>{name}</dt>" in shown for name in block.child_blocks)
