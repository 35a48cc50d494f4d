"""What the admin's page editor posts."""

from typing import Any

from wagtail.test.utils.form_data import nested_form_data, rich_text, streamfield

from guides.models import GuidePage


def guide_form(guide: GuidePage, **changes: Any) -> dict[str, Any]:
    """The form of a guide as the browser would post it, with some fields changed."""
    fields = ("title", "slug", "seo_title", "search_description", "summary", "procedure")
    more = ("solutions", "offers", "portal_url", "prerequisites", "effect_delay")
    values = {name: getattr(guide, name) for name in (*fields, *more, "ends_subscriptions")}
    # A selection of check boxes is one name several times, which nested_form_data cannot write.
    boxes = {name: values.pop(name) for name in ("solutions", "offers")}
    steps = [("step", _step(block.value)) for block in guide.steps]
    comments = {"TOTAL_FORMS": 0, "INITIAL_FORMS": 0, "MIN_NUM_FORMS": 0, "MAX_NUM_FORMS": ""}
    data = nested_form_data(
        {**values, "steps": streamfield(steps), "comments": comments, **changes}
    )
    ids = {f"steps-{n}-id": block.id for n, block in enumerate(guide.steps)}
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
        },
    }
