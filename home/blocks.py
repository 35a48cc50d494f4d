"""The blocks of the home page."""

from django.core.validators import RegexValidator
from wagtail import blocks

ICONS = [
    ("identify", "Identifier"),
    ("unsubscribe", "Se désabonner"),
    ("block", "Bloquer"),
]


class TaskBlock(blocks.StructBlock):
    icon = blocks.ChoiceBlock(label="Icône", choices=ICONS)
    title = blocks.CharBlock(label="Titre", max_length=60)
    text = blocks.CharBlock(label="Texte", max_length=150)
    url = blocks.CharBlock(
        label="Adresse",
        max_length=200,
        help_text="Une adresse du site, par exemple /guides/.",
        validators=[
            RegexValidator(r"^/(?!/)", "L’adresse doit commencer par une barre : /guides/.")
        ],
    )

    class Meta:
        label = "Démarche"
        icon = "list-ul"
