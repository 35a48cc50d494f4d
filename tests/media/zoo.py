"""Files that people and attackers send, made by code: nothing odd lies in the repository."""

import io
import struct
import zipfile
import zlib
from collections.abc import Callable

from PIL import Image, ImageDraw

SIZE = (60, 90)


def picture(mode: str = "RGB", size: tuple[int, int] = SIZE) -> Image.Image:
    """Two halves, so that a turn or a lost channel shows."""
    image = Image.new("RGB", size, (200, 30, 30))
    ImageDraw.Draw(image).rectangle((0, 0, size[0], size[1] // 2), fill=(30, 30, 200))
    return image.convert(mode)


def saved(image: Image.Image, kind: str, **options: object) -> bytes:
    buffer = io.BytesIO()
    image.save(buffer, kind, **options)
    return buffer.getvalue()


def file(kind: str, **options: object) -> bytes:
    return saved(picture(), kind, **options)


def archive() -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as zipped:
        zipped.writestr("index.html", "<script>alert(1)</script>")
    return buffer.getvalue()


def gps() -> Image.Exif:
    """Where a photograph was taken, by whom, and that it lies on its side."""
    exif = Image.Exif()
    exif[0x010F] = "Téléphone de Camille"
    exif[0x0112] = 6  # turn by 90° to show
    exif.get_ifd(0x8825).update({1: "N", 2: (48.0, 51.0, 30.0), 3: "E", 4: (2.0, 17.0, 40.0)})
    return exif


def chunk(kind: bytes, content: bytes) -> bytes:
    checksum = zlib.crc32(kind + content)
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", checksum)


def png_of(width: int, height: int, pixels: bytes = b"", *extra: bytes) -> bytes:
    """A PNG that says it is so large, whatever its pixels are."""
    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    parts = [chunk(b"IHDR", header), *extra, chunk(b"IDAT", zlib.compress(pixels, 9))]
    return b"\x89PNG\r\n\x1a\n" + b"".join(parts) + chunk(b"IEND", b"")


def animation(kind: str) -> bytes:
    frames = [picture(), picture().rotate(180)]
    return saved(frames[0], kind, save_all=True, append_images=frames[1:], duration=100)


def sixteen_bits_of_grey() -> bytes:
    image = Image.new("I;16", SIZE)
    image.putdata([n * 10 for n in range(SIZE[0] * SIZE[1])])
    return saved(image, "PNG")


def see_through() -> bytes:
    return saved(Image.new("RGBA", SIZE, (0, 0, 0, 0)), "PNG")


def damaged(data: bytes) -> bytes:
    """The same length, with zeros over the second half of the pixels."""
    middle = len(data) // 2
    return data[:middle] + bytes(len(data) - middle - 20) + data[-20:]


SVG = b'<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"><script/></svg>'
HTML = b"<!DOCTYPE html><script>alert(1)</script>"
PDF = b"%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\n%%EOF\n"

Maker = Callable[[], bytes]

# File name → how it is made. All of them end up as an upright, plain 8-bit RGB picture.
TAKEN: dict[str, Maker] = {
    "ecran.png": lambda: file("PNG"),
    "ecran.jpg": lambda: file("JPEG"),
    "ECRAN.JPEG": lambda: file("JPEG"),
    "ecran.webp": lambda: file("WEBP"),
    "ecran.avif": lambda: file("AVIF"),
    "progressif.jpg": lambda: file("JPEG", progressive=True),
    "redemarrages.jpg": lambda: file("JPEG", restart_marker_blocks=2),
    "gps.jpg": lambda: file("JPEG", exif=gps()),
    "gps.png": lambda: file("PNG", exif=gps()),
    "gps.webp": lambda: file("WEBP", exif=gps()),
    "gps.avif": lambda: file("AVIF", exif=gps()),
    "cmjn.jpg": lambda: saved(picture("CMYK"), "JPEG"),
    "gris.jpg": lambda: saved(picture("L"), "JPEG"),
    "palette.png": lambda: saved(picture("P"), "PNG"),
    "un-bit.png": lambda: saved(picture("1"), "PNG"),
    "gris-16-bits.png": sixteen_bits_of_grey,
    "transparent.png": see_through,
    "transparent.webp": lambda: saved(picture("RGBA"), "WEBP", lossless=True),
    "profil-abime.png": lambda: file("PNG", icc_profile=b"rien de lisible"),
    "zip-dans-un-bloc.png": lambda: png_of(
        2, 1, bytes(7), chunk(b"zipP", archive()), chunk(b"tEXt", b"Comment\0" + HTML)
    ),
    "bombe-de-pixels-en-trop.png": lambda: png_of(2, 1, bytes(7 + 2_000_000)),
}

# File name → how it is made, and what the refusal says.
REFUSED: dict[str, tuple[Maker, str]] = {
    "vide.png": (lambda: b"", "est vide"),
    "trop-lourd.png": (lambda: file("PNG") + bytes(10 * 2**20), "10 Mo au plus"),
    "hasard.png": (lambda: bytes(range(256)) * 20, "n’est pas une image lisible"),
    "texte.jpg": (lambda: b"Bonjour", "n’est pas une image lisible"),
    "dessin.svg": (lambda: SVG, "XML ou SVG"),
    "dessin.png": (lambda: SVG, "XML ou SVG"),
    "page.png": (lambda: HTML, "une page web"),
    "document.png": (lambda: PDF, "un document PDF"),
    "archive.png": (archive, "une archive ZIP"),
    "image.gif": (lambda: file("GIF"), "une image GIF"),
    "image.png": (lambda: file("GIF"), "une image GIF"),
    "image.bmp": (lambda: file("BMP"), "une image BMP"),
    "image.tiff": (lambda: file("TIFF"), "une image TIFF"),
    "photo.heic": (lambda: b"\0\0\0\x18ftypheic" + bytes(12), "HEIC"),
    "jpeg.png": (lambda: file("JPEG"), "renommez-le en .jpg"),
    "png.jpg": (lambda: file("PNG"), "renommez-le en .png"),
    "avif.webp": (lambda: file("AVIF"), "renommez-le en .avif"),
    "sans-extension": (lambda: file("PNG"), "renommez-le en .png"),
    "capture.png.exe": (lambda: file("PNG"), "renommez-le en .png"),
    "png-et-zip.png": (lambda: file("PNG") + archive(), "après la fin de l’image"),
    "jpeg-et-html.jpg": (lambda: file("JPEG") + HTML, "après la fin de l’image"),
    "jpeg-et-jpeg.jpg": (lambda: file("JPEG") * 2, "après la fin de l’image"),
    "webp-et-pdf.webp": (lambda: file("WEBP") + PDF, "après la fin de l’image"),
    "avif-et-zip.avif": (lambda: file("AVIF") + archive(), "après la fin de l’image"),
    "avif-et-boite.avif": (
        lambda: file("AVIF") + struct.pack(">I4s", 16, b"uuid") + bytes(8),
        "après la fin de l’image",
    ),
    "plusieurs.jpg": (
        lambda: saved(picture(), "MPO", save_all=True, append_images=[picture()]),
        "après la fin de l’image",
    ),
    "tronque.png": (lambda: file("PNG")[:-30], "incomplet"),
    "tronque.jpg": (lambda: file("JPEG")[:-30], "incomplet"),
    "tronque.webp": (lambda: file("WEBP")[:-10], "ou il est abîmé"),
    "tronque.avif": (lambda: file("AVIF")[:-40], "incomplet"),
    "en-tete-seul.png": (lambda: file("PNG")[:20], "n’est pas une image lisible"),
    "abime.png": (lambda: damaged(file("PNG", compress_level=0)), "abîmée"),
    "anime.png": (lambda: animation("PNG"), "animée"),
    "anime.webp": (lambda: animation("WEBP"), "animée"),
    "anime.avif": (lambda: animation("AVIF"), "animée"),
    "trop-de-pixels.png": (lambda: png_of(5000, 4001), "trop de pixels"),
    "bombe.png": (lambda: png_of(60_000, 60_000, bytes(10**6)), "trop de pixels"),
    "immense.png": (lambda: png_of(2**31 - 1, 2**31 - 1), "trop de pixels"),
    "ruban.png": (lambda: png_of(16_001, 10), "trop longue"),
    "sans-pixels.png": (lambda: png_of(60, 90), "abîmée"),
    "zlib.png": (lambda: png_of(60, 90).replace(zlib.compress(b"", 9), b"x\xdaXXXXXX"), "abîmée"),
    "texte-bombe.png": (
        lambda: png_of(
            2, 1, bytes(7), chunk(b"zTXt", b"a\0\0" + zlib.compress(bytes(80 * 2**20), 9))
        ),
        "n’est pas une image lisible",
    ),
}
