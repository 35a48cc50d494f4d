"""The plans of the case finder about SMS+: regular messages, then unwanted ones."""

from .shapes import DemoAction, DemoPlan

LOOK_UP = DemoAction(
    "Cherchez le numéro, avec la date de l’achat",
    "Sa fiche donne l’éditeur, le prix, et dit s’il s’agit d’un abonnement.",
    "Chercher le numéro",
    "/numero/",
)
CONTACT_WORD = DemoAction(
    "Envoyez CONTACT à ce numéro",
    "La réponse nomme l’éditeur et donne un téléphone non surtaxé.",
)
COMPLAIN = DemoAction(
    "Écrivez à l’éditeur pour être remboursé",
    "C’est une réclamation : donnez le montant, la date et la ligne. Gardez-en une copie.",
    "Préparer ma réclamation",
    "/infos-pratiques/faire-une-reclamation/",
)
BLOCK = DemoAction(
    "Bloquez les prochains achats",
    "Désactivez cette solution de paiement chez votre opérateur. Vérifiez dans le guide si cela "
    "met fin aux abonnements en cours.",
    "Voir le guide de mon opérateur",
    "/guides/?demarche=desactiver",
)
OPERATOR = DemoAction(
    "Pas de réponse de l’éditeur ? Contactez votre opérateur",
    "Le service clients d’abord, puis le service consommateurs.",
    "Contacter mon opérateur",
    "/contact/#operateurs",
)
REPORT = DemoAction(
    "Signalez ce qui n’est pas normal",
    "Aux contacts déontologie de l’AFMM. Un signalement n’est pas une réclamation : il n’y est "
    "pas répondu personnellement.",
    "Voir ces contacts",
    "/contact/#interlocuteurs",
)
SPAM = DemoAction(
    "Transférez le SMS au 33700",
    "Tel quel. Envoyez ensuite le numéro de l’expéditeur, quand on vous le demande.",
    "Comment faire, pas à pas",
    "/sms-plus-au-quotidien/sms-non-sollicites/",
)
NO_ANSWER = DemoAction(
    "Ne rappelez pas, ne répondez pas",
    "Même pour dire non : à un expéditeur en 06, 07 ou 08, n’envoyez jamais STOP.",
)
WATCH = DemoAction(
    "Vous avez déjà appelé ou répondu ? Regardez votre facture",
    "Un achat y serait inscrit, avec sa date et son montant.",
    "Consulter mes achats",
    "/guides/?demarche=consulter",
)

SMS_PLUS = (
    DemoPlan(
        "arreter-sms-plus",
        "Arrêtez cet abonnement SMS+",
        "Cherchez le numéro, envoyez STOP, gardez la preuve. Puis écrivez à l’éditeur.",
        (
            LOOK_UP,
            DemoAction(
                "Envoyez STOP à ce numéro",
                "Depuis la ligne facturée. Gardez le SMS de confirmation. STOP ne rembourse pas.",
            ),
            CONTACT_WORD,
            COMPLAIN,
            BLOCK,
            OPERATOR,
            REPORT,
        ),
    ),
    DemoPlan(
        "stop-sans-effet",
        "STOP n’a pas suffi : écrivez à l’éditeur",
        "Une demande écrite et datée vous servira pour la suite, quelle que soit la réponse.",
        (
            DemoAction(
                "Vérifiez le numéro et la ligne",
                "STOP part de la ligne facturée, vers le numéro écrit sur la facture.",
                "Chercher le numéro",
                "/numero/",
            ),
            CONTACT_WORD,
            DemoAction(
                "Écrivez à l’éditeur",
                "C’est une réclamation : demandez l’arrêt et le remboursement. Joignez la date de "
                "votre STOP et le SMS de confirmation, si vous l’avez.",
                "Préparer ma réclamation",
                "/infos-pratiques/faire-une-reclamation/",
            ),
            BLOCK,
            OPERATOR,
            REPORT,
        ),
    ),
    DemoPlan(
        "numero-en-9",
        "Retrouvez ce que vous avez acheté",
        "Les numéros en 91 servent au stationnement, en 92 aux dons, en 93 aux transports.",
        (
            LOOK_UP,
            DemoAction(
                "Comparez avec vos achats",
                "Un ticket, un stationnement ou un don, ce jour-là, depuis cette ligne ?",
                "Consulter mes achats",
                "/guides/?demarche=consulter",
            ),
            DemoAction(
                "Ce n’est pas vous ? Contactez l’éditeur",
                "Ses coordonnées sont sur la fiche du numéro. Écrivez : c’est une réclamation.",
                "Préparer ma réclamation",
                "/infos-pratiques/faire-une-reclamation/",
            ),
            BLOCK,
            OPERATOR,
            REPORT,
        ),
    ),
    DemoPlan(
        "numero-masque",
        "Retrouvez le numéro entier",
        "Il manque des chiffres sur la facture ? Les premiers suffisent pour commencer.",
        (
            DemoAction(
                "Cherchez avec les premiers chiffres",
                "Chiffres masqués ? Tapez les premiers : 88. Ajoutez la date de l’achat.",
                "Chercher le numéro",
                "/numero/",
            ),
            DemoAction(
                "Regardez vos achats dans l’espace client",
                "Chaque achat y est, avec sa date et son montant.",
                "Consulter mes achats",
                "/guides/?demarche=consulter",
            ),
            DemoAction(
                "Relisez les SMS reçus ce jour-là",
                "L’expéditeur du SMS est le numéro que vous cherchez.",
            ),
            DemoAction(
                "Vous l’avez ? Reprenez d’ici",
                "Nous vous dirons comment arrêter l’abonnement.",
                "J’ai le numéro entier",
                "/mon-cas/?cas=sms-reguliers",
            ),
            OPERATOR,
        ),
    ),
)

UNWANTED = (
    DemoPlan(
        "sms-vers-un-08",
        "Ne rappelez pas ce numéro en 08",
        "Signalez ce SMS au 33700, puis cherchez à qui est le numéro qu’il vous demande d’appeler.",
        (
            NO_ANSWER,
            SPAM,
            DemoAction(
                "Cherchez ce numéro 08",
                "Ce n’est pas un numéro SMS+ : il a son propre annuaire, infosva.org.",
                "Chercher le 08 sur infosva.org",
                "https://www.infosva.org/",
            ),
            WATCH,
        ),
    ),
    DemoPlan(
        "sms-vers-un-numero-court",
        "N’envoyez rien à ce numéro",
        "Un SMS vers un numéro court peut être surtaxé. Signalez, puis cherchez qui l’utilise.",
        (
            NO_ANSWER,
            SPAM,
            DemoAction(
                "Cherchez le numéro à 5 chiffres",
                "Sa fiche donne l’éditeur, le prix, et dit s’il s’agit d’un abonnement.",
                "Chercher le numéro",
                "/numero/",
            ),
            DemoAction(
                "Vous avez déjà répondu, et les SMS reviennent ?",
                "C’est peut-être un abonnement : voyez comment l’arrêter.",
                "Arrêter les SMS d’un numéro court",
                "/mon-cas/?cas=sms-reguliers",
            ),
            REPORT,
        ),
    ),
)
