"""The StreamField blocks of guides and of operator pages."""

from typing import Any

from django.core.exceptions import ValidationError
from django.core.validators import URLValidator
from wagtail import blocks
from wagtail.blocks.struct_block import StructBlockValidationError

from cms.core.previewed import PreviewedBlock
from media.blocks import RectanglesBlock, ScreenshotChooserBlock

from . import samples
from .choices import ContactChannel, ContactLevel, Offer


class ScreenshotBlock(blocks.StructBlock):
    image = ScreenshotChooserBlock(label="Capture d’écran")
    alt_text = blocks.CharBlock(
        label="Texte de remplacement",
        max_length=250,
        help_text="Ce que l’écran montre d’utile à cette étape, pour qui ne le voit pas.",
    )
    hotspots = RectanglesBlock(
        label="Repères",
        noun="repère",
        help_text="Ce qu’il faut toucher, dans l’ordre. Le dernier mène à l’étape suivante. "
        "Leur texte se lit sous la consigne.",
    )

    class Meta:
        label = "Écran"
        icon = "mobile-alt"


class StepBlock(PreviewedBlock):
    title = blocks.CharBlock(
        label="Titre", max_length=100, help_text="Une action, à l’impératif : « Ouvrez le menu »."
    )
    condition = blocks.CharBlock(
        label="Seulement si…",
        required=False,
        max_length=150,
        help_text="Une phrase : « Seulement si vous avez une box. » Vide : pour tout le monde.",
    )
    instruction = blocks.RichTextBlock(
        label="Consigne",
        features=["bold"],
        help_text="Mettez en gras les mots à toucher à l’écran.",
    )
    screenshot = ScreenshotBlock()
    note = blocks.CharBlock(label="Remarque", required=False, max_length=250)

    class Meta:
        label = "Étape"
        icon = "arrow-right"
        preview_part = "guides/step.html"
        preview_list = "steps"
        preview_shown = {"step": samples.STEP, "eager": True}
        description = "Une action, son écran et ce qu’il faut y toucher."


def require_https(url: str) -> None:
    """A link to a customer area is never in the clear."""
    if not url.startswith("https://"):
        raise ValidationError("L’adresse doit commencer par https://.")


class PortalBlock(PreviewedBlock):
    label = blocks.CharBlock(label="Nom de l’espace client", max_length=80)
    url = blocks.URLBlock(
        label="Adresse", help_text="Commence par https://.", validators=[require_https]
    )
    offer = blocks.ChoiceBlock(label="Offre", choices=Offer.choices)

    class Meta:
        label = "Espace client"
        icon = "link-external"
        preview_part = "guides/portal_button.html"
        preview_list = "row"
        preview_shown = {"portal": samples.PORTAL, "first": True}
        description = "Où le client voit ses achats : un bouton en haut de la page."


class ContactBlock(PreviewedBlock):
    level = blocks.ChoiceBlock(label="Interlocuteur", choices=ContactLevel.choices)
    channel = blocks.ChoiceBlock(label="Moyen", choices=ContactChannel.choices)
    value = blocks.TextBlock(label="Numéro, adresse postale ou adresse web", rows=2)
    from_line = blocks.CharBlock(label="Depuis quelle ligne", required=False, max_length=100)
    cost = blocks.CharBlock(label="Coût", required=False, max_length=100)
    hours = blocks.CharBlock(label="Horaires", required=False, max_length=100)
    checked_on = blocks.DateBlock(label="Vérifié le", required=False)

    class Meta:
        label = "Contact"
        icon = "phone"
        preview_part = "components/operator_contact.html"
        preview_list = "grid"
        preview_shown = {"contact": samples.OPERATOR_CONTACT}
        description = "Un moyen de joindre l’opérateur, avec son coût et ses horaires."

    def clean(self, value: Any) -> Any:
        """A link is a web address: it becomes one on the public page."""
        cleaned = super().clean(value)
        if cleaned["channel"] == ContactChannel.WEB:
            try:
                URLValidator(schemes=["https", "http"])(cleaned["value"].strip())
            except ValidationError:
                fault = ValidationError("Donnez une adresse web complète, avec https://.")
                raise StructBlockValidationError({"value": fault}) from None
        return cleaned
