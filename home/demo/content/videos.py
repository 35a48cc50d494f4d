"""The videos: a film per solution, and Consomag’s programme."""

import re

from home.demo.shapes import DemoStep

from .shapes import DemoContent, DemoVideo, paragraphs
from .solutions import GALLERY, INTERNET_PLUS, SMS_PLUS

VIDEOS_PAGE = DemoContent(
    slug="videos",
    title="Les parcours d’achat en vidéo",
    lead="Moins d’une minute par solution, avec sous-titres et transcription. Les écrans sont "
    "dessinés pour la démonstration.",
)


def transcript(steps: tuple[DemoStep, ...]) -> str:
    """What the film shows, in order."""
    parts = []
    for number, step in enumerate(steps, start=1):
        words = re.sub(r"<[^>]*>", "", step.instruction_html)
        parts.append(f"<b>{number}. {step.title}.</b> {words} À l’écran : {step.alt}")
    return paragraphs(*parts)


VIDEOS = (
    DemoVideo(
        anchor="sms-plus",
        title="Acheter avec SMS+",
        text="De l’annonce à la facture : le mot envoyé, le SMS reçu, le libellé à chercher.",
        film="sms-plus",
        transcript=transcript(SMS_PLUS.steps),
    ),
    DemoVideo(
        anchor="internet-plus",
        title="Acheter avec Internet+",
        text="Le bouton, la confirmation, la facture. Et pourquoi il n’y a pas de numéro court.",
        film="internet-plus",
        transcript=transcript(INTERNET_PLUS.steps),
    ),
    DemoVideo(
        anchor="gallery",
        title="Gallery, pour mémoire",
        text="Comment l’on achetait un pass sur le portail, aujourd’hui fermé.",
        film="gallery",
        transcript=transcript(GALLERY.steps),
    ),
    DemoVideo(
        anchor="consomag",
        title="Consomag : « Les services sur mobiles, maîtrisez-les ! »",
        text="Le numéro de Consomag consacré aux services que l’on achète avec son mobile.",
    ),
)
