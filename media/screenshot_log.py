"""What becomes of the pixels of a screenshot, and who answers for them, in the journal."""

from collections.abc import Iterable
from datetime import datetime

from django.contrib.contenttypes.models import ContentType
from wagtail.log_actions import LogActionRegistry, log
from wagtail.models import ModelLogEntry

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


def redrawers(screenshots: Iterable[Screenshot], since: datetime | None) -> set[int]:
    """Ids of the users who changed the pixels of one of these after `since`."""
    entries = ModelLogEntry.objects.filter(
        action=REDRAWN,
        content_type=ContentType.objects.get_for_model(Screenshot),
        object_id__in=[str(screenshot.pk) for screenshot in screenshots],
    ).exclude(user=None)
    if since:
        entries = entries.filter(timestamp__gt=since)
    return set(entries.values_list("user_id", flat=True))


def register(actions: LogActionRegistry) -> None:
    actions.register_action(REDRAWN, "Changer l’image ou ses masques", "Image ou masques changés")
    actions.register_action(ATTESTED, "Attester", "Absence de données personnelles attestée")
