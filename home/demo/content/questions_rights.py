"""Questions about blocking, complaints, unwanted messages and this site."""

from .shapes import (
    BLOCK,
    COMPLAIN,
    CONTACTS,
    UNSUBSCRIBE,
    WHO_IS_IT,
    DemoQuestion,
    actions,
    beware,
    good_to_know,
    links,
    points,
    text,
)

BLOCKING = (
    DemoQuestion(
        slug="empecher-tout-achat",
        title="Comment empêcher tout nouvel achat sur ma facture ?",
        lead="Désactivez SMS+ et Internet+ dans l’espace client de votre opérateur. Nos guides "
        "montrent chaque écran.",
        category="desactiver",
        body=(
            text(
                "Le nom du réglage dépend de l’opérateur : achats multimédia, usages surtaxés, "
                "paiement sur facture. Chez certains, une seule option bloque tout. Chez d’autres, "
                "il y en a deux.",
            ),
            beware(
                "Bloquer empêche les nouveaux achats. Pour un abonnement en cours, vérifiez dans "
                "le guide si le blocage y met fin : sinon, arrêtez-le aussi."
            ),
            links(BLOCK, UNSUBSCRIBE),
        ),
    ),
    DemoQuestion(
        slug="changement-d-offre",
        title="Je change d’offre : mes blocages sont-ils gardés ?",
        lead="Pas toujours. Un changement d’offre peut les annuler : vérifiez-les juste après.",
        category="desactiver",
        body=(
            text(
                "Les conditions d’Orange le prévoient, par exemple. Prenez l’habitude de rouvrir "
                "le réglage le lendemain du changement.",
            ),
            links(BLOCK),
        ),
    ),
    DemoQuestion(
        slug="forfait-bloque",
        title="Avec un forfait bloqué, peut-on quand même acheter ?",
        lead="Oui, parfois. Chez Orange, un forfait bloqué peut encore acheter avec le crédit de "
        "la ligne.",
        category="desactiver",
        body=(
            text(
                "Un forfait bloqué limite ce que l’on dépense. Il ne remplace pas la désactivation "
                "des solutions de paiement.",
            ),
            links(
                (
                    "Désactiver, avec un forfait bloqué",
                    "/guides/?offre=forfait-bloque&demarche=desactiver",
                    "Choisissez votre opérateur.",
                )
            ),
        ),
    ),
)

COMPLAINTS = (
    DemoQuestion(
        slug="etre-rembourse",
        title="Puis-je être remboursé ?",
        lead="Demandez-le à l’éditeur, par écrit. Ni STOP ni le blocage ne remboursent.",
        category="reclamer",
        body=(
            text(
                "Demandez-lui aussi la <b>preuve de votre consentement</b> : la date, l’heure, le "
                "moyen et le prix accepté. Nous ne pouvons pas vous promettre sa réponse, mais "
                "une demande précise et datée vous servira pour la suite.",
            ),
            actions(
                (
                    "Trouvez l’éditeur",
                    (
                        "Par le numéro ou le libellé, à la date de l’achat. Sa fiche contient une "
                        "lettre déjà remplie."
                    ),
                ),
                ("Envoyez la lettre", "Gardez-en une copie et la date d’envoi."),
                (
                    "Sans réponse satisfaisante",
                    (
                        "Adressez-vous au service clients de votre opérateur, puis à son service "
                        "consommateurs."
                    ),
                ),
            ),
            links(COMPLAIN, WHO_IS_IT),
        ),
    ),
    DemoQuestion(
        slug="reclamation-ou-signalement",
        title="Réclamation ou signalement : quelle différence ?",
        lead="Une réclamation demande une réponse à l’éditeur. Un signalement prévient d’une "
        "anomalie, sans réponse personnelle.",
        category="reclamer",
        body=(
            points(
                "<b>Vous voulez</b> un remboursement, une explication, un arrêt : faites une "
                "<b>réclamation</b> à l’éditeur.",
                "<b>Vous voulez prévenir</b> d’une information fausse, d’une pratique trompeuse, "
                "d’un SMS indésirable : faites un <b>signalement</b>.",
                "Rien n’empêche de faire les deux.",
            ),
            links(COMPLAIN, CONTACTS),
        ),
    ),
    DemoQuestion(
        slug="saisir-le-mediateur",
        title="Quand saisir le médiateur ?",
        lead="Pour un litige avec votre opérateur, après son service clients puis son service "
        "consommateurs. C’est en ligne et gratuit.",
        category="reclamer",
        body=(
            text(
                "Vous avez un an à partir de votre réclamation écrite. Gardez donc la date de vos "
                "courriers, et les réponses reçues.",
            ),
            links(
                (
                    "Le site du médiateur des communications électroniques",
                    "https://www.mediation-telecom.org/",
                    "Un autre site.",
                ),
                CONTACTS,
            ),
        ),
    ),
)

