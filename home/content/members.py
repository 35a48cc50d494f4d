"""AFMM's members, as AFMM lists them."""

from typing import Any

from wagtail import blocks
from wagtail.admin.panels import FieldPanel
from wagtail.fields import StreamField

from cms.core.previewed import PreviewedBlock

from .base import ContentPage
from .block_json import as_json


class MemberBlock(PreviewedBlock):
    name = blocks.CharBlock(label="Nom", max_length=100)
    website = blocks.URLBlock(label="Site", required=False, help_text="Commence par https://.")

    class Meta:
        label = "Membre"
        icon = "group"
        preview_part = "home/member.html"
        preview_list = "list"
        preview_shown = {"member": {"name": "Nom du membre", "website": "https://membre.example/"}}
        description = "Un membre de l’AFMM, et son site s’il en a un."


class MembersPage(ContentPage):
    """The list may be empty: nobody is a member until AFMM says so."""

    members = StreamField([("member", MemberBlock())], verbose_name="Membres", blank=True)

    kind = "members"
    template = "home/members.html"
    parent_page_types = ["home.HomePage"]
    max_count = 1
    content_panels = [
        *ContentPage.content_panels,
        FieldPanel("members", help_text="Dans l’ordre où la page les montre."),
    ]

    class Meta:
        verbose_name = "page des membres"

    def own_document(self) -> dict[str, Any]:
        return {"members": [{"id": one.id, **as_json(one.value)} for one in self.members]}
