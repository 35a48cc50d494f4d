"""Where a picture differs from the one it replaces, as the reviewed model says."""

from dataclasses import dataclass
from typing import NamedTuple

from cms.core.typography import counted

# In percent of the picture: beyond, what is marked says less than the whole.
NEARLY_ALL = 70


class Area(NamedTuple):
    """In percent of the width and height of either picture, from the top left corner."""

    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True)
class PictureChange:
    """The areas that differ, in the order in which one reads; none where nothing visible does."""

    areas: tuple[Area, ...] = ()
    # Not where a file is lost, or where the new picture has another format.
    comparable: bool = True

    @property
    def text(self) -> str:
        """The same for those who do not see the marks."""
        if not self.comparable:
            return "Les deux captures n’ont pas le même format : comparez-les à l’œil."
        if not self.areas:
            return "Aucune différence visible à l’œil entre les deux captures."
        if sum(area.width * area.height for area in self.areas) > NEARLY_ALL * 100:
            return "Presque tout l’écran a changé."
        return counted(len(self.areas), "zone modifiée", "zones modifiées")