SPAM = (
    DemoQuestion(
        slug="sms-qui-demande-d-appeler",
        title="Un SMS me demande d’appeler un 08 ou d’écrire à un numéro court : que faire ?",
        lead="Ne rappelez pas, ne répondez pas. Transférez le SMS au 33700, puis cherchez le "
        "numéro.",
        category="sms-indesirables",
        body=(
            actions(
                ("Transférez le SMS au 33700", "Tel quel."),
                (
                    "Envoyez le numéro de l’expéditeur",
                    "Quand le 33700 vous le demande.",
                ),
                (
                    "Cherchez le numéro qu’on vous demande d’appeler",
                    "Un numéro à 5 chiffres : sur ce site. Un 08 : sur infosva.org.",
                ),
            ),
            links(
                WHO_IS_IT,
                ("Chercher un 08 sur infosva.org", "https://www.infosva.org/", "Un autre site."),
            ),
        ),
    ),
    DemoQuestion(
        slug="repondre-stop-a-un-inconnu",
        title="Faut-il répondre STOP à un SMS que je n’attendais pas ?",
        lead="Oui, si l’expéditeur a 5 chiffres et commence par un chiffre de 3 à 8. Jamais à un "
        "mobile ni à un 08.",
        category="sms-indesirables",
        body=(
            text(
                "À un expéditeur en 06, en 07 ou en 08, toute réponse est de trop. Transférez le "
                "SMS au 33700 et effacez-le.",
            ),
            links(
                (
                    "SMS non sollicités : comment me protéger ?",
                    "/sms-plus-au-quotidien/sms-non-sollicites/",
                    "Que faire, selon l’expéditeur.",
                )
            ),
        ),
    ),
)

SITE = (
    DemoQuestion(
        slug="annuaire-inexact",
        title="Une information de l’annuaire est fausse : comment la signaler ?",
        lead="Écrivez à deontologie@afmm.fr en donnant le numéro, la date et ce qui est faux.",
        category="ce-site",
        body=(
            text("La loi prévoit que l’on puisse signaler trois anomalies :"),
            points(
                "une information qui manque, qui est fausse, dépassée ou incomplète ;",
                "un service qui ne respecte pas les règles de déontologie ;",
                "une réclamation impossible à faire, ou qui ne marche pas.",
            ),
            good_to_know(
                "Un signalement n’est pas une réclamation : il n’y est pas répondu un par un. Pour "
                "un remboursement, écrivez à l’éditeur."
            ),
            links(CONTACTS, COMPLAIN),
        ),
    ),
    DemoQuestion(
        slug="ancien-achat",
        title="Mon achat date de l’an dernier : puis-je retrouver l’éditeur ?",
        lead="Oui. La loi impose de garder ces informations au moins 12 mois après l’achat, et "
        "l’annuaire est daté.",
        category="ce-site",
        body=(
            text(
                "Donnez la date de l’achat avec le numéro. Si celui-ci a changé de mains depuis, "
                "la réponse nomme l’éditeur de ce jour-là.",
            ),
            links(WHO_IS_IT),
        ),
    ),
    DemoQuestion(
        slug="numeros-recherches",
        title="Gardez-vous les numéros que je cherche ?",
        lead="Non. Le site n’enregistre pas qui cherche quoi : ni cookie, ni compte, ni journal "
        "de vos visites.",
        category="ce-site",
        body=(links(("Confidentialité", "/confidentialite/", "Ce que le site fait, en entier.")),),
    ),
)
