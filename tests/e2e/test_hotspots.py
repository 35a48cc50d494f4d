"""The hotspots of a guide's step, drawn in the admin by mouse, touch and keyboard."""

import json
from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Page, expect

from .conftest import DemoSite

pytestmark = pytest.mark.slow

GUIDE = "Voir vos achats multimédia (RED by SFR)"


class Step:
    """The last step of a guide's form; places are in percent of its screen."""

    def __init__(self, page: Page) -> None:
        self.page = page
        editor = page.locator(".rectangles").last
        self.stage: Locator = editor.get_by_role("application")
        self.field = editor.locator("textarea")
        self.labels = editor.get_by_role("textbox")
        self.add = editor.get_by_role("button", name="Ajouter un repère")
        editor.scroll_into_view_if_needed()
        expect(self.stage.locator("img")).to_be_visible()
        self.before = len(self.rectangles())

    def rectangles(self) -> list[dict[str, object]]:
        return json.loads(self.field.input_value())

    def place(self, x: float, y: float) -> tuple[float, float]:
        box = self.stage.locator("img").bounding_box()
        assert box
        return box["x"] + box["width"] * x / 100, box["y"] + box["height"] * y / 100

    def mouse(self) -> None:
        self.page.mouse.move(*self.place(20, 75))
        self.page.mouse.down()
        self.page.mouse.move(*self.place(60, 82), steps=4)
        self.page.mouse.up()

    def touch(self) -> None:
        devtools = self.page.context.new_cdp_session(self.page)
        for kind, points in (
            ("touchStart", [(20, 55)]),
            ("touchMove", [(40, 59)]),
            ("touchMove", [(60, 62)]),
            ("touchEnd", []),
        ):
            places = [self.place(*point) for point in points]
            touches = [{"x": x, "y": y} for x, y in places]
            devtools.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": touches})

    def keyboard(self) -> None:
        self.add.focus()
        for key in ("Enter", "ArrowDown", "Shift+ArrowRight"):
            self.page.keyboard.press(key)


@pytest.mark.parametrize("way", ["mouse", "touch", "keyboard"])
def test_a_place_is_drawn_named_and_kept(
    sign_in: Callable[[str], Page], demo: DemoSite, way: str
) -> None:
    page = sign_in("sfr-contributeur")
    guides = page.request.get(f"{demo.url}/api/v1/guides/?operator=sfr").json()["results"]
    [guide] = [one["id"] for one in guides if one["title"] == GUIDE]
    page.goto(f"/admin/pages/{guide}/edit/")
    step = Step(page)
    page.evaluate("scrollBy(0, 300)")
    getattr(step, way)()
    assert len(step.rectangles()) == step.before + 1
    step.labels.last.fill(f"Repère tracé : {way}")
    page.get_by_role("button", name="Enregistrer le brouillon").click()
    page.wait_for_load_state()
    page.goto(f"/admin/pages/{guide}/edit/")
    kept = Step(page).rectangles()
    assert len(kept) == step.before + 1
    assert kept[-1]["label"] == f"Repère tracé : {way}"
    draft = page.request.get(f"/admin/pages/{guide}/view_draft/").text()
    assert f"Repère tracé : {way}" in draft.replace("\xa0", " ")
    public = page.request.get(f"{demo.url}/api/v1/guides/{guide}/").text()
    assert "Repère tracé" not in public
