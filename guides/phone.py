"""A screen in its phone outline, with the numbered places to touch, as HTML. Pure.

Written here rather than in a template: a guide shows a dozen of them, each with dozens of values,
and this halves what the site's most read pages cost.
"""

from typing import Any

from django.utils.html import escape

from cms.core.typography import NBSP, fr
from media.templatetags.pictures import picture

# The inner width of .phone in site.css.
SIZES = "16rem"


def phone(shot: dict[str, Any], *, eager: bool, next_url: str = "") -> str:
    """`shot`: a step's screenshot; its last hotspot leads to `next_url`."""
    image = _image(shot, eager=eager)
    overlay = _overlay(shot["hotspots"], next_url) if image and shot["hotspots"] else ""
    shown = image or f'<p class="screen">{escape(fr(shot["alt"]))}</p>'
    return f'<div class="phone">{shown}{overlay}</div>'


def _image(shot: dict[str, Any], *, eager: bool) -> str:
    """Empty where the screen has no file."""
    files = picture(shot["sources"])
    if not files["src"]:
        return ""
    modern = "".join(
        f'<source type="{source["type"]}" srcset="{escape(source["srcset"])}" sizes="{SIZES}">'
        for source in files["modern"]
    )
    when = ' fetchpriority="high"' if eager else ' loading="lazy" decoding="async"'
    return (
        f'<picture>{modern}<img src="{escape(files["src"])}" srcset="{escape(files["srcset"])}" '
        f'sizes="{SIZES}" width="{shot["width"]:d}" height="{shot["height"]:d}" '
        f'alt="{escape(fr(shot["alt"]))}"{when}></picture>'
    )


def _overlay(hotspots: list[dict[str, Any]], next_url: str) -> str:
    """Rectangles in percent of the picture; bubbles in CSS pixels, as the SVG has no view box."""
    *others, last = hotspots
    rectangle = _rectangle(last)
    if next_url:
        words = escape(fr(last["label"]))
        said = f"{words}{NBSP}: étape suivante" if words else "Étape suivante"
        rectangle = f'<a href="{escape(next_url)}" aria-label="{said}">{rectangle}</a>'
    before = "".join(_rectangle(spot) + _bubble(spot) for spot in others)
    return f'<svg class="spots">{before}{rectangle}{_bubble(last)}</svg>'


def _rectangle(spot: dict[str, Any]) -> str:
    return (
        f'<rect x="{spot["x"]:g}%" y="{spot["y"]:g}%" '
        f'width="{spot["width"]:g}%" height="{spot["height"]:g}%" rx="8"/>'
    )


def _bubble(spot: dict[str, Any]) -> str:
    """A message bubble on the rectangle's upper left corner."""
    return (
        f'<svg x="{spot["x"]:g}%" y="{spot["y"]:g}%" aria-hidden="true">'
        '<path d="M-23 7V-6A13 13 0 1 1-10 7Z"/>'
        f'<text x="-10" y="-1">{spot["number"]:d}</text></svg>'
    )
