"""Guides for Free Mobile."""

from datetime import date

from home.demo.shapes import DemoGuide, DemoStep
from home.demo.shared_steps import (
    AFTER_A_CHANGE_OF_OFFER,
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

_PORTAL = "https://mobile.free.fr/"

_BLOCK = DemoGuide(
    slug="bloquer-achats-multimedia",
    title="Bloquer les achats multimédia (Free Mobile)",
    summary="Trouvez la ligne du blocage dans vos options et vérifiez que la coche devient verte.",
    procedure="desactiver",
    solutions=("sms-plus", "internet-plus"),
    offers=("forfait",),
    portal_url=_PORTAL,
    prerequisites=(IDENTIFIERS,),
    effect_delay="Non précisé : revenez vérifier la coche le lendemain.",
    ends_subscriptions="a-confirmer",
    verified_on=date(2026, 4, 8),
    minutes=3,
    warnings=(AFTER_A_CHANGE_OF_OFFER,),
    steps=(
        LOG_IN,
        DemoStep(
            title="Ouvrez votre forfait",
            instruction_html=(
                "<p>Dans l’<b>Espace Abonné</b>, touchez <b>Mon Forfait Mobile</b>.</p>"
            ),
            screen="free-accueil",
            alt=(
                "Espace Abonné : « Mon Forfait Mobile », « Mes factures », « Mes informations », "
                "« Assistance »."
            ),
        ),
        DemoStep(
            title="Ouvrez vos options",
            instruction_html="<p>Sous le résumé du forfait, touchez <b>Mes options</b>.</p>",
            screen="free-forfait",
            alt="« Mon Forfait Mobile » : le résumé du forfait, puis « Mes options ».",
        ),
        DemoStep(
            title="Touchez la ligne du blocage",
            instruction_html=(
                "<p>Cherchez la ligne <b>Blocage des achats multimédia</b> "
                "et touchez sa coche grise.</p>"
            ),
            screen="free-options",
            alt=(
                "« Mes options » : cinq lignes avec une coche à droite. Celle de « Blocage des "
                "achats multimédia » est grise."
            ),
            note=WORDING_MAY_DIFFER,
        ),
        DemoStep(
            title="Vérifiez que la coche est verte",
            instruction_html=(
                "<p>La coche de la ligne <b>Blocage des achats multimédia</b> est devenue verte, "
                "et la ligne indique « Activé ».</p>"
            ),
            screen="free-options-bloquees",
            alt="« Mes options » : la coche de « Blocage des achats multimédia » est verte.",
            note=AFTER_A_CHANGE_OF_OFFER,
        ),
    ),
)

_STOP = DemoGuide(
    slug="se-desabonner-sms-plus",
    title="Se désabonner d’un service SMS+",
    summary="Arrêtez par SMS un abonnement à un numéro à 5 chiffres, et gardez-en la preuve.",
    procedure="se-desabonner",
    solutions=("sms-plus",),
    offers=("forfait",),
    portal_url=_PORTAL,
    prerequisites=("Le téléphone de la ligne facturée", "Un SMS reçu du service"),
    effect_delay="À la réception du SMS de confirmation",
    ends_subscriptions="oui",
    verified_on=date(2026, 11, 10),
    minutes=5,
    warnings=(STOP_DOES_NOT_REFUND,),
    steps=(READ_THE_SMS, FIND_THE_EDITOR, SEND_STOP, KEEP_THE_CONFIRMATION, SEND_CONTACT),
)

GUIDES = (_BLOCK, _STOP)
