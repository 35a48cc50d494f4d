"""Background work on screenshots: no visitor's request ever encodes an image."""

from contextlib import suppress
from datetime import timedelta
from typing import Any

from django.utils import timezone
from django_tasks import task

# A page that somebody has just read, or that a shared cache keeps for a minute, still shows its
# pictures.
GRACE = timedelta(minutes=5)


@task()
def prepare_renditions(screenshot_id: int) -> None:
    """Make the renditions that are missing; nothing if the screenshot is gone.

    Nor if its pixels change meanwhile: that change has a task of its own.
    """
    from .models import Screenshot
    from .pictures import renditions
    from .rendition import OutdatedError

    screenshot = Screenshot.objects.filter(pk=screenshot_id).first()
    if screenshot:
        with suppress(OutdatedError):
            renditions(screenshot)


@task()
def sweep_public_pictures() -> None:
    """Delete the public files that no publication shows any more."""
    from .sweeping import sweep

    sweep()


def sweep_soon(**kwargs: Any) -> None:
    """After a while: what is public has just changed (a receiver of signals).

    The queue is a table: the task is there if, and only if, the change is committed.
    """
    sweep_public_pictures.using(run_after=timezone.now() + GRACE).enqueue()
