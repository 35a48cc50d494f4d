"""The plans of the case finder about the bill, Internet+ and Gallery, and the operator."""

from .cases_sms import BLOCK, COMPLAIN, OPERATOR, REPORT
from .shapes import DemoAction, DemoPlan

FIND_SERVICE = DemoAction(
    "Cherchez le service et son éditeur",
    "Avec le nom écrit sur la facture : la fiche donne les contacts pour une réclamation.",
    "Chercher dans l’annuaire",
    "/editeurs/",
)
SIGNAL_CONSO = DemoAction(
    "Une pratique trompeuse ? Signalez-la",
    "Sur SignalConso. C’est un signalement à l’État, pas une réclamation.",
    "Aller sur SignalConso",
    "https://signal.conso.gouv.fr/",
)
MEDIATOR = "https://www.mediation-telecom.org/"

BILL = (
    DemoPlan(
        "arreter-par-l-espace-client",
        "Arrêtez l’abonnement dans l’espace client",
        "Un abonnement Internet+ ou Gallery s’arrête dans l’espace client de l’opérateur, ou chez "
        "l’éditeur.",
        (
            FIND_SERVICE,
            DemoAction(
                "Désabonnez-vous dans l’espace client",
                "Suivez les écrans de votre opérateur, puis notez la date de l’arrêt.",
                "Voir comment me désabonner",
                "/guides/?demarche=se-desabonner",
            ),
            BLOCK,
            COMPLAIN,
            OPERATOR,
            REPORT,
        ),
        warning="STOP n’arrête pas un abonnement Internet+ ou Gallery. Passez par l’éditeur ou "
        "l’espace client.",
    ),
    DemoPlan(
        "chercher-un-libelle",
        "Retrouvez qui se cache derrière ce nom",
        "C’est un libellé de facture : l’annuaire dit à quel service et à quel éditeur il est.",
        (
            FIND_SERVICE,
            DemoAction(
                "Regardez le détail dans l’espace client",
                "Chaque achat y est, avec sa date et son montant.",
                "Consulter mes achats",
                "/guides/?demarche=consulter",
            ),
            DemoAction(
                "C’est Internet+ ou Gallery ?",
                "STOP n’y fait rien. Passez par l’éditeur ou l’espace client.",
                "Arrêter un abonnement Internet+ ou Gallery",
                "/mon-cas/?cas=gallery-internet-plus",
            ),
            COMPLAIN,
            DemoAction(
                "Rien ne l’explique ? Contactez votre opérateur",
                "Donnez la date, le montant et le libellé. Demandez le nom de l’éditeur.",
                "Contacter mon opérateur",
                "/contact/#operateurs",
            ),
        ),
    ),
    DemoPlan(
        "lire-ma-facture",
        "Commencez par lire votre facture",
        "À côté du montant : une date, un libellé, parfois un numéro. Ils disent qui a vendu.",
        (
            DemoAction(
                "Ouvrez le détail de vos achats",
                "Dans l’espace client, rubrique par rubrique.",
                "Voir où il se trouve",
                "/guides/?demarche=consulter",
            ),
            DemoAction(
                "Notez la date, le montant et le libellé",
                "Notez aussi le numéro à 5 chiffres, s’il y en a un.",
                "Comprendre chaque ligne",
                "/infos-pratiques/lire-ma-facture/",
            ),
            DemoAction(
                "Reprenez ici avec ce que vous avez lu",
                "Nous vous dirons comment arrêter, bloquer et réclamer.",
                "J’ai lu ma facture",
                "/mon-cas/?cas=petits-montants",
            ),
            DemoAction(
                "Rien ne l’explique ? Contactez votre opérateur",
                "Donnez la date et le montant. Demandez le nom de l’éditeur.",
                "Contacter mon opérateur",
                "/contact/#operateurs",
            ),
        ),
    ),
)

TO_THE_OPERATOR = (
    DemoPlan(
        "service-clients",
        "Contactez le service clients",
        "C’est toujours le premier niveau : il peut expliquer un montant et changer un réglage.",
        (
            DemoAction(
                "Préparez votre demande",
                "La ligne, la facture, la date et le montant ; ce que vous attendez, en une "
                "phrase.",
            ),
            DemoAction(
                "Contactez le service clients",
                "Notez la date, le nom de la personne et sa réponse.",
                "Contacter mon opérateur",
                "/contact/#operateurs",
            ),
            DemoAction(
                "Pas de solution ? Écrivez au service consommateurs",
                "C’est le second niveau, par écrit. Revenez ici si lui non plus ne répond pas.",
            ),
            SIGNAL_CONSO,
        ),
    ),
    DemoPlan(
        "service-consommateurs",
        "Écrivez au service consommateurs",
        "C’est le second niveau, chez le même opérateur. Votre lettre ouvre la voie du médiateur.",
        (
            DemoAction(
                "Écrivez au service consommateurs",
                "Rappelez votre demande et la réponse du service clients, avec leurs dates.",
                "Contacter mon opérateur",
                "/contact/#operateurs",
            ),
            DemoAction(
                "Gardez une copie et la date d’envoi",
                "Le médiateur se saisit dans l’année qui suit la réclamation écrite.",
            ),
            DemoAction(
                "Toujours pas de solution ? Saisissez le médiateur",
                "Le médiateur des communications électroniques : en ligne, et gratuit.",
                "Aller sur le site du médiateur",
                MEDIATOR,
            ),
            SIGNAL_CONSO,
        ),
    ),
    DemoPlan(
        "mediateur",
        "Saisissez le médiateur",
        "Le médiateur des communications électroniques traite les litiges avec un opérateur, en "
        "ligne et gratuitement.",
        (
            DemoAction(
                "Vérifiez la date de votre réclamation écrite",
                "Elle a moins d’un an, et les deux services de l’opérateur l’ont eue.",
            ),
            DemoAction(
                "Rassemblez vos preuves",
                "Factures, courriers, réponses reçues, SMS : avec leurs dates.",
            ),
            DemoAction(
                "Déposez votre demande en ligne",
                "Sur le site du médiateur.",
                "Aller sur le site du médiateur",
                MEDIATOR,
            ),
            SIGNAL_CONSO,
        ),
    ),
)
