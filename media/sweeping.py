"""Files nobody should find any more: public pictures without a publication, old originals.

Both may be run at any time, twice at once, and be killed at any point: the next run completes it.
"""

import re
from collections.abc import Iterable
from datetime import timedelta

from django.conf import settings
from django.core.files.storage import default_storage
from django.db import transaction
from django.db.models import Q
from django.utils import timezone
from wagtail.models import UploadedFile

from cms.editorial.publication import Publication

from .models import PublicPicture, Screenshot
from .public_picture import lock_pictures
from .removal import remove_now
from .screenshot import ORIGINALS
from .storages import listed, public_storage

UPLOADS = UploadedFile._meta.get_field("file").upload_to
DIGEST = re.compile(r'"([0-9a-f]{64})"')


def sweep() -> int:
    """Delete the public copies that no open publication refers to; the number of files deleted."""
    shown = _shown()
    for digest in set(PublicPicture.objects.values_list("sha256", flat=True)) - shown:
        _forget(digest)
    known = set(PublicPicture.objects.values_list("name", flat=True))
    return sum(_remove_stray(name) for name in set(listed(public_storage(), "")) - known)


def _shown() -> set[str]:
    """The digests in the open publications: those of pictures, among others.

    Pictures that are made from a page's texts are in the answer alone.
    """
    texts = Publication.objects.open().values_list("document", "answer")
    return {digest for pair in texts.iterator() for text in pair for digest in DIGEST.findall(text)}


@transaction.atomic
def _forget(digest: str) -> None:
    """Unless a publication took it up meanwhile: it holds the lock until it is committed."""
    lock_pictures([digest])
    shown = Q(document__contains=digest) | Q(answer__contains=digest)
    if not Publication.objects.open().filter(shown).exists():
        PublicPicture.objects.filter(sha256=digest).delete()


@transaction.atomic
def _remove_stray(name: str) -> bool:
    """Delete a file without a row, which a publication that failed may also have left."""
    lock_pictures([name.partition("-")[0]])
    if PublicPicture.objects.filter(name=name).exists():
        return False
    public_storage().delete(name)
    return True


def forget_originals() -> int:
    """Delete the originals whose time has come, and what uploads left behind; their number."""
    limit = timezone.now() - timedelta(days=settings.SCREENSHOT_ORIGINAL_DAYS)
    outdated = list(Screenshot.objects.exclude(original="").filter(original_since__lt=limit))
    for screenshot in outdated:
        screenshot.forget_original()
    known = set(Screenshot.objects.exclude(original="").values_list("original", flat=True))
    return (
        len(outdated)
        + _remove_old(set(listed(default_storage, ORIGINALS)) - known)
        + (
            # Uploads that nobody completed: raw files, with whatever they hold.
            _remove_old(listed(default_storage, UPLOADS))
        )
    )


def _remove_old(names: Iterable[str]) -> int:
    """Delete those of these files that are older than a day: the others may be about to be used."""
    yesterday = timezone.now() - timedelta(days=1)
    old = [name for name in names if default_storage.get_modified_time(name) < yesterday]
    UploadedFile.objects.filter(file__in=old).delete()
    remove_now(default_storage, old)
    return len(old)
