"""Rectangles: which lists are taken, and in which form; the field and the block around them."""

import gzip
import json
from pathlib import Path
from typing import Any

import pytest
from django.contrib.staticfiles import finders
from django.core.exceptions import ValidationError
from hypothesis import given
from hypothesis import strategies as st
from wagtail.admin.telepath import JSContext
from wagtail.blocks import StreamBlock, StructBlock
from wagtail.blocks.stream_block import StreamBlockValidationError
from wagtail.images.blocks import ImageChooserBlock

from media.blocks import RectanglesBlock
from media.forms import RectanglesField
from media.rectangles import MOST, clean_rectangles

ONE = {"x": 12.5, "y": 40, "width": 30, "height": 6.25}


def refusal(value: Any, *, labelled: bool = False) -> str:
    with pytest.raises(ValidationError) as caught:
        clean_rectangles(value, labelled=labelled)
    return " ".join(caught.value.messages)


def test_a_drawing_has_one_form() -> None:
    loose = {"height": 6.2500001, "width": 30.0, "y": 40.0, "x": 12.5, "other": "gone"}
    assert json.dumps(clean_rectangles([loose], labelled=False)) == json.dumps([ONE])


def test_labels_are_plain_text_on_one_line() -> None:
    [one] = clean_rectangles([{**ONE, "label": "  Suivi\n conso "}], labelled=True)
    assert one["label"] == "Suivi conso"
    assert clean_rectangles([ONE], labelled=True)[0]["label"] == ""
    assert "label" not in clean_rectangles([{**ONE, "label": "x"}], labelled=False)[0]


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (None, "illisibles"),
        ({"x": 1}, "illisibles"),
        ("[]", "illisibles"),
        ([ONE, 3], "Rectangle 2"),
        ([ONE] * (MOST + 2), "retirez-en 2"),
        ([{**ONE, "x": "12"}], "Rectangle 1 : le bord gauche"),
        ([{**ONE, "x": True}], "le bord gauche"),
        ([{**ONE, "y": float("nan")}], "le bord haut"),
        ([{**ONE, "y": float("inf")}], "le bord haut"),
        ([{**ONE, "x": -0.1}], "entre 0 et 100"),
        ([{**ONE, "width": 10**400}], "la largeur"),
        ([ONE, {**ONE, "width": 0.99}], "Rectangle 2 : la largeur est trop petite"),
        ([{**ONE, "height": 0}], "la hauteur est trop petite"),
        ([{**ONE, "x": 70.01}], "sort de l’image"),
        ([{**ONE, "y": 93.76}], "sort de l’image"),
        ([{key: ONE[key] for key in ("x", "y", "width")}], "la hauteur"),
    ],
)
def test_what_is_wrong_is_said(value: Any, words: str) -> None:
    assert words in refusal(value)


@pytest.mark.parametrize("label", ["a" * 81, 3, None, "\x00", ["a"]])
def test_a_label_is_a_short_text(label: Any) -> None:
    assert "Rectangle 1 : le texte" in refusal([{**ONE, "label": label}], labelled=True)


percents = st.floats(0, 100) | st.integers(0, 100)


@given(st.lists(st.fixed_dictionaries(dict.fromkeys(ONE, percents)), max_size=3))
def test_cleaning_twice_changes_nothing(value: list[dict[str, float]]) -> None:
    try:
        cleaned = clean_rectangles(value, labelled=False)
    except ValidationError:
        return
    assert clean_rectangles(json.loads(json.dumps(cleaned)), labelled=False) == cleaned


@pytest.mark.parametrize("posted", ["{", "[" * 100_000, "null", "[NaN]", '{"x": 1}', '"[]"'])
def test_the_field_refuses_what_it_cannot_read(posted: str) -> None:
    with pytest.raises(ValidationError):
        RectanglesField(required=False).clean(posted)


def test_the_field_shows_again_what_was_refused() -> None:
    field = RectanglesField(required=False)
    assert "[{]" in field.widget.render("masks", field.prepare_value("[{]"), {"id": "id_masks"})


def test_an_empty_field() -> None:
    assert RectanglesField(required=False).clean("") == []
    assert not RectanglesField().has_changed([], "[]")
    assert RectanglesField().has_changed([ONE], "[]")
    with pytest.raises(ValidationError, match="au moins un rectangle"):
        RectanglesField().clean("[]")


class Screen(StructBlock):
    image = ImageChooserBlock(required=False)
    hotspots = RectanglesBlock(labelled=True, image_field="image")


def test_the_block_in_a_stream(db: None) -> None:
    block = StreamBlock([("screen", Screen())])
    block.set_name("body")
    posted = {
        "body-count": "1",
        "body-0-type": "screen",
        "body-0-id": "",
        "body-0-order": "0",
        "body-0-deleted": "",
        "body-0-value-image": "",
        "body-0-value-hotspots": json.dumps([{**ONE, "label": "Menu"}]),
    }
    value = block.clean(block.value_from_datadict(posted, {}, "body"))
    stored = json.loads(json.dumps(block.get_prep_value(value)))
    assert stored[0]["value"]["hotspots"] == [{**ONE, "label": "Menu"}]
    assert block.to_python(stored)[0].value["hotspots"] == [{**ONE, "label": "Menu"}]
    assert "Menu" in block.get_searchable_content(value)
    without = block.to_python([{"type": "screen", "value": {"image": None}}])
    assert without[0].value["hotspots"] == []
    state = block.get_form_state(value)[0]["value"]["hotspots"]
    assert json.loads(state) == [{**ONE, "label": "Menu"}]

    posted["body-0-value-hotspots"] = "[{}]"
    with pytest.raises(StreamBlockValidationError):
        block.clean(block.value_from_datadict(posted, {}, "body"))


def test_the_script_is_light() -> None:
    script = finders.find("media/rectangles.js")
    assert script
    assert len(gzip.compress(Path(script).read_bytes())) < 6 * 1024


def test_the_block_reaches_the_browser() -> None:
    context = JSContext()
    packed = json.dumps(context.pack(StreamBlock([("screen", Screen())])))
    assert "/admin/captures/0/" in packed
    assert "media/rectangles.js" in str(context.media)
