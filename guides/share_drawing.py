"""The picture shown with a link to a guide: who is asked, and what is answered. Pure."""

from io import BytesIO

import font_manrope
from PIL import Image, ImageDraw, ImageFont

from cms.core.typography import NBSP, THIN, fr

WIDTH, HEIGHT = 1200, 630
# Part of what a picture is known by: another look is another picture.
LOOK = 2
# Drawn larger, then reduced: Pillow's edges are not smooth.
SCALE = 2
# Sizes of type, and how many lines of each fit.
SIZES = ((72, 2), (62, 3), (48, 4))

# The tokens of cms/static/css/site.css, light.
PAPER, CARD, LINE, INK, SOFT = "#fbf7f0", "#fffdf9", "#e4d9c8", "#1b2430", "#526070"
GREEN, ON_GREEN = "#0c6152", "#ffffff"
MARGIN, PADDING, ROUND = 72, 44, 44


def draw(title: str, asked: str) -> bytes:
    """A JPEG of 1200 × 630: `asked` in the bubble that is sent, `title` in the one received."""
    image = Image.new("RGB", (WIDTH * SCALE, HEIGHT * SCALE), PAPER)
    canvas = ImageDraw.Draw(image)
    asked, title = (fr(text).replace(THIN, NBSP) for text in (asked, title))  # THIN is not drawn
    top = _bubble(canvas, [asked], _font("SemiBold", 40), MARGIN - 12, sent=True)
    font, lines = fitted(title)
    _bubble(canvas, lines, font, top + 28, sent=False)
    _signature(canvas)
    file = BytesIO()
    image.resize((WIDTH, HEIGHT), Image.Resampling.LANCZOS).save(
        file, "JPEG", quality=86, optimize=True
    )
    return file.getvalue()


def _font(weight: str, size: int) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(getattr(font_manrope, f"Manrope{weight}"), size * SCALE)


def fitted(title: str) -> tuple[ImageFont.FreeTypeFont, list[str]]:
    """The largest type in which the title has few lines; what is too long ends with « … »."""
    for size, most in SIZES:
        font = _font("Bold", size)
        lines = _balanced(title, font, WIDTH - 2 * (MARGIN + PADDING) - 60)
        if len(lines) <= most:
            return font, lines
    return font, [*lines[: most - 1], f"{lines[most - 1]}…"]


def _balanced(text: str, font: ImageFont.FreeTypeFont, width: int) -> list[str]:
    """As few lines as fit, then as even as they can be: no word alone on the last."""
    lines = _wrapped(text, font, width)
    for narrower in range(width - 20, 0, -20):
        tried = _wrapped(text, font, narrower)
        too_wide = any(font.getlength(line) > narrower * SCALE for line in tried)
        if too_wide or len(tried) > len(lines):
            break
        lines = tried
    return lines


def _wrapped(text: str, font: ImageFont.FreeTypeFont, width: int) -> list[str]:
    lines: list[str] = []
    for word in text.split(" "):
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and font.getlength(longer) <= width * SCALE:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines


def _bubble(
    canvas: ImageDraw.ImageDraw,
    lines: list[str],
    font: ImageFont.FreeTypeFont,
    top: int,
    *,
    sent: bool,
) -> int:
    """Draw these lines in a bubble, its tail where it is sent from; gives its bottom."""
    padding = PADDING if not sent else PADDING - 14
    step = round(font.size / SCALE * 1.22)
    width = max(font.getlength(line) for line in lines) / SCALE + 2 * padding
    height = step * len(lines) + 2 * padding - step // 5
    left = WIDTH - MARGIN - width if sent else MARGIN
    box = [left * SCALE, top * SCALE, (left + width) * SCALE, (top + height) * SCALE]
    canvas.rounded_rectangle(
        box,
        ROUND * SCALE,
        fill=GREEN if sent else CARD,
        outline=GREEN if sent else LINE,
        width=2 * SCALE,
        corners=(True, True, not sent, sent),
    )
    for number, line in enumerate(lines):
        at = ((left + padding) * SCALE, (top + padding - step // 6 + step * number) * SCALE)
        canvas.text(at, line, font=font, fill=ON_GREEN if sent else INK, anchor="la")
    return round(top + height)


def _signature(canvas: ImageDraw.ImageDraw) -> None:
    """The site's name beside its mark, a bubble."""
    size, top = 52, HEIGHT - MARGIN - 40
    box = [MARGIN * SCALE, top * SCALE, (MARGIN + size) * SCALE, (top + size) * SCALE]
    canvas.rounded_rectangle(box, 24 * SCALE, fill=GREEN, corners=(True, True, True, False))
    canvas.text(
        ((MARGIN + size / 2) * SCALE, (top + size / 2) * SCALE),
        "€",
        font=_font("Bold", 32),
        fill=ON_GREEN,
        anchor="mm",
    )
    middle = (top + size / 2) * SCALE
    left = (MARGIN + size + 18) * SCALE
    bold = _font("Bold", 34)
    canvas.text((left, middle), "Infoconso", font=bold, fill=INK, anchor="lm")
    canvas.text(
        (left + bold.getlength("Infoconso "), middle),
        "Multimédia",
        font=_font("Medium", 34),
        fill=SOFT,
        anchor="lm",
    )
