"""The mask editor of a screenshot, by mouse, by touch and by keyboard."""

import io
import json
import re
from collections.abc import Callable
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from PIL import Image
from playwright.sync_api import Locator, Page, expect

pytestmark = pytest.mark.slow

WIDTH, HEIGHT = 300, 500
INK = (0, 0, 0)


def capture() -> bytes:
    buffer = io.BytesIO()
    Image.new("RGB", (WIDTH, HEIGHT), (240, 120, 200)).save(buffer, "PNG")
    return buffer.getvalue()


class Editor:
    """The widget, as a person uses it. Places are in percent of the picture."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.field = page.locator("textarea[name=masks]")
        self.stage = page.get_by_role("application")
        self.boxes = self.stage.get_by_role("button")

    def rectangles(self) -> list[dict[str, float]]:
        return json.loads(self.field.input_value())

    def place(self, x: float, y: float) -> tuple[float, float]:
        self.stage.scroll_into_view_if_needed()
        box = self.stage.locator("img").bounding_box()
        assert box
        return box["x"] + box["width"] * x / 100, box["y"] + box["height"] * y / 100

    def drag(self, start: tuple[float, float], end: tuple[float, float]) -> None:
        self.page.mouse.move(*self.place(*start))
        self.page.mouse.down()
        self.page.mouse.move(*self.place(*end), steps=5)
        self.page.mouse.up()

    def swipe(self, start: tuple[float, float], end: tuple[float, float]) -> None:
        """With a finger: through the browser's own input, so that it may also scroll."""
        devtools = self.page.context.new_cdp_session(self.page)
        (x0, y0), (x1, y1) = self.place(*start), self.place(*end)

        def touch(kind: str, *points: tuple[float, float]) -> None:
            touches = [{"x": x, "y": y} for x, y in points]
            devtools.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": touches})

        touch("touchStart", (x0, y0))
        for step in range(1, 6):
            touch("touchMove", (x0 + (x1 - x0) * step / 5, y0 + (y1 - y0) * step / 5))
        touch("touchEnd")

    def corner(self, box: Locator) -> tuple[float, float]:
        """Where the handle of a rectangle is."""
        one = self.rectangles()[int(box.inner_text()) - 1]
        return one["x"] + one["width"], one["y"] + one["height"]


def outline(editor: Editor) -> str:
    style: str = editor.boxes.first.evaluate("box => getComputedStyle(box).outline")
    return style


def about(one: dict[str, float], **sides: float) -> bool:
    return all(abs(one[side] - value) < 1.5 for side, value in sides.items())


@pytest.fixture
def editor(sign_in: Callable[[str], Page]) -> Editor:
    """The form of a new screenshot, with its file chosen but not sent."""
    page = sign_in("orange-contributeur")
    page.goto("/admin/images/add/")
    expect(page.get_by_text("Choisissez d’abord l’image.")).to_be_visible()
    file: Any = {"name": "ecran.png", "mimeType": "image/png", "buffer": capture()}
    page.locator("input[type=file]").set_input_files(file)
    expect(page.get_by_role("application")).to_be_visible()
    return Editor(page)


def pixels(page: Page) -> Image.Image:
    """The master, as the contributor may fetch it."""
    link = page.get_by_role("link", name="la voir telle qu’elle sera montrée")
    response = page.request.get(str(link.get_attribute("href")))
    return Image.open(io.BytesIO(response.body())).convert("RGB")


def save_and_open(editor: Editor) -> None:
    """Send the new screenshot, and open its own form."""
    page = editor.page
    page.fill("input[name=title]", "Écran à masquer")
    page.locator("#w-editor-form button[type=submit]").click()
    page.wait_for_url("**/admin/images/")
    page.locator("a", has_text="Écran à masquer").first.click()
    page.wait_for_url(re.compile(r"/admin/images/\d+/"))
    expect(editor.stage).to_be_visible()


