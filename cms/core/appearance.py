"""What the admin shows on every screen: our style sheet, and nothing that is not used here."""

from typing import Any

from django.http import HttpRequest
from django.templatetags.static import static
from django.utils.html import format_html
from django.utils.safestring import SafeString
from wagtail.documents.wagtail_hooks import DocumentsMenuItem, DocumentsSummaryItem


def stylesheet() -> SafeString:
    return format_html('<link rel="stylesheet" href="{}">', static("css/admin.css"))


def without_documents(request: HttpRequest, items: list[Any]) -> None:
    """No page can hold a document: superusers would find an empty shelf."""
    items[:] = [item for item in items if not isinstance(item, DocumentsMenuItem)]


def without_document_count(request: HttpRequest, items: list[Any]) -> None:
    items[:] = [item for item in items if not isinstance(item, DocumentsSummaryItem)]
