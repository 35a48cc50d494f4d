"""Which screenshots may not go to review as they are."""

from collections.abc import Iterable

from .screenshot import Screenshot


def unattested(screenshots: Iterable[Screenshot]) -> list[Screenshot]:
    """Those of which nobody says that no personal data is visible, in the same order."""
    return [screenshot for screenshot in screenshots if screenshot.attested_at is None]


def without_file(screenshots: Iterable[Screenshot]) -> list[Screenshot]:
    """Those whose file is lost: nothing can be made from them."""
    return [
        screenshot
        for screenshot in screenshots
        if not screenshot.file.storage.exists(screenshot.file.name)
    ]
