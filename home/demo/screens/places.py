"""Where a step's words stand on its screen, as the drawing script found them (`places.json`)."""

import json
import re
from functools import cache
from typing import Any

from home.demo.screens import HERE
from home.demo.shapes import DemoStep

PLACES = HERE / "places.json"
BOLD = re.compile(r"<b>(.*?)</b>")


def words(step: DemoStep) -> list[str]:
    """What the instruction says to touch or to read on the screen, in order."""
    return list(dict.fromkeys(BOLD.findall(step.instruction_html)))


def hotspots(step: DemoStep) -> list[dict[str, Any]]:
    """A labelled rectangle for each of these words, in percent of the screen."""
    return [{**_places()[step.screen][word], "label": word} for word in words(step)]


@cache
def _places() -> dict[str, dict[str, dict[str, float]]]:
    return json.loads(PLACES.read_text(encoding="utf-8"))
