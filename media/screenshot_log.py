"""What becomes of the pixels of a screenshot, and who answers for them, in the journal."""

from wagtail.log_actions import LogActionRegistry, log

from cms.core.audit.entries import DIGESTS

from .screenshot import Screenshot

REDRAWN = "media.redraw"
ATTESTED = "media.attest"


def note(screenshot: Screenshot, former: str, *, attested: bool) -> None:
    """`former` is the digest of the pixels before they were saved; "" for a new screenshot."""
    digests = {"from": former or None, "to": screenshot.sha256}
    if former and former != screenshot.sha256:
        log(screenshot, REDRAWN, data={DIGESTS: digests, "masks": len(screenshot.masks)})
    if attested:
        log(screenshot, ATTESTED, data={DIGESTS: digests})


def register(actions: LogActionRegistry) -> None:
    actions.register_action(REDRAWN, "Changer l’image ou ses masques", "Image ou masques changés")
    actions.register_action(ATTESTED, "Attester", "Absence de données personnelles attestée")
