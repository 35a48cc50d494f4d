"""Guides for SFR: its RED by SFR customers."""

from datetime import date

from home.demo.shapes import DemoGuide, DemoStep
from home.demo.shared_steps import (
    AFTER_A_CHANGE_OF_OFFER,
    FIND_THE_EDITOR,
    IDENTIFIERS,
    LOG_IN,
    WORDING_MAY_DIFFER,
)

PORTAL = "https://www.sfr.fr/"

OPEN_INFO_CONSO = DemoStep(
    title="Ouvrez l’Info Conso",
    instruction_html="<p>Dans le <b>Compte Client</b>, touchez <b>Info Conso</b>.</p>",
    screen="sfr-accueil",
    alt=(
        "Compte Client : la ligne 06 39 98 00 12, puis la liste « Info Conso », "
        "« Offre et options », « Factures »."
    ),
)

SPOT_THE_PURCHASE = DemoStep(
    title="Repérez l’achat",
    instruction_html=(
        "<p>Sous <b>Achats multimédia</b>, touchez la ligne qui vous interroge, "
        "ici <b>QuizClub</b>.</p>"
    ),
    screen="sfr-info-conso",
    alt=(
        "Info Conso : jauge de données, puis « Achats multimédia » avec deux lignes, "
        "QuizClub à 3 € et Carnet de recettes à 1,99 €."
    ),
)

NOTE_THE_DETAILS = DemoStep(
    title="Notez les détails",
    instruction_html=(
        "<p>Relevez la <b>Date</b>, le <b>Montant</b> et, pour un SMS+, le <b>Numéro court</b>.</p>"
    ),
    screen="sfr-achat",
    alt="Détail de l’achat : QuizClub, SMS+, numéro court 88123, 9 novembre 2026, 3,00 €.",
)

CHOOSE_THE_OPTION = DemoStep(
    title="Choisissez l’option",
    instruction_html=("<p>Sous <b>Blocages</b>, touchez <b>Blocage des achats multimédia</b>.</p>"),
    screen="sfr-options",
    alt=(
        "Liste des options : deux blocages gratuits, « Blocage des achats multimédia » et "
        "« Blocage des usages surtaxés », tous deux inactifs."
    ),
    note=WORDING_MAY_DIFFER,
)

_SEE_PURCHASES = DemoGuide(
    slug="voir-achats-red",
    title="Voir vos achats multimédia (RED by SFR)",
    summary="Retrouvez dans l’Info Conso les achats ajoutés à votre facture RED.",
    procedure="consulter",
    solutions=("sms-plus", "internet-plus"),
    offers=("forfait",),
    portal_url=PORTAL,
    prerequisites=(IDENTIFIERS,),
    effect_delay="Immédiat : vous consultez, rien ne change.",
    ends_subscriptions="non",
    verified_on=date(2026, 9, 21),
    minutes=3,
    steps=(
        LOG_IN,
        OPEN_INFO_CONSO,
        SPOT_THE_PURCHASE,
        NOTE_THE_DETAILS,
        FIND_THE_EDITOR,
    ),
)

_BLOCK = DemoGuide(
    slug="bloquer-achats-red",
    title="Bloquer les achats multimédia (RED by SFR)",
    summary="Deux options gratuites : achats multimédia, usages surtaxés.",
    procedure="desactiver",
    solutions=("sms-plus", "internet-plus"),
    offers=("forfait",),
    portal_url=PORTAL,
    prerequisites=(IDENTIFIERS,),
    effect_delay="Non précisé : revenez vérifier l’option le lendemain.",
    ends_subscriptions="a-confirmer",
    verified_on=date(2026, 5, 3),
    minutes=5,
    warnings=("Le blocage des usages surtaxés désactive aussi les appels en Wi-Fi et en 4G.",),
    steps=(
        LOG_IN,
        DemoStep(
            title="Ouvrez vos options",
            instruction_html="<p>Dans le Compte Client, touchez <b>Offre et options</b>.</p>",
            screen="sfr-accueil",
            alt="Compte Client : « Offre et options » est la deuxième ligne de la liste.",
        ),
        CHOOSE_THE_OPTION,
        DemoStep(
            title="Activez le blocage",
            instruction_html="<p>Lisez la description, puis touchez <b>Activer</b>.</p>",
            screen="sfr-option-achats",
            alt="Fiche « Blocage des achats multimédia » : option gratuite, bouton « Activer ».",
        ),
        DemoStep(
            title="Décidez pour les usages surtaxés",
            instruction_html=(
                "<p>Revenez à la liste et ouvrez <b>Blocage des usages surtaxés</b>. "
                "Lisez bien <b>À savoir</b> avant de toucher <b>Activer</b>.</p>"
            ),
            screen="sfr-option-surtaxes",
            alt=(
                "Fiche « Blocage des usages surtaxés » : un encadré prévient que l’option "
                "désactive aussi les appels en Wi-Fi et en 4G."
            ),
            condition="Seulement si vous pouvez vous passer des appels en Wi-Fi et en 4G.",
        ),
        DemoStep(
            title="Vérifiez la confirmation",
            instruction_html="<p>Le message <b>Votre demande est enregistrée</b> s’affiche.</p>",
            screen="sfr-confirmation",
            alt="Une coche et le message « Votre demande est enregistrée ».",
            note=AFTER_A_CHANGE_OF_OFFER,
        ),
    ),
)

GUIDES = (_BLOCK, _SEE_PURCHASES)
