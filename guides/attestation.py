"""No guide goes to review with a screen that nobody has attested free of personal data."""

from typing import TYPE_CHECKING

from media.attestation import unattested

if TYPE_CHECKING:
    from .guide_page import GuidePage


def unattested_steps(page: "GuidePage") -> list[str]:
    """A sentence a step whose screen is not attested; a missing screen is not this rule's."""
    screens = [
        (number, step.value["screenshot"]["image"])
        for number, step in enumerate(page.steps, start=1)
    ]
    missing = set(unattested(image for _, image in screens if image))
    return [
        f"Étape {number} : ouvrez l’écran « {image.title} », masquez ce qu’il faut et attestez "
        "qu’aucune donnée personnelle n’y est visible."
        for number, image in screens
        if image in missing
    ]
