"""Draw the films of the product from the steps of a purchase: `home/static/home/films/*`.

Run from the project's root after `home.demo.screens.render`: `python -m home.demo.screens.film`.
It needs Playwright, Debian's Chromium and PyAV (requirements/dev.in); what it makes is committed,
so nobody else does (docs/adr/0022).
"""

import base64
import json
from collections.abc import Iterator
from html import escape
from io import BytesIO
from pathlib import Path
from typing import Any, cast

import av
from PIL import Image
from playwright.sync_api import Page, sync_playwright

from home.demo.content.shapes import DemoSolution
from home.demo.content.solutions import SOLUTIONS
from home.demo.screens import HERE, screen_path
from home.demo.screens.captions import OPENING, STEP, captions, length
from home.demo.screens.places import hotspots
from home.demo.screens.render import CHROMIUM
from home.films import FILMS

SIZE = (960, 540)
RATE = 12  # frames a second: flat drawings that fade need no more
FADE = RATE // 2
# Encoder, container's extension and options: the smallest that keep small letters sharp.
FORMATS = (
    ("libvpx-vp9", "webm", {"crf": "46", "b": "0", "deadline": "good", "cpu-used": "3"}),
    ("libx264", "mp4", {"crf": "26", "preset": "veryslow", "tune": "animation"}),
)
POSTER_QUALITY = 50


def slides(page: Page, solution: DemoSolution) -> Iterator[tuple[Image.Image, int]]:
    """Each still of the film, and for how many frames."""
    title = f"<h1>{escape(solution.title)}</h1><p>Le parcours d’un achat</p>"
    yield _still(page, title, solution.steps[0].screen, []), OPENING * RATE
    for number, step in enumerate(solution.steps, start=1):
        words = f'<span class="n">{number}</span><h1>{escape(step.title)}</h1>'
        yield _still(page, words, step.screen, []), STEP * RATE // 4
        yield _still(page, words, step.screen, hotspots(step)), STEP * RATE - STEP * RATE // 4


def _still(page: Page, words: str, screen: str, spots: list[dict[str, Any]]) -> Image.Image:
    picture = base64.b64encode(screen_path(screen).read_bytes()).decode()
    rings = "".join(
        f'<i style="left:{spot["x"] - 1}%;top:{spot["y"] - 0.6}%;width:{spot["width"] + 2}%;'
        f'height:{spot["height"] + 1.2}%"></i>'
        for spot in spots
    )
    page.set_content(
        f"<style>{(HERE / 'film.css').read_text()}</style><footer>Infoconso Multimédia</footer>"
        f"<main>{words}</main>"
        f'<figure><div><img src="data:image/png;base64,{picture}">{rings}</div></figure>'
    )
    return Image.open(BytesIO(page.screenshot())).convert("RGB")


def frames(stills: list[tuple[Image.Image, int]]) -> Iterator[Image.Image]:
    """The stills at their lengths, each fading into the next."""
    for position, (still, count) in enumerate(stills):
        before = stills[position - 1][0] if position else still
        for number in range(count):
            fading = number + 1 < FADE
            yield Image.blend(before, still, (number + 1) / FADE) if fading else still


def encode(stills: list[tuple[Image.Image, int]], path: Path) -> None:
    for codec, extension, options in FORMATS:
        with av.open(str(path.with_suffix(f".{extension}")), "w") as container:
            stream = cast("av.VideoStream", container.add_stream(codec, rate=RATE, options=options))
            stream.width, stream.height = SIZE
            stream.pix_fmt = "yuv420p"
            for frame in frames(stills):
                container.mux(stream.encode(av.VideoFrame.from_image(frame)))
            container.mux(stream.encode())


def draw() -> None:
    FILMS.mkdir(parents=True, exist_ok=True)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        page = browser.new_page(viewport={"width": SIZE[0], "height": SIZE[1]})
        for solution in SOLUTIONS:
            path = FILMS / f"{solution.slug}.webm"
            stills = list(slides(page, solution))
            stills[0][0].save(path.with_suffix(".webp"), quality=POSTER_QUALITY, method=6)
            encode(stills, path)
            path.with_suffix(".vtt").write_text(captions(solution.steps), encoding="utf-8")
        browser.close()
    lengths = {solution.slug: length(solution.steps) for solution in SOLUTIONS}
    text = json.dumps(lengths, indent=1)
    (FILMS / "seconds.json").write_text(f"{text}\n", encoding="utf-8")


if __name__ == "__main__":
    draw()
