"""Mock customer areas: one `<article>` per screen in the HTML files, one PNG each in `png/`."""

from pathlib import Path

HERE = Path(__file__).parent
PNG_DIR = HERE / "png"


def screen_path(name: str) -> Path:
    """The committed picture of the screen called `name`."""
    return PNG_DIR / f"{name}.png"
