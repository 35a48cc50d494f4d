"""From a screenshot to the files a page shows: private while a draft, public once published.

A *source* is `{"url", "type", "width", "height"}`: one file of a picture, sizes in pixels.
"""

from collections import defaultdict
from collections.abc import Iterable
from contextlib import suppress
from typing import Any

from wagtail.images.models import SourceImageIOError

from cms.core.gate import PublicationRefused

from .models import PublicPicture, Screenshot, ScreenshotRendition
from .public_picture import keep, lock_pictures
from .specs import SPECS, Spec
from .storages import public_storage

Source = dict[str, Any]


def renditions(screenshot: Screenshot) -> dict[Spec, ScreenshotRendition]:
    """Every rendition of `screenshot`, made now where missing (up to a second each)."""
    made = screenshot.get_renditions(*(spec.filter for spec in SPECS))
    return {spec: made[spec.filter] for spec in SPECS}


def make_public(screenshots: Iterable[Screenshot]) -> None:
    """Copy the renditions to the public storage, where a copy is missing. In a transaction.

    PublicationRefused if a copy is missing and the screenshot's file is lost.
    """
    wanted = {screenshot.sha256: screenshot for screenshot in screenshots}
    lock_pictures(wanted)
    present = set(PublicPicture.objects.filter(sha256__in=wanted).values_list("name", flat=True))
    for sha256, screenshot in wanted.items():
        if any(spec.public_name(sha256) not in present for spec in SPECS):
            try:
                _copy(screenshot)
            except SourceImageIOError:
                raise PublicationRefused(
                    f"Le fichier de l’écran « {screenshot.title} » manque : "
                    "remplacez-le avant de publier."
                ) from None


def _copy(screenshot: Screenshot) -> None:
    for spec, rendition in renditions(screenshot).items():
        with rendition.file.open("rb") as file:
            content = file.read()
        keep(
            PublicPicture(
                name=spec.public_name(screenshot.sha256),
                sha256=screenshot.sha256,
                mime=spec.mime,
                width=rendition.width,
                height=rendition.height,
            ),
            content,
        )


def public_sources(digests: Iterable[str]) -> dict[str, list[Source]]:
    """The public sources of the pictures with these digests, best format first: one query."""
    storage = public_storage()
    order = {spec.mime: position for position, spec in enumerate(SPECS)}
    sources: dict[str, list[Source]] = defaultdict(list)
    for picture in sorted(
        PublicPicture.objects.filter(sha256__in=set(digests)),
        key=lambda picture: (order[picture.mime], picture.width),
    ):
        url = storage.url(picture.name)
        sources[picture.sha256].append(_source(url, picture.mime, picture.width, picture.height))
    return sources


def draft_sources(screenshots: Iterable[Screenshot]) -> dict[str, list[Source]]:
    """The same from the private renditions, at addresses that check who asks.

    None for a screenshot whose file is lost: the page is shown without it.
    """
    sources: dict[str, list[Source]] = {}
    for screenshot in screenshots:
        with suppress(SourceImageIOError):
            sources[screenshot.sha256] = [
                _source(rendition.url, spec.mime, rendition.width, rendition.height)
                for spec, rendition in renditions(screenshot).items()
            ]
    return sources


def archived_sources(digests: Iterable[str]) -> dict[str, list[Source]]:
    """For those who look back: the screenshots with these pixels, or public copies of them.

    Pictures whose pixels are nowhere any more are left out.
    """
    wanted = set(digests)
    kept = draft_sources(Screenshot.objects.filter(sha256__in=wanted))
    return public_sources(wanted - set(kept)) | kept


def private_addresses(digests: Iterable[str]) -> dict[str, str]:
    """Digest → address of the picture, for reviewers: the screenshot, or its public copy."""
    wanted = set(digests)
    public = {digest: sources[-1]["url"] for digest, sources in public_sources(wanted).items()}
    return public | {
        screenshot.sha256: screenshot.file.url
        for screenshot in Screenshot.objects.filter(sha256__in=wanted)
    }


def _source(url: str, mime: str, width: int, height: int) -> Source:
    return {"url": url, "type": mime, "width": width, "height": height}
