"""Fixtures of the whole suite."""

from tests.world import public_world, world

__all__ = ["public_world", "world"]
