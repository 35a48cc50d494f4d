"""Guides for La Poste Mobile. No procedure of its customer area is known: wording stays generic."""

from datetime import date

from home.demo.shapes import DemoException, DemoGuide, DemoStep
from home.demo.shared_steps import (
    FIND_THE_EDITOR,
    IDENTIFIERS,
    KEEP_THE_CONFIRMATION,
    LOG_IN,
    READ_THE_SMS,
    SEND_CONTACT,
    SEND_STOP,
    STOP_DOES_NOT_REFUND,
    WORDING_MAY_DIFFER,
)

_PORTAL = "https://www.lapostemobile.fr/"

_CHECK_THE_BILL = DemoStep(
    title="Contrôlez la facture suivante",
    instruction_html=(
        "<p>Ouvrez votre prochaine facture. Sous <b>Achats et services</b>, "
        "le service ne doit plus être compté après votre STOP.</p>"
    ),
    screen="laposte-facture",
    alt=(
        "Facture de novembre : forfait 9,99 €, puis « Achats et services » avec une seule ligne, "
        "QuizClub 88123, 3 € le 9 novembre."
    ),
    condition="Seulement avec un forfait. Avec une carte prépayée, contrôlez votre crédit.",
)

_STOP = DemoGuide(
    slug="se-desabonner-sms-plus",
    title="Se désabonner d’un service SMS+",
    summary="Arrêtez l’abonnement avec STOP, puis contrôlez que plus rien n’est facturé.",
    procedure="se-desabonner",
    solutions=("sms-plus",),
    offers=("forfait", "forfait-bloque", "carte-prepayee"),
    portal_url=_PORTAL,
    prerequisites=("Le téléphone de la ligne facturée", "Un SMS reçu du service"),
    effect_delay="À la réception du SMS de confirmation",
    ends_subscriptions="oui",
    verified_on=date(2026, 10, 5),
    minutes=5,
    warnings=(STOP_DOES_NOT_REFUND,),
    exceptions=(
        DemoException(
            ("carte-prepayee",),
            "Vous n’avez pas de facture : contrôlez votre crédit après le STOP.",
        ),
    ),
    steps=(
        READ_THE_SMS,
        FIND_THE_EDITOR,
        SEND_STOP,
        KEEP_THE_CONFIRMATION,
        SEND_CONTACT,
        _CHECK_THE_BILL,
    ),
)

_READ_BILL = DemoGuide(
    slug="comprendre-un-montant",
    title="Comprendre un montant sur votre facture",
    summary="De l’espace client au nom de l’éditeur : retrouvez d’où vient un petit montant.",
    procedure="consulter",
    solutions=("sms-plus", "internet-plus"),
    offers=("forfait",),
    portal_url=_PORTAL,
    prerequisites=(IDENTIFIERS,),
    effect_delay="Immédiat : vous consultez, rien ne change.",
    ends_subscriptions="non",
    verified_on=None,
    minutes=4,
    steps=(
        LOG_IN,
        DemoStep(
            title="Ouvrez vos factures",
            instruction_html="<p>Sur la page d’accueil, touchez <b>Mes factures</b>.</p>",
            screen="laposte-accueil",
            alt=(
                "Accueil de l’espace client : « Ma consommation », « Mes factures », "
                "« Mes options », « Aide »."
            ),
        ),
        DemoStep(
            title="Choisissez le mois",
            instruction_html=(
                "<p>Touchez la facture du mois qui vous interroge, ici <b>Novembre 2026</b>.</p>"
            ),
            screen="laposte-factures",
            alt=(
                "Liste des factures : novembre 2026, 12,99 € ; octobre 2026, 9,99 € ; "
                "septembre 2026, 9,99 €."
            ),
            note=WORDING_MAY_DIFFER,
        ),
        DemoStep(
            title="Trouvez la ligne",
            instruction_html=(
                "<p>Sous <b>Achats et services</b>, relevez le libellé exact, la date "
                "et le montant.</p>"
            ),
            screen="laposte-facture",
            alt=(
                "Facture de novembre : forfait 9,99 €, puis « Achats et services » avec la ligne "
                "QuizClub 88123, 3 €."
            ),
        ),
        FIND_THE_EDITOR,
    ),
)

GUIDES = (_STOP, _READ_BILL)
