"""Draw the demonstration's screens: every `<article id="x">` becomes `png/x.png`.

Run from the project's root after editing the HTML, the CSS or a guide's instructions:
`python -m home.demo.screens.render` (with `--places`, only where the words stand is written
again). It needs Playwright and Debian's Chromium; what it makes is committed, so nobody else does.
"""

import itertools
import json
import sys
from collections import defaultdict
from io import BytesIO

from PIL import Image
from playwright.sync_api import Locator, sync_playwright

from home.demo.content.solutions import SOLUTIONS
from home.demo.operators import OPERATORS
from home.demo.screens import HERE, PNG_DIR, screen_path
from home.demo.screens.places import PLACES, words

CHROMIUM = "/usr/bin/chromium"
COLOURS = 32

# The smallest row, button or block that holds some words (alone in a part of it, if one does), as
# shares of the screen.
FIND = """(article, words) => {
  const whole = article.getBoundingClientRect();
  const blocks = [...article.querySelectorAll(
    "li, .btn, .tiles > div, .field, dl > div, .card, .in, .out, .write > span, .done strong, " +
    ".warn, h1, h2, main > p")];
  const area = (box) => box.width * box.height;
  return Object.fromEntries(words.map((word) => {
    const holds = blocks.filter((block) => block.textContent.includes(word));
    const exact = holds.filter((block) => [block, ...block.querySelectorAll("*")]
      .some((part) => part.textContent.trim() === word));
    const [box] = (exact.length ? exact : holds).map((block) => block.getBoundingClientRect())
      .sort((a, b) => area(a) - area(b));
    return [word, {
      x: (box.x - whole.x) / whole.width, y: (box.y - whole.y) / whole.height,
      width: box.width / whole.width, height: box.height / whole.height,
    }];
  }));
}"""


def save(shot: bytes, name: str) -> None:
    """Write a screenshot as a small palette PNG: flat drawings need few colours."""
    picture = Image.open(BytesIO(shot)).convert("RGB")
    picture = picture.quantize(COLOURS, dither=Image.Dither.NONE)
    picture.save(screen_path(name), optimize=True)


def find(screen: Locator, wanted: set[str]) -> dict[str, dict[str, float]]:
    """Where these words stand on the screen, by word."""
    found = screen.evaluate(FIND, sorted(wanted))
    return {
        word: {side: round(100 * share, 2) for side, share in place.items()}
        for word, place in found.items()
    }


def render(*, pictures: bool = True) -> None:
    """Replace every PNG, so that a screen removed from the HTML leaves no picture behind."""
    wanted = defaultdict(set)
    guides = [guide for operator in OPERATORS for guide in operator.guides]
    paths = [*(guide.steps for guide in guides), *(solution.steps for solution in SOLUTIONS)]
    for step in itertools.chain.from_iterable(paths):
        wanted[step.screen].update(words(step))
    if pictures:
        PNG_DIR.mkdir(exist_ok=True)
        for old in PNG_DIR.glob("*.png"):
            old.unlink()
    places = {}
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        page = browser.new_page(device_scale_factor=2)
        for source in sorted(HERE.glob("*.html")):
            page.goto(source.as_uri())
            for screen in page.locator("article").all():
                name = screen.get_attribute("id") or source.stem
                places[name] = find(screen, wanted[name])
                if pictures:
                    save(screen.screenshot(), name)
        browser.close()
    text = json.dumps(places, ensure_ascii=False, indent=1, sort_keys=True)
    PLACES.write_text(f"{text}\n", encoding="utf-8")


if __name__ == "__main__":
    render(pictures="--places" not in sys.argv[1:])
