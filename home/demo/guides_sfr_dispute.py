"""The demonstration's longest guide: from a line on an SFR bill to the mediator."""

from datetime import date

from home.demo.guides_sfr import (
    CHOOSE_THE_OPTION,
    NOTE_THE_DETAILS,
    OPEN_INFO_CONSO,
    PORTAL,
    SPOT_THE_PURCHASE,
)
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
)

DISPUTE = DemoGuide(
    slug="contester-un-achat-sms-plus",
    title="Contester un achat SMS+ (RED by SFR)",
    summary="Arrêtez l’abonnement, demandez le remboursement, puis allez jusqu’au médiateur.",
    procedure="contester",
    solutions=("sms-plus",),
    offers=("forfait", "carte-prepayee"),
    portal_url=PORTAL,
    prerequisites=(IDENTIFIERS, "Le téléphone de la ligne facturée", "Une adresse e-mail"),
    effect_delay="Selon la réponse de l’éditeur",
    ends_subscriptions="oui",
    verified_on=date(2026, 9, 21),
    minutes=25,
    warnings=(
        STOP_DOES_NOT_REFUND,
        "Gardez une copie de chaque message : la suite en dépend.",
    ),
    exceptions=(
        DemoException(
            ("carte-prepayee",), "Pas de facture : relevez le montant dans le suivi du crédit."
        ),
    ),
    steps=(
        LOG_IN,
        OPEN_INFO_CONSO,
        SPOT_THE_PURCHASE,
        NOTE_THE_DETAILS,
        FIND_THE_EDITOR,
        READ_THE_SMS,
        SEND_STOP,
        KEEP_THE_CONFIRMATION,
        SEND_CONTACT,
        CHOOSE_THE_OPTION,
        DemoStep(
            title="Écrivez à l’éditeur",
            instruction_html=(
                "<p>Rappelez la ligne, les dates et les montants. Demandez le remboursement, "
                "joignez votre facture, puis touchez <b>Envoyer</b>.</p>"
            ),
            screen="courriel-reclamation",
            alt=(
                "Courriel à clients@multimedia.example : « Réclamation : QuizClub, 12 € », avec la "
                "ligne, les dates et la demande de remboursement."
            ),
            note="C’est une réclamation : vous attendez une réponse de l’éditeur.",
        ),
        DemoStep(
            title="Saisissez le médiateur",
            instruction_html=(
                "<p>Remplissez en ligne <b>Votre demande</b>, joignez vos échanges, "
                "puis touchez <b>Déposer la demande</b>. C’est gratuit.</p>"
            ),
            screen="mediateur",
            alt=(
                "Formulaire de médiation en trois parties : l’opérateur, la réclamation écrite, "
                "la demande."
            ),
            condition=(
                "Seulement si l’éditeur, le service clients, puis le service consommateurs "
                "n’ont rien réglé."
            ),
            note="Au plus tard un an après votre réclamation écrite.",
        ),
    ),
)
