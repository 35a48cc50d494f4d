"""Try the links of the public pages: ours each time, other sites' now and then."""

import time
from datetime import datetime, timedelta

from django.core.handlers.wsgi import WSGIHandler
from django.utils import timezone

from .asking import ask_elsewhere, ask_ourselves, is_dead
from .link import Link
from .places import places

# How long another site's answer stands: one that failed is tried again the next day.
EVERY = timedelta(days=7)
EVERY_DEAD = timedelta(hours=20)
PAUSE = 1.0  # seconds between two requests to other sites


def check_links(*, elsewhere: bool) -> int:
    """Try what is due, forget what no page holds any more; how many links are dead."""
    found = places()
    Link.objects.exclude(url__in=found).delete()
    handler = WSGIHandler()
    for url, where in found.items():
        link, _ = Link.objects.get_or_create(url=url)
        link.places = where
        now = timezone.now()
        if link.is_internal:
            _note(link, ask_ourselves(url, handler), now)
        elif elsewhere and _is_due(link, now):
            _note(link, ask_elsewhere(url), now)
            time.sleep(PAUSE)
        link.save()
    return Link.objects.exclude(dead_since=None).count()


def _is_due(link: Link, now: datetime) -> bool:
    every = EVERY_DEAD if link.dead_since else EVERY
    return link.checked_at is None or link.checked_at <= now - every


def _note(link: Link, status: int | None, now: datetime) -> None:
    link.status, link.checked_at = status, now
    link.dead_since = (link.dead_since or now) if is_dead(status) else None
