"""Guides for Bouygues Telecom."""

from datetime import date

from home.demo.shapes import DemoGuide, DemoStep
from home.demo.shared_steps import (
    AFTER_A_CHANGE_OF_OFFER,
    IDENTIFIERS,
    LOG_IN,
    WORDING_MAY_DIFFER,
)

_PORTAL = "https://www.bouyguestelecom.fr/"

_BLOCK = DemoGuide(
    slug="bloquer-sms-plus-et-achats",
    title="Bloquer les SMS+ et les achats sur facture",
    summary="Une seule option bloque les SMS+ et les paiements sur facture.",
    procedure="desactiver",
    solutions=("sms-plus", "internet-plus"),
    offers=("forfait",),
    portal_url=_PORTAL,
    prerequisites=(IDENTIFIERS,),
    effect_delay="Sous 24 heures",
    ends_subscriptions="a-confirmer",
    verified_on=date(2026, 10, 27),
    minutes=4,
    warnings=(
        "L’option met fin à la plupart des options payantes : notez celles que vous gardez.",
    ),
    steps=(
        LOG_IN,
        DemoStep(
            title="Ouvrez vos options",
            instruction_html="<p>Sur la page d’accueil, touchez <b>Mes options</b>.</p>",
            screen="bouygues-accueil",
            alt=(
                "Accueil de l’espace client : la carte de la ligne mobile, puis « Mes options », "
                "« Mes achats et abonnements », « Mes factures »."
            ),
        ),
        DemoStep(
            title="Trouvez l’option de blocage",
            instruction_html=(
                "<p>Dans la liste, touchez <b>Blocage SMS+ et paiement sur facture</b>.</p>"
            ),
            screen="bouygues-options",
            alt=(
                "Liste des options : « Blocage SMS+ et paiement sur facture » est inactive ; deux "
                "autres options sont actives."
            ),
            note=WORDING_MAY_DIFFER,
        ),
        DemoStep(
            title="Activez l’option",
            instruction_html="<p>Lisez ce que l’option bloque, puis touchez <b>Activer</b>.</p>",
            screen="bouygues-option",
            alt=(
                "Fiche de l’option : elle bloque les SMS+ et les paiements sur facture, et met fin "
                "à la plupart des options payantes. Bouton « Activer »."
            ),
            note=(
                "L’option met fin à la plupart des options payantes. "
                "Avant de valider, notez celles que vous voulez garder."
            ),
        ),
        DemoStep(
            title="Vérifiez la confirmation",
            instruction_html=(
                "<p>Le message <b>Votre demande est prise en compte</b> s’affiche.</p>"
            ),
            screen="bouygues-confirmation",
            alt=(
                "Une coche, le message « Votre demande est prise en compte » et le délai : "
                "sous 24 heures."
            ),
        ),
        DemoStep(
            title="Contrôlez le lendemain",
            instruction_html=(
                "<p>Revenez dans vos options : la ligne du blocage doit indiquer <b>Active</b>.</p>"
            ),
            screen="bouygues-options-active",
            alt="Liste des options : « Blocage SMS+ et paiement sur facture » indique « Active ».",
            note=AFTER_A_CHANGE_OF_OFFER,
        ),
    ),
)

_UNSUBSCRIBE = DemoGuide(
    slug="se-desabonner-internet-plus",
    title="Se désabonner d’un service Internet+",
    summary="Mettez fin, depuis l’espace client, à un abonnement payé sur votre facture mobile.",
    procedure="se-desabonner",
    solutions=("internet-plus",),
    offers=("forfait",),
    portal_url=_PORTAL,
    prerequisites=(IDENTIFIERS, "Le nom du service, tel qu’il figure sur la facture"),
    effect_delay="Indiqué sur le dernier écran.",
    ends_subscriptions="oui",
    verified_on=date(2026, 3, 16),
    minutes=4,
    warnings=("Se désabonner ne rembourse pas ce qui a déjà été facturé.",),
    steps=(
        LOG_IN,
        DemoStep(
            title="Ouvrez vos achats et abonnements",
            instruction_html=(
                "<p>Sur la page d’accueil, touchez <b>Mes achats et abonnements</b>.</p>"
            ),
            screen="bouygues-accueil",
            alt=(
                "Accueil de l’espace client : « Mes achats et abonnements » est la deuxième ligne "
                "de la liste."
            ),
        ),
        DemoStep(
            title="Choisissez l’abonnement",
            instruction_html=(
                "<p>Sous <b>En cours</b>, touchez le service à arrêter, "
                "ici <b>Club Devinettes</b>.</p>"
            ),
            screen="bouygues-abonnements",
            alt=(
                "Liste des abonnements en cours : Club Devinettes, 3 € par semaine ; puis les "
                "achats à l’unité."
            ),
        ),
        DemoStep(
            title="Demandez le désabonnement",
            instruction_html="<p>En bas de la fiche, touchez <b>Se désabonner</b>.</p>",
            screen="bouygues-abonnement",
            alt=(
                "Fiche de Club Devinettes : éditeur, prix, date de début, prochaine échéance ; "
                "le bouton « Se désabonner » est en bas."
            ),
            condition="Seulement si le bouton s’affiche. Sinon, écrivez à l’éditeur indiqué.",
            note="STOP n’arrête pas un abonnement Internet+.",
        ),
        DemoStep(
            title="Confirmez",
            instruction_html="<p>Dans la fenêtre qui s’ouvre, touchez <b>Confirmer</b>.</p>",
            screen="bouygues-confirmer",
            alt=(
                "Fenêtre « Arrêter Club Devinettes ? » avec deux boutons, « Confirmer » "
                "et « Annuler »."
            ),
        ),
        DemoStep(
            title="Gardez une preuve",
            instruction_html=(
                "<p>L’abonnement indique <b>Terminé</b>. Faites une capture de cet écran.</p>"
            ),
            screen="bouygues-termine",
            alt="Club Devinettes porte la mention « Terminé », avec la date de fin.",
            note="Se désabonner ne rembourse pas. Pour un remboursement, écrivez à l’éditeur.",
        ),
    ),
)

GUIDES = (_BLOCK, _UNSUBSCRIBE)
