"""Where two pictures of one screen differ: pure, for reviewers."""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from PIL import Image, ImageChops

from cms.editorial.picture_change import Area, PictureChange

# The width at which pictures are compared, and the side of the cells that are the same or not.
WIDTH, CELL = 360, 6
# Levels of 255. A JPEG encoded again differs by 30 beside a letter, and by 2 in the mean of a cell;
# one digit that changes, by 30 to 60 in the mean.
TOLERANCE, MEAN = 24, 6
# Cells without a change across which two changes are one area: the lines of a paragraph.
GAP = 3
MOST = 6
RUN = re.compile(rb"[^\0]+")
# Of two heights, in proportion: more is another format of screen.
SAME_FORMAT = 0.01


class Box(NamedTuple):
    """Cells, the last ones included."""

    left: int
    top: int
    right: int
    bottom: int

    def near(self, other: "Box") -> bool:
        return (
            self.left <= other.right + GAP
            and other.left <= self.right + GAP
            and self.top <= other.bottom + GAP
            and other.top <= self.bottom + GAP
        )

    def joined(self, other: "Box") -> "Box":
        return Box(
            min(self.left, other.left),
            min(self.top, other.top),
            max(self.right, other.right),
            max(self.bottom, other.bottom),
        )

    @property
    def size(self) -> int:
        return (self.right - self.left + 1) * (self.bottom - self.top + 1)


def changed_areas(before: Image.Image, after: Image.Image) -> PictureChange:
    """The areas of `after` that differ from `before`, from top to bottom, six at most.

    A picture of the same format is scaled; of another, it is not compared.
    """
    heights = before.height / before.width, after.height / after.width
    if abs(heights[0] - heights[1]) > SAME_FORMAT * max(heights):
        return PictureChange(comparable=False)
    size = (WIDTH, round(WIDTH * heights[1]))
    boxes = _grouped(_changed_cells(_scaled(before, size), _scaled(after, size)))
    return PictureChange(areas=tuple(_area(box, size) for box in sorted(boxes, key=_reading)))


def _scaled(picture: Image.Image, size: tuple[int, int]) -> Image.Image:
    return picture.convert("RGB").resize(size, Image.Resampling.BOX, reducing_gap=1.0)


def _changed_cells(before: Image.Image, after: Image.Image) -> Iterator[Box]:
    """The runs of changed cells, line by line."""
    bands = ImageChops.difference(before, after).split()
    most = ImageChops.lighter(ImageChops.lighter(bands[0], bands[1]), bands[2])
    cells = most.point(lambda level: level if level > TOLERANCE else 0).reduce(CELL)
    cells = cells.point(lambda level: 255 if level > MEAN else 0)
    for y in range(cells.height):
        row = cells.crop((0, y, cells.width, y + 1)).tobytes()
        for run in RUN.finditer(row):
            yield Box(run.start(), y, run.end() - 1, y)


def _grouped(boxes: Iterable[Box]) -> list[Box]:
    """Boxes none of which is near another; the smallest are joined while there are too many."""
    groups: list[Box] = []
    for box in boxes:
        groups = _with(groups, box)
    while len(groups) > MOST:
        smallest = min(groups, key=lambda box: box.size)
        groups.remove(smallest)
        nearest = min(groups, key=lambda box: box.joined(smallest).size - box.size)
        groups.remove(nearest)
        groups = _with(groups, nearest.joined(smallest))
    return groups


def _with(groups: list[Box], box: Box) -> list[Box]:
    """`groups` with `box`, and whatever is near it, as one."""
    while near := [group for group in groups if group.near(box)]:
        groups = [group for group in groups if group not in near]
        for group in near:
            box = box.joined(group)
    return [*groups, box]


def _reading(box: Box) -> tuple[int, int]:
    return box.top, box.left


def _area(box: Box, size: tuple[int, int]) -> Area:
    """In percent of the picture, a cell's margin around it, inside the picture."""
    width, height = size
    left, top = max((box.left - 0.5) * CELL, 0), max((box.top - 0.5) * CELL, 0)
    right, bottom = min((box.right + 1.5) * CELL, width), min((box.bottom + 1.5) * CELL, height)
    return Area(
        round(left * 100 / width, 2),
        round(top * 100 / height, 2),
        round((right - left) * 100 / width, 2),
        round((bottom - top) * 100 / height, 2),
    )
