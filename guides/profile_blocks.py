"""The StreamField blocks that speak of a consumer's profile: what differs, what does not exist."""

from django import forms
from wagtail import blocks

from cms.core.payment import PaymentSolution
from cms.core.previewed import PreviewedBlock

from . import samples
from .choices import Offer, Procedure


def _several(choices: list[tuple[str, str]], label: str, **options: object) -> blocks.Block:
    return blocks.MultipleChoiceBlock(
        label=label, choices=choices, widget=forms.CheckboxSelectMultiple, **options
    )


class ExceptionBlock(PreviewedBlock):
    """What differs for some of those that a guide is for."""

    offers = _several(Offer.choices, "Offres concernées")
    profile = blocks.CharBlock(
        label="Plus précisément",
        required=False,
        max_length=80,
        help_text="Par exemple : « Mobicarte », « ligne d’un mineur ». Vide : toute l’offre.",
    )
    difference = blocks.TextBlock(
        label="Ce qui change", max_length=300, rows=2, help_text="Une phrase : quoi faire alors."
    )

    class Meta:
        label = "Exception"
        icon = "info-circle"
        preview_part = "guides/exceptions.html"
        preview_shown = {"page": {"exceptions": [samples.EXCEPTION]}}
        description = "Ce qui change pour certaines offres, sans en faire un autre guide."


class ExclusionBlock(PreviewedBlock):
    """Procedures that an operator does not have, so that nobody looks for their guide."""

    offers = _several(Offer.choices, "Offres")
    procedures = _several(Procedure.choices, "Démarches", required=False)
    solutions = _several(PaymentSolution.choices, "Solutions de paiement", required=False)
    reason = blocks.CharBlock(
        label="Pourquoi",
        max_length=200,
        help_text="Ce que lira le consommateur qui cherche cette démarche.",
    )

    class Meta:
        label = "Démarche qui n’existe pas"
        icon = "cross"
        preview_part = "guides/exclusions.html"
        preview_shown = {"page": {"title": "Orange", "exclusions": [samples.EXCLUSION]}}
        description = "Pour que personne ne cherche un guide qui ne peut pas exister."
