"""The questions that people ask, each with its short answer first."""

from .shapes import (
    BLOCK,
    COMPLAIN,
    CONTACTS,
    READ_BILL,
    UNSUBSCRIBE,
    WHO_IS_IT,
    DemoContent,
    DemoQuestion,
    actions,
    beware,
    good_to_know,
    links,
    points,
    text,
)

QUESTIONS_PAGE = DemoContent(
    slug="questions",
    title="Les questions les plus fréquentes",
    lead="Une réponse courte, puis ce qu’il faut faire.",
)

_BILL = (
    DemoQuestion(
        slug="montant-que-je-ne-reconnais-pas",
        title="Je ne reconnais pas un montant sur ma facture : que faire ?",
        lead="Relevez le libellé, la date et le montant, puis cherchez qui a vendu. Vous saurez "
        "ensuite s’il faut arrêter, bloquer ou réclamer.",
        category="facture",
        frequent=True,
        body=(
            actions(
                (
                    "Un numéro à 5 chiffres ?",
                    "Cherchez-le sur ce site, avec la date de l’achat.",
                ),
                (
                    "Un nom de service ?",
                    "Cherchez les mots de la facture dans l’annuaire des éditeurs.",
                ),
                (
                    "Ni l’un ni l’autre ?",
                    "Ouvrez le détail de vos achats dans l’espace client de votre opérateur.",
                ),
                (
                    "Toujours rien ?",
                    "Demandez à votre opérateur qui a vendu le service, et à quelle date.",
                ),
            ),
            links(
                WHO_IS_IT,
                ("Chercher un libellé de facture", "/editeurs/", "Tel qu’il est écrit."),
                READ_BILL,
            ),
        ),
    ),
    DemoQuestion(
        slug="a-qui-est-ce-numero",
        title="À qui est ce numéro à 5 chiffres ?",
        lead="À l’éditeur qui l’utilisait le jour de votre achat. Tapez le numéro et cette date : "
        "vous aurez son nom et ses contacts.",
        category="facture",
        frequent=True,
        body=(
            text(
                "Chiffres masqués sur la facture ? Tapez les premiers, 88 par exemple : nous "
                "montrons les numéros qui commencent ainsi.",
            ),
            text(
                "Vous pouvez aussi envoyer <b>CONTACT</b> au numéro. La réponse commence par "
                "« édité par » et donne un téléphone non surtaxé.",
            ),
            good_to_know(
                "Un numéro inconnu à la date donnée n’est pas une impasse : vérifiez les chiffres, "
                "puis interrogez votre opérateur."
            ),
            links(WHO_IS_IT),
        ),
    ),
    DemoQuestion(
        slug="plusieurs-editeurs-pour-un-numero",
        title="Pourquoi le même numéro a-t-il plusieurs éditeurs ?",
        lead="Parce qu’un numéro peut changer de mains, ou être partagé. La date de l’achat et le "
        "mot envoyé disent lequel est le vôtre.",
        category="facture",
        body=(
            points(
                "<b>Il a changé de mains.</b> Pour un achat de mars, contactez l’éditeur de mars, "
                "pas celui d’aujourd’hui.",
                "<b>Il est partagé.</b> Plusieurs éditeurs utilisent le numéro, chacun avec son "
                "mot-clé : FOOT pour l’un, QUIZ pour l’autre.",
                "<b>Un agrégateur apparaît.</b> C’est un intermédiaire technique. Il n’est pas "
                "votre interlocuteur : écrivez à l’éditeur.",
            ),
            links(WHO_IS_IT),
        ),
    ),
    DemoQuestion(
        slug="prix-d-un-sms-plus",
        title="Combien coûte un SMS+ ?",
        lead="Le premier chiffre du numéro donne le surcoût maximal. Il s’ajoute au prix de "
        "l’envoi du SMS.",
        category="facture",
        body=(
            text(
                "Un numéro a un seul prix. Par exemple, un numéro qui commence par 3 n’a pas de "
                "surcoût. Un numéro qui commence par 8 peut coûter de 1 à 4,50 € (relevé de 2021).",
                "Ces paliers ont changé au fil des ans : pour une ancienne facture, fiez-vous à la "
                "fiche du numéro, à la date de l’achat.",
            ),
            links(
                (
                    "Tous les paliers de prix",
                    "/solutions/sms-plus/#prix",
                    "Du 3 au 9, relevé de 2021.",
                ),
                WHO_IS_IT,
            ),
        ),
    ),
)

