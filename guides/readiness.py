"""No page with steps goes to review with a screen that is lost, unsaid, or perhaps too telling."""

from collections.abc import Iterator
from pathlib import PurePath
from typing import Any

from cms.core.wording_rules import alternative_fault
from media.readiness import unattested, without_file


def screen_faults(page: Any) -> list[str]:
    """A sentence a step whose screen is not ready; a step without one is another rule's."""
    screens = [
        (number, image)
        for number, step in enumerate(page.steps, start=1)
        if (image := step.value["screenshot"]["image"])
    ]
    images = {image for _, image in screens}
    lost, not_attested = set(without_file(images)), set(unattested(images))
    faults = [*_alternative_faults(page)]
    for number, image in screens:
        if image in lost:
            faults.append(
                f"Étape {number} : le fichier de l’écran « {image.title} » manque, "
                "remplacez-le dans sa fiche."
            )
        elif image in not_attested:
            faults.append(
                f"Étape {number} : ouvrez l’écran « {image.title} », masquez ce qu’il faut et "
                "attestez qu’aucune donnée personnelle n’y est visible."
            )
    return faults


def _alternative_faults(page: Any) -> Iterator[str]:
    """A sentence for each step whose screen is not said in words."""
    for number, step in enumerate(page.steps, start=1):
        screenshot = step.value["screenshot"]
        if image := screenshot["image"]:
            names = (image.title, PurePath(image.file.name).stem)
            if fault := alternative_fault(screenshot["alt_text"] or "", *names):
                yield f"Étape {number} : {fault}"
