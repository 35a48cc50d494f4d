"""What was typed, and what answers it: the one function of the page and the API."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from directory.numbers import Number

from .directory_groups import find_editors, find_services
from .found import GroupFound, Window
from .groups import Group
from .number_typed import number_in
from .pages import find_pages
from .respelling import nearest, respelled
from .wording import LONGEST, MOST_WORDS, name_words, typed_words

# Of each group beside the others, and of one group alone, a page.
SHOWN = 5
PER_PAGE = 20


@dataclass(frozen=True)
class Results:
    """Groups, the best first.

    Where `corrected` is not empty, nothing held the words typed: these are near ones. Where
    `partly`, nothing held all of them: these pages hold the most. `near`: known words, where
    nothing was found at all.
    """

    typed: str
    number: Number | None = None
    groups: list[GroupFound] = field(default_factory=list)
    corrected: str = ""
    partly: bool = False
    near: list[str] = field(default_factory=list)
    is_cut: bool = False

    @property
    def total(self) -> int:
        return sum(group.total for group in self.groups)


def clean(typed: str) -> str:
    """What was typed without control characters and needless spaces; never an error."""
    return " ".join("".join(char if char.isprintable() else " " for char in typed).split())


def search(typed: str, only: Group | None = None, page: int = 1) -> Results:
    """Everything public that answers `typed`, some of each group; a page of one group if `only`.

    Three queries, seven where the words had to be corrected, eight at most, whatever there is.
    """
    typed = clean(typed)
    number, rest = number_in(typed)
    asked = typed_words(rest)
    is_cut = len(typed) > LONGEST or len(name_words(rest)) > MOST_WORDS
    window = Window(0, SHOWN) if only is None else Window((page - 1) * PER_PAGE, PER_PAGE)
    if not asked:
        return Results(typed, number, is_cut=is_cut)
    groups = _find(asked, window, only)
    corrected = ""
    if not groups:
        corrected_words = respelled(asked)
        if corrected_words != asked:
            corrected = " ".join(corrected_words)
            groups = _find(corrected_words, window, only)
            asked = corrected_words
    if groups:
        return Results(typed, number, groups, corrected, is_cut=is_cut)
    partly = find_pages(asked, window, only, all_of_them=False) if len(asked) > 1 else []
    near = [] if partly or number else nearest(asked)
    corrected = corrected if partly else ""
    return Results(typed, number, _best_first(partly), corrected, bool(partly), near, is_cut)


def _find(asked: Sequence[str], window: Window, only: Group | None) -> list[GroupFound]:
    groups: list[GroupFound] = []
    if only not in (Group.EDITORS, Group.SERVICES):
        groups += find_pages(asked, window, only)
    if only in (None, Group.SERVICES):
        groups += find_services(asked, window)
    if only in (None, Group.EDITORS):
        groups += find_editors(asked, window)
    return _best_first(groups)


def _best_first(groups: list[GroupFound]) -> list[GroupFound]:
    return sorted(groups, key=lambda group: (-group.closeness, -group.rank))
