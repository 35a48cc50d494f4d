"""Questions about a bill, and about ending what is on it."""

from .shapes import (
    BLOCK,
    COMPLAIN,
    READ_BILL,
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

BILL = (
    DemoQuestion(
        slug="montant-que-je-ne-reconnais-pas",
        title="Je ne reconnais pas un montant sur ma facture : que faire ?",
        lead="Relevez le libellé, la date et le montant, puis cherchez qui a vendu. Vous saurez "
        "ensuite s’il faut arrêter, bloquer ou réclamer.",
        category="facture",
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

STOPPING = (
    DemoQuestion(
        slug="arreter-un-abonnement-sms-plus",
        title="Comment arrêter un abonnement SMS+ ?",
        lead="Envoyez STOP au numéro court, depuis la ligne facturée. Gardez le SMS de "
        "confirmation.",
        category="se-desabonner",
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
