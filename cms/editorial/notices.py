"""« Les écrans ont changé »: what a public page says when its new version is late.

The day is in the publication's envelope, not in its document: nothing is approved anew.
"""

from datetime import date

from wagtail.models import Page

from .publication import Publication
from .publishing import refresh


def post_notice(page_id: int, day: date) -> None:
    """Let the public page say that its screens changed on `day`; nothing if it is not public."""
    _write(page_id, day)


def clear_notice(page_id: int) -> None:
    _write(page_id, None)


def _write(page_id: int, day: date | None) -> None:
    public = Publication.objects.open().select_for_update().filter(page_id=page_id).first()
    if public and public.screens_changed_on != day:
        public.screens_changed_on = day
        refresh(public, Page.objects.get(pk=page_id).specific)
