"""The videos: our own films, and others' behind a facade that contacts nobody."""

from collections import Counter
from typing import Any
from urllib.parse import urlsplit

from django.core.validators import validate_slug
from wagtail import blocks
from wagtail.admin.panels import FieldPanel
from wagtail.fields import StreamField

from cms.core.previewed import PreviewedBlock
from home.films import seconds

from .base import ContentPage
from .block_json import stream_as_json
from .choices import Film
from .rich_text import FEATURES


class VideoBlock(PreviewedBlock):
    anchor = blocks.CharBlock(
        label="Repère dans l’adresse",
        max_length=40,
        validators=[validate_slug],
        help_text="« consomag » donne l’adresse /videos/#consomag.",
    )
    title = blocks.CharBlock(label="Titre", max_length=100)
    text = blocks.TextBlock(label="Ce que l’on y voit", max_length=300, rows=2)


class FilmBlock(VideoBlock):
    film = blocks.ChoiceBlock(label="Film", choices=Film.choices)
    transcript = blocks.RichTextBlock(
        label="Transcription",
        features=FEATURES,
        help_text="Tout ce que le film montre et dit, pour qui ne le voit pas.",
    )

    class Meta:
        label = "Film du site"
        icon = "media"
        preview_part = "home/video.html"
        preview_list = "films"
        preview_shown = {
            "video": {
                "type": "film",
                "title": "Acheter avec SMS+",
                "text": "Du mot envoyé à la facture.",
                "film": "sms-plus",
                "seconds": 39,
                "transcript_html": "<p>Une personne envoie un mot à un numéro à 5 chiffres.</p>",
            }
        }
        description = "Un film livré avec le site : rien n’est demandé à un autre site."


class ElsewhereBlock(VideoBlock):
    url = blocks.URLBlock(
        label="Adresse de la vidéo",
        required=False,
        help_text="Vide : la page dit que le lien n’est pas encore connu.",
    )

    class Meta:
        label = "Vidéo d’un autre site"
        icon = "link-external"
        preview_part = "home/video.html"
        preview_list = "films"
        preview_shown = {
            "video": {
                "type": "elsewhere",
                "title": "Une émission",
                "text": "De quoi elle parle.",
                "url": "https://video.example/",
                "host": "video.example",
            }
        }
        description = (
            "Un lien, et l’avertissement que l’on quitte le site. Rien n’est chargé avant."
        )


class VideosPage(ContentPage):
    """All videos on one page, each with a mark in the address."""

    videos = StreamField(
        [("film", FilmBlock()), ("elsewhere", ElsewhereBlock())],
        verbose_name="Vidéos",
        blank=True,
    )

    kind = "videos"
    template = "home/videos.html"
    parent_page_types = ["home.HomePage"]
    max_count = 1
    content_panels = [*ContentPage.content_panels, FieldPanel("videos")]

    class Meta:
        verbose_name = "page des vidéos"

    def own_document(self) -> dict[str, Any]:
        return {"videos": stream_as_json(self.videos)}

    def answer(self, document: dict[str, Any], publication: Any = None) -> dict[str, Any]:
        answer = super().answer(document, publication)
        return {**answer, "videos": [_completed(video) for video in answer["videos"]]}

    def submission_faults(self) -> list[str]:
        anchors = Counter(video.value["anchor"] for video in self.videos)
        return [
            *super().submission_faults(),
            *(
                f"Deux vidéos ont le repère « {anchor} » : donnez-en un autre à l’une d’elles."
                for anchor, count in anchors.items()
                if count > 1
            ),
        ]


def _completed(video: dict[str, Any]) -> dict[str, Any]:
    """With how long a film lasts, or which site a link would contact."""
    if video["type"] == "film":
        return {**video, "seconds": seconds(video["film"])}
    return {**video, "host": urlsplit(video["url"]).hostname or ""}
