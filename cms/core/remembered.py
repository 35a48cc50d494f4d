"""A value of the database that every page shows and that seldom changes."""

import time
from collections.abc import Callable
from typing import Generic, TypeVar

T = TypeVar("T")


class Remembered(Generic[T]):
    """What `read` gives, read again once it is `seconds` old; one memory for each process.

    Two threads may read at the same time: the value of either is right.
    """

    def __init__(self, read: Callable[[], T], seconds: float):
        self.read = read
        self.seconds = seconds
        self._kept: tuple[T, float] | None = None

    def __call__(self) -> T:
        kept = self._kept
        if kept is None or time.monotonic() >= kept[1]:
            return self.remember(self.read())
        return kept[0]

    def remember(self, value: T) -> T:
        self._kept = (value, time.monotonic() + self.seconds)
        return value

    def forget(self) -> None:
        self._kept = None