_STOPPING = (
    DemoQuestion(
        slug="arreter-un-abonnement-sms-plus",
        title="Comment arrêter un abonnement SMS+ ?",
        lead="Envoyez STOP au numéro court, depuis la ligne facturée. Gardez le SMS de "
        "confirmation.",
        category="se-desabonner",
        frequent=True,
        body=(
            points(
                "STOP coûte au plus le prix d’un SMS.",
                "Il arrête tous les envois de ce numéro, jusqu’à ce que vous lui écriviez à "
                "nouveau.",
                "Il ne rembourse pas ce qui a déjà été facturé.",
            ),
            beware(
                "Ce conseil vaut pour les numéros à 5 chiffres qui commencent par un chiffre de 3 "
                "à 8. À un mobile ou à un 08, ne répondez jamais."
            ),
            links(WHO_IS_IT, UNSUBSCRIBE),
        ),
    ),
    DemoQuestion(
        slug="stop-sans-effet",
        title="J’ai envoyé STOP et cela continue : que faire ?",
        lead="Vérifiez la ligne et le numéro, envoyez CONTACT, puis écrivez à l’éditeur avec la "
        "preuve de votre STOP.",
        category="se-desabonner",
        frequent=True,
        body=(
            actions(
                (
                    "Vérifiez la ligne",
                    "STOP doit partir de la ligne facturée, pas d’un autre téléphone.",
                ),
                (
                    "Vérifiez le numéro",
                    (
                        "Les SMS viennent-ils du numéro auquel vous avez écrit ? Un autre numéro "
                        "est peut-être un autre abonnement."
                    ),
                ),
                (
                    "Vérifiez la solution",
                    (
                        "Si la facture dit Internet+, STOP n’y fait rien : passez par l’éditeur ou "
                        "l’espace client."
                    ),
                ),
                (
                    "Envoyez CONTACT au numéro",
                    "Vous recevrez le nom de l’éditeur et un téléphone non surtaxé.",
                ),
                (
                    "Écrivez une réclamation",
                    "Joignez la date de votre STOP et, si vous l’avez, le SMS de confirmation.",
                ),
            ),
            links(COMPLAIN, BLOCK),
        ),
    ),
    DemoQuestion(
        slug="stop-et-internet-plus",
        title="STOP arrête-t-il un abonnement Internet+ ou Gallery ?",
        lead="Non. STOP n’arrête qu’un abonnement SMS+. Pour Internet+, passez par l’éditeur ou "
        "l’espace client.",
        category="se-desabonner",
        frequent=True,
        body=(
            text(
                "Un achat Internet+ n’a pas de numéro court. Cherchez donc le <b>nom du "
                "service</b> écrit sur la facture : sa fiche donne l’éditeur.",
                "Gallery a fermé. Une ancienne facture vous intrigue ? Sa page explique ce que "
                "c’était.",
            ),
            links(
                ("Chercher un service", "/editeurs/", "Avec les mots de la facture."),
                (
                    "Arrêter un abonnement Internet+",
                    "/guides/?demarche=se-desabonner&solution=internet-plus",
                    "Pas à pas, chez votre opérateur.",
                ),
                ("Comprendre Gallery", "/solutions/gallery/", "Pour une ancienne facture."),
            ),
        ),
    ),
)

_BLOCKING = (
    DemoQuestion(
        slug="empecher-tout-achat",
        title="Comment empêcher tout nouvel achat sur ma facture ?",
        lead="Désactivez SMS+ et Internet+ dans l’espace client de votre opérateur. Nos guides "
        "montrent chaque écran.",
        category="desactiver",
        frequent=True,
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

_COMPLAINTS = (
    DemoQuestion(
        slug="etre-rembourse",
        title="Puis-je être remboursé ?",
        lead="Demandez-le à l’éditeur, par écrit. Ni STOP ni le blocage ne remboursent.",
        category="reclamer",
        frequent=True,
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

_SPAM = (
    DemoQuestion(
        slug="sms-qui-demande-d-appeler",
        title="Un SMS me demande d’appeler un 08 ou d’écrire à un numéro court : que faire ?",
        lead="Ne rappelez pas, ne répondez pas. Transférez le SMS au 33700, puis cherchez le "
        "numéro.",
        category="sms-indesirables",
        frequent=True,
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

_SITE = (
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

QUESTIONS = (*_BILL, *_STOPPING, *_BLOCKING, *_COMPLAINTS, *_SPAM, *_SITE)
