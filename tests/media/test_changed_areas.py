"""Where a reviewer is shown that two pictures of one screen differ."""

import io
from collections.abc import Iterable

import pytest
from PIL import Image, ImageDraw, ImageFont

from media.changed_areas import MOST, changed_areas

SIZE = (1080, 2400)
Box = tuple[int, int, int, int]


def screen(boxes: Iterable[Box] = (), size: tuple[int, int] = SIZE) -> Image.Image:
    picture = Image.new("RGB", size, "white")
    draw = ImageDraw.Draw(picture)
    for line in range(20):
        draw.rectangle((100, 100 * line, 600, 100 * line + 30), fill="grey")
    for box in boxes:
        draw.rectangle(box, fill="navy")
    return picture


def test_the_same_pixels_have_no_area() -> None:
    change = changed_areas(screen(), screen())
    assert change.areas == () and change.comparable
    assert change.text.startswith("Aucune différence")


def test_each_change_has_its_area() -> None:
    change = changed_areas(screen(), screen([(108, 240, 540, 480), (540, 1200, 1000, 1300)]))
    first, second = change.areas
    assert first == pytest.approx((10, 10, 40, 10), abs=4)
    assert second == pytest.approx((50, 50, 42.6, 4.2), abs=3)
    for area, (x, y, right, bottom) in (
        (first, (10, 10, 50, 20)),
        (second, (50, 50, 92.6, 54.2)),
    ):
        assert area.x <= x and area.y <= y, "the outline is around the change"
        assert area.x + area.width >= right and area.y + area.height >= bottom
    assert change.text == "2 zones modifiées"


def test_what_is_close_is_one_area() -> None:
    words = [(100 + 90 * n, 300, 160 + 90 * n, 330) for n in range(8)]
    assert len(changed_areas(screen(), screen(words)).areas) == 1


def test_a_screen_of_changes_has_a_few_areas() -> None:
    dots = [(x, y, x + 5, y + 5) for x in range(0, 1080, 150) for y in range(0, 2400, 150)]
    change = changed_areas(screen(), screen(dots))
    assert 1 <= len(change.areas) <= MOST


def encoded(picture: Image.Image, quality: int) -> Image.Image:
    buffer = io.BytesIO()
    picture.save(buffer, "JPEG", quality=quality)
    return Image.open(buffer).convert("RGB")


def test_what_an_encoder_adds_is_no_change_but_a_digit_is() -> None:
    """A screen that somebody sent through a messenger, then another."""
    once, new = screen(), screen()
    for picture, price in ((once, "34,97 €"), (new, "31,97 €")):
        ImageDraw.Draw(picture).text((700, 1500), price, "black", ImageFont.load_default(30))
    again = encoded(encoded(once, 76).resize((720, 1600)), 60)
    assert changed_areas(once, again).areas == ()
    [area] = changed_areas(again, encoded(encoded(new, 76).resize((720, 1600)), 60)).areas
    assert area == pytest.approx((65, 62, 4, 2), abs=3)


def test_another_size_is_scaled_and_another_format_is_not_compared() -> None:
    smaller = screen([(108, 240, 540, 480)]).resize((540, 1200))
    assert len(changed_areas(screen(), smaller).areas) >= 1
    change = changed_areas(screen(), screen(size=(1080, 1920)))
    assert not change.comparable and "même format" in change.text


def test_the_whole_screen() -> None:
    assert changed_areas(screen(), screen([(0, 0, 1079, 2399)])).text.startswith("Presque tout")
