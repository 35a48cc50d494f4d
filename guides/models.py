"""The app's page types, each in a file of its own."""

from .guide_page import GuidePage
from .index_page import GuidesIndexPage
from .operator_page import OperatorPage

__all__ = ["GuidePage", "GuidesIndexPage", "OperatorPage"]
