"""The models of the app, each in its own file."""

from .picture_use import PictureUse
from .public_picture import PublicPicture
from .rendition import ScreenshotRendition
from .screenshot import Screenshot

__all__ = ["PictureUse", "PublicPicture", "Screenshot", "ScreenshotRendition"]
