"""The app's page types, each in a file of its own."""

from .home_page import HomePage

__all__ = ["HomePage"]
