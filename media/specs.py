"""The one list of sizes and formats in which a screenshot is shown."""

from dataclasses import dataclass

WIDTHS = (360, 720)
# In the order in which a browser should prefer them.
FORMATS = ("avif", "webp", "jpeg")
EXTENSIONS = {"avif": "avif", "webp": "webp", "jpeg": "jpg"}
# Chosen on 1080 × 2400 screens of text: no visible ringing, smallest file.
QUALITY = {"avif": 61, "webp": 80, "jpeg": 76}


@dataclass(frozen=True)
class Spec:
    """One rendition: `width` in CSS pixels at most, never enlarged."""

    format: str
    width: int

    @property
    def filter(self) -> str:
        """As Wagtail's filter specification."""
        return f"width-{self.width}|format-{self.format}|{self.format}quality-{self.quality}"

    @property
    def quality(self) -> int:
        return QUALITY[self.format]

    @property
    def mime(self) -> str:
        return f"image/{self.format}"

    def public_name(self, sha256: str) -> str:
        """The immutable name of the public copy: it says which bytes it was made from."""
        return f"{sha256}-{self.width}.{EXTENSIONS[self.format]}"


SPECS = tuple(Spec(name, width) for name in FORMATS for width in WIDTHS)
