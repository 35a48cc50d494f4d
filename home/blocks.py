"""The blocks of the home page."""

from typing import Any

from django.core.exceptions import ValidationError
from wagtail import blocks
from wagtail.blocks.struct_block import StructBlockValidationError

from cms.core.addresses import own_address
from cms.core.payment import PaymentSolution
from cms.core.previewed import PreviewedBlock

ICONS = [
    ("identify", "Identifier"),
    ("unsubscribe", "Se désabonner"),
    ("block", "Bloquer"),
    ("understand", "Comprendre"),
]


def _address(**kwargs: Any) -> blocks.CharBlock:
    return blocks.CharBlock(
        label="Adresse",
        max_length=200,
        help_text="Une adresse du site, par exemple /guides/.",
        validators=[own_address],
        **kwargs,
    )


class CaseBlock(PreviewedBlock):
    text = blocks.CharBlock(
        label="Cas",
        max_length=180,
        help_text="À la première personne, comme on le vit : « Je reçois régulièrement… »",
    )
    url = _address()

    class Meta:
        label = "Cas"
        icon = "comment"
        preview_part = "components/case.html"
        preview_list = "cases"
        preview_shown = {
            "case": {
                "text": "Je reçois régulièrement des SMS d’un numéro court.",
                "url": "#",
            }
        }
        description = "Une situation, dite comme on la vit, qui mène à sa réponse."


class TaskBlock(PreviewedBlock):
    icon = blocks.ChoiceBlock(label="Icône", choices=ICONS)
    title = blocks.CharBlock(label="Titre", max_length=60)
    text = blocks.CharBlock(label="Texte", max_length=150)
    url = _address()

    class Meta:
        label = "Démarche"
        icon = "list-ul"
        preview_part = "components/task.html"
        preview_list = "grid"
        preview_shown = {
            "task": {
                "icon": "block",
                "title": "Bloquer les achats",
                "text": "Les guides pas à pas de votre opérateur.",
                "url": "#",
            }
        }
        description = "Ce que l’on vient faire : une icône, un verbe, une phrase."


class QuestionBlock(PreviewedBlock):
    """A page, shown while it is public, or an address of the site."""

    title = blocks.CharBlock(
        label="Question",
        max_length=120,
        required=False,
        help_text="Vide : le titre de la page choisie.",
    )
    page = blocks.PageChooserBlock(
        label="Page",
        required=False,
        help_text="Elle n’est proposée que tant qu’elle est publique.",
    )
    url = _address(required=False)

    class Meta:
        label = "Question"
        icon = "help"
        preview_part = "components/question_item.html"
        preview_list = "list"
        preview_shown = {
            "question": {"title": "À quoi correspond ce montant sur ma facture ?", "url": "#"}
        }
        description = "Une question fréquente : elle suit le titre de la page choisie."

    def clean(self, value: Any) -> Any:
        cleaned = super().clean(value)
        errors = {}
        if bool(cleaned["page"]) == bool(cleaned["url"]):
            errors["url"] = ValidationError("Choisissez une page, ou tapez une adresse.")
        elif cleaned["url"] and not cleaned["title"]:
            errors["title"] = ValidationError("Avec une adresse, il faut la question.")
        if errors:
            raise StructBlockValidationError(block_errors=errors)
        return cleaned


class SolutionBlock(PreviewedBlock):
    """Leads to the page of the solution, whose address is known."""

    solution = blocks.ChoiceBlock(label="Solution de paiement", choices=PaymentSolution.choices)
    text = blocks.CharBlock(label="Texte", max_length=120, help_text="Ce que c’est, en une phrase.")

    class Meta:
        label = "Solution de paiement"
        icon = "mobile-alt"
        preview_part = "components/solution_card.html"
        preview_list = "grid"
        preview_shown = {
            "solution": {
                "slug": PaymentSolution.SMS_PLUS.value,
                "label": PaymentSolution.SMS_PLUS.label,
                "text": "Un mot envoyé par SMS à un numéro à 5 chiffres.",
            }
        }
        description = "Une carte qui mène à la page de la solution."


class VideoBlock(PreviewedBlock):
    title = blocks.CharBlock(label="Titre", max_length=80)
    text = blocks.CharBlock(label="Texte", max_length=150, required=False)
    minutes = blocks.IntegerBlock(label="Durée (min)", min_value=1, max_value=60, required=False)
    url = _address()

    class Meta:
        label = "Vidéo"
        icon = "media"
        preview_part = "components/video_card.html"
        preview_shown = {
            "video": {
                "title": "Acheter avec SMS+",
                "text": "Du mot envoyé à la facture.",
                "minutes": 1,
                "url": "#",
            }
        }
        description = "Une vidéo de la page Vidéos, mise en avant."
