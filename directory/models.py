"""The app's models, each in a file of its own."""

from .assignment import Assignment
from .editor import Editor
from .import_memory import ImportMemory
from .import_run import ImportRun
from .search.documents import EditorDocument, SearchWord, ServiceDocument
from .service import BillLabel, Service
from .short_code import ShortCode
from .tariff import TariffTier

__all__ = [
    "Assignment",
    "BillLabel",
    "Editor",
    "EditorDocument",
    "ImportMemory",
    "ImportRun",
    "SearchWord",
    "Service",
    "ServiceDocument",
    "ShortCode",
    "TariffTier",
]
