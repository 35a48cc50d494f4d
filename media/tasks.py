"""Background work on screenshots: no visitor's request ever encodes an image."""

from datetime import timedelta
from typing import Any

from django.db import transaction
from django.utils import timezone
from django_tasks import task

# A page that somebody has just read, or that a shared cache keeps for a minute, still shows its
# pictures.
GRACE = timedelta(minutes=5)


@task()
def prepare_renditions(screenshot_id: int) -> None:
    """Make the renditions that are missing; nothing if the screenshot is gone."""
    from .models import Screenshot
    from .pictures import renditions

    screenshot = Screenshot.objects.filter(pk=screenshot_id).first()
    if screenshot:
        renditions(screenshot)


@task()
def sweep_public_pictures() -> None:
    """Delete the public files that no publication shows any more."""
    from .sweeping import sweep

    sweep()


def sweep_soon(**kwargs: Any) -> None:
    """After commit and a while: what is public has just changed (a receiver of signals)."""
    later = sweep_public_pictures.using(run_after=timezone.now() + GRACE)
    transaction.on_commit(later.enqueue)
