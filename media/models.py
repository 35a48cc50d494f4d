"""The models of the app, each in its own file."""

from .public_picture import PublicPicture
from .screenshot import Screenshot, ScreenshotRendition

__all__ = ["PublicPicture", "Screenshot", "ScreenshotRendition"]
