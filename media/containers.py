"""Where a picture ends inside its file: the structure of the accepted formats, without decoding.

What follows the end of a picture is how a file passes for two things at once. Specifications:
PNG (W3C, 5.3), JPEG (ITU T.81, annex B), WebP (RFC 9649, 2), AVIF (ISO/IEC 14496-12, 4.2).
"""

import struct
from collections.abc import Callable
from typing import Any


class Truncated(Exception):  # noqa: N818, it tells about a file
    """The file ends before the picture does."""


def png_end(data: bytes) -> int:
    """Chunks of length, type, content and checksum, up to IEND."""
    position = 8
    while True:
        length, kind = _unpack(">I4s", data, position)
        position += 12 + length
        if kind == b"IEND":
            return _within(data, position)


def png_is_animated(data: bytes) -> bool:
    """Whether a chunk before the pixels announces an animation (APNG)."""
    position = 8
    while True:
        length, kind = _unpack(">I4s", data, position)
        if kind in (b"acTL", b"IDAT", b"IEND"):
            return kind == b"acTL"
        position += 12 + length


def jpeg_end(data: bytes) -> int:
    """Segments up to EOI; the entropy-coded data after a scan's header is skipped."""
    position = 2
    while True:
        marker, kind = _unpack("BB", data, position)
        if marker != 0xFF:
            raise Truncated
        if kind == 0xFF:  # fill byte
            position += 1
        elif kind == 0xD9:
            return position + 2
        elif kind == 0x01 or 0xD0 <= kind <= 0xD7:  # markers that stand alone
            position += 2
        else:
            (length,) = _unpack(">H", data, position + 2)
            position += 2 + length
            if kind == 0xDA:
                position = _after_scan(data, position)


def _after_scan(data: bytes, position: int) -> int:
    """The next marker: FF not followed by a stuffed zero nor by a restart marker."""
    while True:
        position = data.find(b"\xff", position)
        if position < 0 or position + 1 >= len(data):
            raise Truncated
        if data[position + 1] != 0 and not 0xD0 <= data[position + 1] <= 0xD7:
            return position
        position += 2


def webp_end(data: bytes) -> int:
    """A RIFF file says its own length."""
    (length,) = _unpack("<I", data, 4)
    return _within(data, 8 + length + length % 2)


# What a still AVIF picture is made of, at the top of the file.
AVIF_BOXES = (b"ftyp", b"meta", b"mdat", b"free", b"skip")


def avif_end(data: bytes) -> int:
    """Boxes one after the other; the first of another kind is not the picture's."""
    position = 0
    while position < len(data):
        try:
            length, kind = _unpack(">I4s", data, position)
        except Truncated:
            return position
        if kind not in AVIF_BOXES:
            return position
        if length == 1:
            (length,) = _unpack(">Q", data, position + 8)
        elif length == 0:  # up to the end of the file, whatever is there
            return position
        if length < 8:
            raise Truncated
        position = _within(data, position + length)
    return position


END: dict[str, Callable[[bytes], int]] = {
    "PNG": png_end,
    "JPEG": jpeg_end,
    "WEBP": webp_end,
    "AVIF": avif_end,
}


def _unpack(pattern: str, data: bytes, position: int) -> tuple[Any, ...]:
    try:
        return struct.unpack_from(pattern, data, position)
    except struct.error:
        raise Truncated from None


def _within(data: bytes, position: int) -> int:
    if position > len(data):
        raise Truncated
    return position
