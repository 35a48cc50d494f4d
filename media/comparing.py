"""The pictures of two documents compared, for reviewers: the small copies of them, some 10 ms."""

from collections.abc import Iterable, Mapping
from contextlib import suppress

from PIL import Image

from cms.editorial.picture_change import PictureChange

from .changed_areas import changed_areas
from .models import Screenshot
from .specs import WIDTHS, Spec
from .storages import public_storage

# Encoded alike, the same pixels stay the same.
SMALL = Spec("jpeg", WIDTHS[0])

Pair = tuple[str, str]


def picture_changes(pairs: Iterable[Pair]) -> dict[Pair, PictureChange]:
    """By content hashes, before and after; nothing for a pair of which a file is lost."""
    pairs = list(pairs)
    wanted = {digest for pair in pairs for digest in pair}
    found = Screenshot.objects.filter(sha256__in=wanted).prefetch_related("renditions")
    screenshots = {screenshot.sha256: screenshot for screenshot in found} if wanted else {}
    changes = {}
    for before, after in pairs:
        with suppress(OSError):
            changes[before, after] = changed_areas(
                _picture(before, screenshots), _picture(after, screenshots)
            )
    return changes


def _picture(digest: str, screenshots: Mapping[str, Screenshot]) -> Image.Image:
    """The small rendition, or what there is: the master just uploaded, a deleted one's copy."""
    if screenshot := screenshots.get(digest):
        small = [one for one in screenshot.renditions.all() if one.filter_spec == SMALL.filter]
        file = (small[0] if small else screenshot).file.open("rb")
    else:
        file = public_storage().open(SMALL.public_name(digest))
    with file, Image.open(file) as picture:
        return picture.convert("RGB")
