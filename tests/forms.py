"""What the admin's page editor posts."""

import json
from typing import Any

from wagtail.test.utils.form_data import nested_form_data, rich_text, streamfield

from guides.models import GuidePage


def guide_form(guide: GuidePage, **changes: Any) -> dict[str, Any]:
    """The form of a guide as the browser would post it, with some fields changed."""
    fields = ("title", "slug", "seo_title", "search_description", "summary", "procedure")
    more = ("solutions", "offers", "portal_url", "prerequisites", "minutes", "effect_delay")
    last = ("ends_subscriptions", "warnings")
    values = {name: getattr(guide, name) for name in (*fields, *more, *last)}
    # A selection of check boxes is one name several times, which nested_form_data cannot write.
    boxes = {name: values.pop(name) for name in ("solutions", "offers")}
    steps = [("step", _step(block.value)) for block in guide.steps]
    exceptions = streamfield([("exception", dict(block.value)) for block in guide.exceptions])
    comments = {"TOTAL_FORMS": 0, "INITIAL_FORMS": 0, "MIN_NUM_FORMS": 0, "MAX_NUM_FORMS": ""}
    data = nested_form_data(
        {
            **values,
            "exceptions": exceptions,
            "steps": streamfield(steps),
            "comments": comments,
            **changes,
        }
    )
    for n, block in enumerate(guide.exceptions):
        boxes[f"exceptions-{n}-value-offers"] = block.value["offers"]
    ids = {
        f"{name}-{n}-id": block.id
        for name in ("exceptions", "steps")
        for n, block in enumerate(getattr(guide, name))
    }
    return {**data, **boxes, **ids}


def _step(value: Any) -> dict[str, Any]:
    return {
        "title": value["title"],
        "condition": value["condition"],
        "instruction": rich_text(value["instruction"].source, editor="default"),
        "note": value["note"],
        "screenshot": {
            "image": value["screenshot"]["image"].pk,
            "alt_text": value["screenshot"]["alt_text"],
            "hotspots": json.dumps(value["screenshot"]["hotspots"]),
        },
    }
