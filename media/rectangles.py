"""Rectangles drawn on a picture: the rules that every list of them obeys.

A rectangle is `{"x", "y", "width", "height"}` in percent of the picture (0 to 100, at most two
decimals), from its upper left corner; with a `"label"` (plain text) where labels are asked for.
"""

from typing import Any

from django.core.exceptions import ValidationError

SIDES = ("x", "y", "width", "height")
NAMES = {"x": "le bord gauche", "y": "le bord haut", "width": "la largeur", "height": "la hauteur"}
MOST = 20
SMALLEST = 1  # percent: what a finger can still take hold of
LONGEST_LABEL = 80

Rectangle = dict[str, Any]


def clean_rectangles(value: Any, *, labelled: bool) -> list[Rectangle]:
    """`value` as a list of rectangles in its one canonical form.

    Numbers are rounded to two decimals, whole ones are integers, so that the same drawing is
    always the same JSON. Raises ValidationError, which says which rectangle is wrong and why.
    """
    if not isinstance(value, list):
        raise ValidationError("Les rectangles sont illisibles : dessinez-les à nouveau.")
    if len(value) > MOST:
        raise ValidationError(f"{MOST} rectangles au plus : retirez-en {len(value) - MOST}.")
    return [_clean(number, one, labelled) for number, one in enumerate(value, start=1)]


def _clean(number: int, value: Any, labelled: bool) -> Rectangle:
    if not isinstance(value, dict):
        raise ValidationError(f"Rectangle {number} : illisible, dessinez-le à nouveau.")
    rectangle: Rectangle = {side: _percent(number, side, value.get(side)) for side in SIDES}
    for side in ("width", "height"):
        if rectangle[side] < SMALLEST:
            raise ValidationError(
                f"Rectangle {number} : {NAMES[side]} est trop petite, agrandissez-le."
            )
    for start, length in (("x", "width"), ("y", "height")):
        if round(rectangle[start] + rectangle[length], 2) > 100:
            raise ValidationError(
                f"Rectangle {number} : il sort de l’image, ramenez-le à l’intérieur."
            )
    if labelled:
        rectangle["label"] = _label(number, value.get("label", ""))
    return rectangle


def _percent(number: int, side: str, value: Any) -> float | int:
    readable = isinstance(value, int | float) and not isinstance(value, bool)
    if not readable or not 0 <= value <= 100:  # neither is NaN
        raise ValidationError(
            f"Rectangle {number} : {NAMES[side]} n’est pas entre 0 et 100 %, redessinez-le."
        )
    rounded = round(float(value), 2)
    return int(rounded) if rounded.is_integer() else rounded


def _label(number: int, value: Any) -> str:
    if not isinstance(value, str):
        raise ValidationError(f"Rectangle {number} : le texte est illisible, écrivez-le à nouveau.")
    label = " ".join(value.split())
    if len(label) > LONGEST_LABEL:
        raise ValidationError(
            f"Rectangle {number} : le texte a {len(label)} caractères, "
            f"ramenez-le à {LONGEST_LABEL} au plus."
        )
    if not label.isprintable():
        raise ValidationError(f"Rectangle {number} : le texte a des caractères illisibles.")
    return label
