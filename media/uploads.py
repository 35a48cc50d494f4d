"""Which files are taken as screenshots: decided from their bytes, before any pixel is decoded."""

import io
import warnings
from pathlib import PurePath

from django.conf import settings
from django.core.exceptions import ValidationError
from PIL import Image

from cms.core.typography import number

from .containers import END, TruncatedError, png_is_animated

FORMATS = tuple(END)
EXTENSIONS = {
    "PNG": (".png",),
    "JPEG": (".jpg", ".jpeg"),
    "WEBP": (".webp",),
    "AVIF": (".avif",),
}
ACCEPTED = "Formats acceptés : PNG, JPEG, WebP et AVIF."
# WebP, one of the formats that we serve, ends at 16,383.
LONGEST_SIDE = 16_000

# First bytes of what people send by mistake, or on purpose.
KNOWN = (
    (b"%PDF", "un document PDF"),
    (b"PK\x03\x04", "une archive ZIP ou un document de bureautique"),
    (b"GIF8", "une image GIF"),
    (b"BM", "une image BMP"),
    (b"II*\x00", "une image TIFF"),
    (b"MM\x00*", "une image TIFF"),
    (b"<svg", "une image SVG"),
    (b"<?xml", "un fichier XML ou SVG"),
    (b"<!doctype html", "une page web"),
    (b"<html", "une page web"),
)


def read_picture(data: bytes, name: str) -> Image.Image:
    """The decoded picture of an uploaded file called `name`.

    ValidationError, with the reason and what to do about it, unless the file is one whole still
    picture of an accepted format, named as what it is and no larger than the settings allow.
    """
    check_weight(len(data))
    picture = _open(data)
    # Pillow's name for a JPEG file that says it holds several.
    kind = "JPEG" if picture.format == "MPO" else str(picture.format)
    _check_name(kind, name)
    _check_size(*picture.size)
    _check_still(kind, picture, data)
    _check_end(kind, data)
    return _decode(picture)


def check_weight(size: int) -> None:
    """ValidationError unless a file of `size` bytes may be read at all."""
    most = settings.WAGTAILIMAGES_MAX_UPLOAD_SIZE
    if size == 0:
        raise ValidationError("Ce fichier est vide : choisissez-en un autre.")
    if size > most:
        weight = f"{size / 2**20:.1f}".replace(".", ",")
        raise ValidationError(
            f"Ce fichier pèse {weight} Mo : {most // 2**20} Mo au plus. "
            "Réduisez l’image ou enregistrez-la en WebP."
        )


def _open(data: bytes) -> Image.Image:
    """The picture's header; Pillow decodes nothing yet."""
    try:
        with warnings.catch_warnings():
            # Large dimensions are refused by our own rule, with our own sentence.
            warnings.simplefilter("ignore", Image.DecompressionBombWarning)
            return Image.open(io.BytesIO(data), formats=FORMATS)
    except Image.DecompressionBombError:
        raise ValidationError(_too_large()) from None
    except Exception:  # whatever a decoder makes of bytes that were made to break it
        raise ValidationError(_unreadable(data)) from None


def _unreadable(data: bytes) -> str:
    start = data[:256].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    for signature, what in KNOWN:
        if start.startswith(signature.lower()):
            return f"Ce fichier est {what}, pas une capture d’écran. {ACCEPTED}"
    if data[4:8] == b"ftyp" and data[8:12] in (b"heic", b"heix", b"mif1", b"msf1"):
        return f"Cette photo est au format HEIC : enregistrez-la en JPEG. {ACCEPTED}"
    return f"Ce fichier n’est pas une image lisible, ou il est abîmé. {ACCEPTED}"


def _check_name(kind: str, name: str) -> None:
    extension = PurePath(name).suffix.lower()
    if extension not in EXTENSIONS[kind]:
        raise ValidationError(
            f"Ce fichier contient une image {kind}, mais son nom finit par "
            f"« {extension or name} » : renommez-le en {EXTENSIONS[kind][0]}."
        )


def _check_size(width: int, height: int) -> None:
    if width * height > settings.WAGTAILIMAGES_MAX_IMAGE_PIXELS:
        raise ValidationError(_too_large())
    if max(width, height) > LONGEST_SIDE:
        raise ValidationError(
            f"Cette image est trop longue : {number(LONGEST_SIDE)} pixels de côté au plus. "
            "Faites plusieurs captures."
        )


def _too_large() -> str:
    most = settings.WAGTAILIMAGES_MAX_IMAGE_PIXELS // 1_000_000
    return f"Cette image a trop de pixels : {most} millions au plus. Réduisez-la."


def _check_still(kind: str, picture: Image.Image, data: bytes) -> None:
    """A JPEG is always still: further pictures come after its end."""
    if kind == "PNG":
        animated = png_is_animated(data)
    else:
        animated = kind != "JPEG" and getattr(picture, "n_frames", 1) > 1
    if animated:
        raise ValidationError("Cette image est animée : faites une capture fixe.")


def _check_end(kind: str, data: bytes) -> None:
    try:
        end = END[kind](data)
    except TruncatedError:
        raise ValidationError(
            "Ce fichier est incomplet : l’image s’arrête avant la fin. Envoyez-le à nouveau."
        ) from None
    if end != len(data):
        raise ValidationError(
            "Ce fichier contient autre chose après la fin de l’image. "
            "Ouvrez-la, enregistrez-la à nouveau, puis envoyez la copie."
        )


def _decode(picture: Image.Image) -> Image.Image:
    try:
        picture.load()
    except Exception:  # the same
        raise ValidationError("Cette image est abîmée : faites une nouvelle capture.") from None
    return picture
