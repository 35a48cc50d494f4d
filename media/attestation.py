"""Which screenshots nobody has attested yet: guides do not go to review with them."""

from collections.abc import Iterable

from .screenshot import Screenshot


def unattested(screenshots: Iterable[Screenshot]) -> list[Screenshot]:
    """Those of which nobody says that no personal data is visible, in the same order."""
    return [screenshot for screenshot in screenshots if screenshot.attested_at is None]