def test_mouse(editor: Editor) -> None:
    editor.drag((20, 20), (60, 30))
    [one] = editor.rectangles()
    assert about(one, x=20, y=20, width=40, height=10)
    editor.drag((40, 25), (50, 45))  # moved
    assert about(editor.rectangles()[0], x=30, y=40, width=40, height=10)
    editor.drag(editor.corner(editor.boxes.first), (90, 60))  # resized
    assert about(editor.rectangles()[0], x=30, y=40, width=60, height=20)
    editor.drag((90, 90), (70, 80))  # backwards
    editor.drag((80, 85), (300, 300))  # thrown outside
    assert about(editor.rectangles()[1], x=80, y=90, width=20, height=10)
    editor.page.mouse.click(*editor.place(10, 10))
    assert len(editor.rectangles()) == 2, "a click draws nothing"
    editor.page.get_by_role("button", name="Retirer le masque 2").click()

    save_and_open(editor)
    result = pixels(editor.page)
    assert result.getpixel((WIDTH * 35 // 100, HEIGHT // 2))[0] < 20
    assert result.getpixel((WIDTH // 10, HEIGHT // 10))[0] > 200


def test_touch(editor: Editor) -> None:
    scrolled = editor.page.evaluate("scrollY")
    editor.swipe((20, 20), (60, 50))
    [one] = editor.rectangles()
    assert about(one, x=20, y=20, width=40, height=30)
    editor.swipe((40, 35), (50, 45))
    assert about(editor.rectangles()[0], x=30, y=30, width=40, height=30)
    editor.swipe(editor.corner(editor.boxes.first), (90, 80))
    assert about(editor.rectangles()[0], x=30, y=30, width=60, height=50)
    assert editor.page.evaluate("scrollY") == scrolled


def test_keyboard(editor: Editor) -> None:
    page = editor.page
    add = page.get_by_role("button", name="Ajouter un masque")
    add.focus()
    page.keyboard.press("Enter")
    expect(editor.boxes.first).to_be_focused()
    expect(page.get_by_role("status").filter(has_text="Ajouté")).to_be_attached()
    for key in ("ArrowLeft", "ArrowLeft", "ArrowUp", "Shift+ArrowRight", "Shift+ArrowDown"):
        page.keyboard.press(key)
    assert editor.rectangles() == [{"x": 33, "y": 44, "width": 31, "height": 11}]
    expect(editor.boxes.first).to_have_attribute("aria-label", re.compile("à 33 % de la gauche"))
    for _ in range(60):
        page.keyboard.press("ArrowLeft")
    assert editor.rectangles()[0]["x"] == 0, "it stays inside"
    focused = outline(editor)
    add.focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Delete")
    assert len(editor.rectangles()) == 1
    expect(editor.boxes.first).to_be_focused()
    add.focus()
    assert outline(editor) != focused, "the focus is visible"

    save_and_open(editor)
    assert len(editor.rectangles()) == 1
    results = Axe().run(page, context=".rectangles")
    assert results.violations_count == 0, results.generate_report()
    page.get_by_role("button", name="Retirer le masque 1").focus()
    page.keyboard.press("Enter")
    expect(add).to_be_focused()
    assert editor.rectangles() == []


def test_several_files_at_once(sign_in: Callable[[str], Page]) -> None:
    """Each gets its form, its masks and its attestation; another kind of file is refused."""
    page = sign_in("orange-contributeur")
    page.goto("/admin/images/multiple/add/")
    page.locator("input[type=file]").set_input_files(
        [
            {"name": "ecran.png", "mimeType": "image/png", "buffer": capture()},
            {"name": "autre.png", "mimeType": "image/png", "buffer": b"%PDF-1.7"},
        ]
    )
    expect(page.get_by_text("un document PDF")).to_be_visible()
    editor = Editor(page)
    editor.field = page.locator("textarea[name$=masks]")
    expect(editor.stage).to_be_visible()
    editor.drag((20, 20), (60, 30))
    assert about(editor.rectangles()[0], x=20, y=20, width=40, height=10)
    page.get_by_label("J’ai regardé cet écran en entier").check()
    page.get_by_role("button", name="Mettre à jour").click()
    expect(page.get_by_text("Image mise à jour").filter(visible=True).first).to_be_visible()


def test_no_more_than_allowed(editor: Editor) -> None:
    for _ in range(21):
        editor.page.get_by_role("button", name="Ajouter un masque").click()
    assert len(editor.rectangles()) == 20
    expect(editor.page.get_by_role("status").filter(has_text="20 au plus")).to_be_attached()
