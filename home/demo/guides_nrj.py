"""Guides for NRJ Mobile. No procedure of its customer area is known: wording stays generic."""

from datetime import date

from home.demo.shapes import DemoGuide, DemoStep
from home.demo.shared_steps import FIND_THE_EDITOR, IDENTIFIERS, LOG_IN, WORDING_MAY_DIFFER

_PORTAL = "https://www.nrjmobile.fr/"

_ASK_FOR_BLOCKING = DemoGuide(
    slug="demander-le-blocage",
    title="Demander le blocage des achats",
    summary="Écrivez au service clients pour faire bloquer les SMS+ et Internet+.",
    procedure="desactiver",
    solutions=("sms-plus", "internet-plus"),
    offers=("forfait", "forfait-bloque"),
    portal_url=_PORTAL,
    prerequisites=(IDENTIFIERS, "Le numéro de la ligne à bloquer"),
    effect_delay="Non précisé : demandez la date d’effet dans votre message.",
    ends_subscriptions="a-confirmer",
    verified_on=None,
    minutes=10,
    warnings=("Tant que l’opérateur n’a pas confirmé, des achats restent possibles.",),
    steps=(
        LOG_IN,
        DemoStep(
            title="Ouvrez l’aide",
            instruction_html="<p>Sur la page d’accueil, touchez <b>Aide et contact</b>.</p>",
            screen="nrj-accueil",
            alt=(
                "Accueil de l’espace client : « Ma conso », « Mes factures », « Mes options », "
                "« Aide et contact »."
            ),
        ),
        DemoStep(
            title="Choisissez l’écrit",
            instruction_html="<p>Touchez <b>Écrire au service clients</b>.</p>",
            screen="nrj-aide",
            alt=(
                "« Aide et contact » : des questions fréquentes et « Écrire au service clients »."
            ),
            note=WORDING_MAY_DIFFER,
        ),
        DemoStep(
            title="Rédigez votre demande",
            instruction_html=(
                "<p>Dans <b>Votre message</b>, demandez le blocage des SMS+ et d’Internet+ "
                "sur votre ligne. Touchez <b>Envoyer</b>.</p>"
            ),
            screen="nrj-message",
            alt=(
                "Formulaire : objet « Bloquer les achats », ligne 06 39 98 00 12 et un message "
                "rédigé ; bouton « Envoyer »."
            ),
            note="Demandez aussi si le blocage met fin aux abonnements en cours.",
        ),
        DemoStep(
            title="Gardez la référence",
            instruction_html=(
                "<p>Notez la <b>Référence</b> de votre demande : elle date votre envoi.</p>"
            ),
            screen="nrj-envoye",
            alt="Message « Votre demande est envoyée », avec la date et une référence.",
        ),
    ),
)

_DISPUTE = DemoGuide(
    slug="contester-un-achat",
    title="Contester un achat",
    summary="À qui écrire, dans quel ordre : l’éditeur, l’opérateur, puis le médiateur.",
    procedure="contester",
    solutions=("sms-plus", "internet-plus"),
    offers=("forfait", "forfait-bloque"),
    portal_url=_PORTAL,
    prerequisites=("La facture qui montre l’achat", "Une adresse e-mail"),
    effect_delay="Selon la réponse de l’éditeur",
    ends_subscriptions="non",
    verified_on=date(2026, 8, 31),
    minutes=20,
    warnings=("Gardez une copie de chaque message : la suite en dépend.",),
    steps=(
        DemoStep(
            title="Repérez l’achat sur la facture",
            instruction_html=(
                "<p>Sous <b>Achats multimédia</b>, relevez le libellé, la date et le montant.</p>"
            ),
            screen="nrj-facture",
            alt=(
                "Facture d’octobre : sous « Achats multimédia », quatre lignes QuizClub 88123 "
                "à 3 €, total 12 €."
            ),
            note=WORDING_MAY_DIFFER,
        ),
        FIND_THE_EDITOR,
        DemoStep(
            title="Écrivez à l’éditeur",
            instruction_html=(
                "<p>Rappelez le numéro de la ligne, les dates et les montants. Demandez le "
                "remboursement, puis touchez <b>Envoyer</b>.</p>"
            ),
            screen="courriel-reclamation",
            alt=(
                "Courriel à clients@multimedia.example : « Réclamation : QuizClub, 12 € », avec la "
                "ligne, les dates et la demande de remboursement."
            ),
            note="C’est une réclamation : vous attendez une réponse de l’éditeur.",
        ),
        DemoStep(
            title="Écrivez à votre opérateur",
            instruction_html=(
                "<p>Dans l’espace client, touchez <b>Écrire au service clients</b> et joignez "
                "votre réclamation.</p>"
            ),
            screen="nrj-aide",
            alt="« Aide et contact » : « Écrire au service clients » est sous les questions.",
            condition="Seulement si l’éditeur ne répond pas, ou refuse.",
            note="Ensuite, si besoin, adressez-vous au service consommateurs de l’opérateur.",
        ),
        DemoStep(
            title="Saisissez le médiateur",
            instruction_html=(
                "<p>Remplissez en ligne <b>Votre demande</b> et joignez vos échanges. "
                "C’est gratuit.</p>"
            ),
            screen="mediateur",
            alt=(
                "Formulaire de médiation en trois parties : l’opérateur, la réclamation écrite, "
                "la demande."
            ),
            condition=(
                "Seulement si le service clients, puis le service consommateurs, n’ont rien réglé."
            ),
            note=(
                "Le médiateur des communications électroniques se saisit dans l’année qui suit "
                "votre réclamation écrite."
            ),
        ),
    ),
)

GUIDES = (_ASK_FOR_BLOCKING, _DISPUTE)
