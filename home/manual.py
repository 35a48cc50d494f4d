"""The editorial manual (docs/manuel), read in the admin by whoever works there."""

import re
from functools import cache
from pathlib import Path
from typing import Any

from django.conf import settings
from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import path, reverse
from django.utils.safestring import SafeString, mark_safe
from django.views.decorators.http import require_GET
from markdown_it import MarkdownIt
from wagtail.admin.menu import MenuItem

from cms.core.typography import fr

FOLDER: Path = settings.BASE_DIR / "docs" / "manuel"
CHAPTERS = {
    "": ("README.md", "Manuel"),
    "contributeur": ("contributeur.md", "Contributeur d’un opérateur"),
    "relecteur": ("relecteur.md", "Relecteur de l’AFMM"),
    "redacteur": ("redacteur.md", "Rédacteur de l’AFMM"),
    "administrateur": ("administrateur.md", "Administrateur"),
    "auditeur": ("auditeur.md", "Auditeur"),
}
# Wagtail's own manual and news are about another product, and on another site.
ELSEWHERE = ("editor-guide", "whats-new-in-wagtail")


@cache
def text_of(chapter: str) -> str:
    """A chapter as HTML: its links lead to the admin's chapters, its pictures are served here."""
    source = (FOLDER / CHAPTERS[chapter][0]).read_text()
    html = MarkdownIt("commonmark").enable("table").render(source.partition("\n")[2])
    html = re.sub(r'href="(\w+)\.md"', lambda link: f'href="{_address(link[1])}"', html)
    return fr(re.sub(r'src="images/([\w-]+)\.png"', _picture_address, html))


def _picture_address(found: re.Match[str]) -> str:
    return f'src="{reverse("manual_picture", args=[found[1]])}"'


def _address(chapter: str) -> str:
    return reverse("manual_chapter", args=[chapter]) if chapter else reverse("manual")


@require_GET
def manual(request: HttpRequest, chapter: str = "") -> HttpResponse:
    if chapter not in CHAPTERS:
        raise Http404
    context: dict[str, Any] = {
        "title": CHAPTERS[chapter][1],
        "text": _safe(text_of(chapter)),
        "is_chapter": bool(chapter),
    }
    return render(request, "home/manual.html", context)


def _safe(html: str) -> SafeString:
    return mark_safe(html)  # noqa: S308 (of our own files)


@require_GET
def picture(request: HttpRequest, name: str) -> FileResponse:
    found = FOLDER / "images" / f"{name}.png"
    if not found.is_file():
        raise Http404
    return FileResponse(found.open("rb"), content_type="image/png")


urls = [
    path("manuel/", manual, name="manual"),
    path("manuel/<slug:chapter>/", manual, name="manual_chapter"),
    path("manuel/images/<slug:name>/", picture, name="manual_picture"),
]


def menu_item() -> MenuItem:
    return MenuItem("Manuel", reverse("manual"), name="manuel", icon_name="help", order=100)


def only_ours(request: HttpRequest, items: list[MenuItem]) -> None:
    items[:] = [item for item in items if not item.name.startswith(ELSEWHERE)]
