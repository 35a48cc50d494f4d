"""Spreadsheets that do nothing but hold data."""

from typing import Any, ClassVar

from wagtail.admin.views.mixins import SpreadsheetExportMixin
from wagtail.snippets.views.snippets import IndexView

from directory.importing.cleaning import protect


def yes_or_no(value: bool) -> str:
    return "oui" if value else "non"


class SafeExportIndexView(IndexView):
    """A listing whose CSV export cannot run formulas; Wagtail writes XLSX cells as text."""

    custom_value_preprocess: ClassVar[dict[Any, Any]] = {
        **SpreadsheetExportMixin.custom_value_preprocess,
        str: {SpreadsheetExportMixin.FORMAT_CSV: protect},
        bool: dict.fromkeys(SpreadsheetExportMixin.FORMATS, yes_or_no),
    }
