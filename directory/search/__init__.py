"""Search in editors and services: one answer for the pages and the API.

What people type is compared with one document per editor and per service (`documents`): without
accents, by French stems and beginnings of words (`query`), and, when nothing is found, with one or
two typing errors in a word (`spelling`). `upkeep` writes the documents; `receivers` calls it for
whatever is saved.
"""

from .query import Found, search_editors, search_services
from .upkeep import refresh

__all__ = ["Found", "refresh", "search_editors", "search_services"]
