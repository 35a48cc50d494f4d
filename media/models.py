"""The models of the app, each in its own file."""

from .public_picture import PublicPicture
from .rendition import ScreenshotRendition
from .screenshot import Screenshot

__all__ = ["PublicPicture", "Screenshot", "ScreenshotRendition"]
