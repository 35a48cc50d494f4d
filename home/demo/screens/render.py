"""Draw the demonstration's screens: every `<article id="x">` becomes `png/x.png`.

Run from the project's root after editing the HTML or the CSS: `python -m home.demo.screens.render`.
It needs Playwright and Debian's Chromium; the pictures are committed, so nobody else needs to.
"""

from io import BytesIO

from PIL import Image
from playwright.sync_api import sync_playwright

from home.demo.screens import HERE, PNG_DIR, screen_path

CHROMIUM = "/usr/bin/chromium"
COLOURS = 32


def save(shot: bytes, name: str) -> None:
    """Write a screenshot as a small palette PNG: flat drawings need few colours."""
    picture = Image.open(BytesIO(shot)).convert("RGB")
    picture = picture.quantize(COLOURS, dither=Image.Dither.NONE)
    picture.save(screen_path(name), optimize=True)


def render() -> None:
    """Replace every PNG, so that a screen removed from the HTML leaves no picture behind."""
    PNG_DIR.mkdir(exist_ok=True)
    for old in PNG_DIR.glob("*.png"):
        old.unlink()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        page = browser.new_page(device_scale_factor=2)
        for source in sorted(HERE.glob("*.html")):
            page.goto(source.as_uri())
            for screen in page.locator("article").all():
                save(screen.screenshot(), screen.get_attribute("id") or source.stem)
        browser.close()


if __name__ == "__main__":
    render()
