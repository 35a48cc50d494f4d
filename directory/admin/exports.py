"""Spreadsheets of the directory's lists."""

from typing import Any, ClassVar

from wagtail.admin.views.mixins import SpreadsheetExportMixin
from wagtail.snippets.views.snippets import IndexView


def yes_or_no(value: bool) -> str:
    return "oui" if value else "non"


class ExportIndexView(IndexView):
    """A listing whose exports say yes and no in words."""

    custom_value_preprocess: ClassVar[dict[Any, Any]] = {
        **SpreadsheetExportMixin.custom_value_preprocess,
        bool: dict.fromkeys(SpreadsheetExportMixin.FORMATS, yes_or_no),
    }
