"""Spreadsheets that do nothing but hold data: titles and names are written by many people."""

from typing import Any

from .typography import yes_or_no

# The first characters by which a spreadsheet takes a text for a formula.
FORMULA = ("=", "+", "-", "@", "\t", "\r")


def protect(text: str) -> str:
    """A cell that no spreadsheet runs as a formula."""
    return f"'{text}" if text.startswith(FORMULA) else text


def unprotect(text: str) -> str:
    """The inverse of `protect`, so that a protected file reads as the one it was made from."""
    return text[1:] if text.startswith("'") and text[1:].startswith(FORMULA) else text


def connect() -> None:
    """For every list of the admin that is exported; of XLSX, Wagtail writes cells as text."""
    from wagtail.admin.views.mixins import SpreadsheetExportMixin

    process = SpreadsheetExportMixin.preprocess_field_value

    def safe(view: Any, field: str, value: Any, export_format: str) -> Any:
        cell = process(view, field, value, export_format)
        if isinstance(cell, bool):
            return yes_or_no(cell)
        is_text = export_format == view.FORMAT_CSV and isinstance(cell, str)
        return protect(cell) if is_text else cell

    SpreadsheetExportMixin.preprocess_field_value = safe
