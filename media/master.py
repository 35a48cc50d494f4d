"""The master of a screenshot: pixels and nothing else, with what is masked gone for good."""

import io
import math
from collections.abc import Iterable

from PIL import Image, ImageCms, ImageDraw, ImageOps

from .rectangles import Rectangle

INK = (0, 0, 0)
PAPER = (255, 255, 255)


def plain(picture: Image.Image) -> Image.Image:
    """`picture` upright, in 8-bit sRGB on white, without any metadata (EXIF, places, profiles)."""
    upright = _in_srgb(ImageOps.exif_transpose(picture))
    if upright.mode.startswith("I"):  # 16 bits of grey, which Pillow would clip
        upright = upright.convert("I").point(lambda value: value * (1 / 256)).convert("L")
    seen = upright.convert("RGBA")
    clean = Image.new("RGB", seen.size, PAPER)
    clean.paste(seen, mask=seen.getchannel("A"))
    return clean


def _in_srgb(picture: Image.Image) -> Image.Image:
    """Colours as they look: phones write theirs in a wider space. A broken profile is ignored."""
    profile = picture.info.get("icc_profile")
    if not profile or picture.mode not in ("RGB", "CMYK"):
        return picture
    try:
        source = ImageCms.ImageCmsProfile(io.BytesIO(profile))
        converted = ImageCms.profileToProfile(
            picture, source, ImageCms.createProfile("sRGB"), outputMode="RGB"
        )
    except (ImageCms.PyCMSError, OSError, ValueError):
        return picture
    return converted or picture


def masked(picture: Image.Image, masks: Iterable[Rectangle]) -> Image.Image:
    """A copy of `picture` with every pixel that a mask touches painted over."""
    covered = picture.copy()
    draw = ImageDraw.Draw(covered)
    for mask in masks:
        left, right = _pixels(mask["x"], mask["width"], picture.width)
        top, bottom = _pixels(mask["y"], mask["height"], picture.height)
        draw.rectangle((left, top, right, bottom), fill=INK)
    return covered


def _pixels(start: float, length: float, side: int) -> tuple[int, int]:
    """First and last pixel that the span, in percent of `side`, touches."""
    first = math.floor(start * side / 100)
    last = math.ceil(round((start + length) * side / 100, 6)) - 1
    return first, min(max(last, first), side - 1)


def png(picture: Image.Image) -> bytes:
    """Losslessly encoded; the same pixels give the same bytes."""
    buffer = io.BytesIO()
    picture.save(buffer, "PNG")
    return buffer.getvalue()
