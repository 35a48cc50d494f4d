"""What a test reads of the journal."""

import io
import json
import logging
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from wagtail.models import ModelLogEntry, PageLogEntry

from cms.core.audit.entries import AUDIT
from cms.core.logs import JsonLines
from cms.editorial.models import Publication
from tests.world import World

MODELS = (PageLogEntry, ModelLogEntry)


@contextmanager
def new_entries() -> Iterator[list[Any]]:
    """The entries that are written meanwhile."""
    before = {model: set(model.objects.values_list("pk", flat=True)) for model in MODELS}
    found: list[Any] = []
    yield found
    for model in MODELS:
        found += model.objects.exclude(pk__in=before[model]).order_by("pk")


@contextmanager
def new_lines() -> Iterator[list[dict[str, Any]]]:
    """The lines that are written meanwhile, as they were: each is one JSON object."""
    stream = io.StringIO()
    handler = logging.StreamHandler(stream)
    handler.setFormatter(JsonLines())
    AUDIT.addHandler(handler)
    found: list[dict[str, Any]] = []
    try:
        yield found
    finally:
        AUDIT.removeHandler(handler)
    found += [json.loads(one) for one in stream.getvalue().splitlines()]


def public_digest(world: World) -> str:
    """Of the guide, as it is public."""
    return str(Publication.objects.open().get(page_id=world.guide.pk).digest)
