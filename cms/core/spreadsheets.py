"""Spreadsheets that do nothing but hold data."""

from typing import Any, ClassVar

from wagtail.admin.views.mixins import SpreadsheetExportMixin

from .typography import yes_or_no

# The first characters by which a spreadsheet takes a text for a formula.
FORMULA = ("=", "+", "-", "@", "\t", "\r")


def protect(text: str) -> str:
    """A cell that no spreadsheet runs as a formula."""
    return f"'{text}" if text.startswith(FORMULA) else text


def unprotect(text: str) -> str:
    """The inverse of `protect`, so that a protected file reads as the one it was made from."""
    return text[1:] if text.startswith("'") and text[1:].startswith(FORMULA) else text


class SafeExport:
    """Before a view of Wagtail's whose CSV may run no formula; its XLSX cells are text already."""

    custom_value_preprocess: ClassVar[dict[Any, Any]] = {
        **SpreadsheetExportMixin.custom_value_preprocess,
        str: {SpreadsheetExportMixin.FORMAT_CSV: protect},
        bool: dict.fromkeys(SpreadsheetExportMixin.FORMATS, yes_or_no),
    }
