"""The app's models, each in a file of its own."""

from .assignment import Assignment
from .editor import Editor
from .service import BillLabel, Service
from .short_code import ShortCode
from .tariff import TariffTier

__all__ = ["Assignment", "BillLabel", "Editor", "Service", "ShortCode", "TariffTier"]
