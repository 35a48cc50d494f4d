"""Wagtail's content checker, which the editor runs on the preview: what it looks at here."""

from typing import Any

from django.contrib.auth.models import AnonymousUser
from django.http import HttpRequest
from django.utils.safestring import SafeString
from wagtail.admin.userbar import ContentCheckerItem, Userbar
from wagtail.models import Page

from .wording_rules import VAGUE


class PageChecker(ContentCheckerItem):
    """The page's own content only: what stands around it is no editor's business.

    Of an empty description it says nothing: the page's summary is shown in its place.
    """

    axe_include = ("main",)
    axe_run_only = (
        *(rule for rule in ContentCheckerItem.axe_run_only if rule != "empty-meta-description"),
        *("image-alt", "list", "listitem", "link-words"),
    )
    axe_custom_rules = (
        *ContentCheckerItem.axe_custom_rules,
        {
            "id": "link-words",
            "impact": "serious",
            "selector": "a[href]",
            "tags": ["best-practice"],
            "any": ["check-link-words"],
            "enabled": True,
        },
    )
    axe_custom_checks = (
        *ContentCheckerItem.axe_custom_checks,
        {"id": "check-link-words", "options": {"vague": VAGUE}},
    )
    axe_messages = ContentCheckerItem.axe_messages | {
        "image-alt": {
            "error_name": "Image sans texte de remplacement",
            "help_text": "Dites ce qu’elle montre d’utile",
        },
        "list": {
            "error_name": "Liste mal formée",
            "help_text": "Retapez la liste avec le bouton de l’éditeur",
        },
        "listitem": {
            "error_name": "Élément hors d’une liste",
            "help_text": "Retapez la liste avec le bouton de l’éditeur",
        },
        "link-words": {
            "error_name": "Le lien ne dit pas où il mène",
            "help_text": "Écrivez-le à la place de « ici » ou d’une adresse",
        },
    }

    class Media:
        js = ("js/content-checks.js",)


def use_ours(request: HttpRequest | None, items: list[Any], page: Page | None) -> None:
    """A hook `construct_wagtail_userbar`: in the place of Wagtail's own."""
    items[:] = [
        PageChecker(item.in_editor) if isinstance(item, ContentCheckerItem) else item
        for item in items
    ]


def in_preview(request: HttpRequest | None) -> SafeString | str:
    """What lets the editor check the preview that it shows; nothing anywhere else."""
    if request is None or not getattr(request, "in_preview_panel", False):
        return ""
    # A preview is a public page: it has no session (docs/adr/0004), and no need of one here.
    request.user = AnonymousUser()
    return Userbar().render_html({"request": request})
