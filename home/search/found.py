"""What a search finds, of whatever kind."""

from dataclasses import dataclass
from typing import NamedTuple

from .groups import Group


class Window(NamedTuple):
    """Which part of each group."""

    offset: int
    limit: int


@dataclass(frozen=True)
class Result:
    """One thing found. `title` and `excerpt` hold marks (`marks`); `about` says whose it is."""

    id: int
    title: str
    url: str
    excerpt: str = ""
    about: str = ""


@dataclass(frozen=True)
class GroupFound:
    """Some results of a group, and how many there are in all.

    `closeness` is that of the first: 4 for the very name, 3 for its beginning, 2 where the title
    holds all the words, 1 where it does with what the page is about, -1 where the payment solution
    asked for is in neither. `rank` compares equals.
    """

    group: Group
    total: int
    results: list[Result]
    closeness: int
    rank: float = 0


def closeness(name: str, asked: str) -> int:
    """Of a name to what was asked, both as words (`found.GroupFound`)."""
    if name == asked:
        return 4
    return 3 if name.startswith(asked) else 0
