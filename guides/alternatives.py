"""The words in the place of a step's screen: for those who do not see it."""

from collections.abc import Iterator
from pathlib import PurePath
from typing import Any

from cms.core.wording_rules import alternative_fault


def alternative_faults(page: Any) -> Iterator[str]:
    """A sentence for each step whose screen is not said in words."""
    for number, step in enumerate(page.steps, start=1):
        screenshot = step.value["screenshot"]
        if image := screenshot["image"]:
            names = (image.title, PurePath(image.file.name).stem)
            if fault := alternative_fault(screenshot["alt_text"] or "", *names):
                yield f"Étape {number} : {fault}"
