"""« SMS+ dans votre quotidien »: what is sold, how to buy in peace, unwanted messages."""

from .shapes import (
    BLOCK,
    CONTACTS,
    WHO_IS_IT,
    DemoContent,
    DemoSection,
    actions,
    beware,
    good_to_know,
    heading,
    links,
    points,
    table,
    text,
)

PAID_CONTENT = DemoContent(
    slug="contenu-ou-service-payant",
    title="Qu’est-ce qu’un contenu ou un service multimédia payant ?",
    lead="Un jeu, un vote, un horoscope, un don, un ticket : on l’achète avec son téléphone ou sa "
    "box, et on le paie sur la facture de l’opérateur.",
    body=(
        text(
            "Vous n’avez donné aucun numéro de carte bancaire, et pourtant vous avez acheté. Le "
            "montant est ajouté à votre facture mobile ou internet. C’est ce que l’on appelle "
            "payer <b>sur facture</b>.",
        ),
        heading("Trois façons de payer sur facture"),
        table(
            "Les solutions de paiement",
            "Solution",
            "Comment on paie",
            (
                "SMS+",
                "Par SMS, avec un numéro court à 5 chiffres.",
                "Tout savoir sur SMS+",
                "/solutions/sms-plus/",
            ),
            (
                "Internet+",
                "Par un bouton sur un site, depuis le mobile ou la box.",
                "Tout savoir sur Internet+",
                "/solutions/internet-plus/",
            ),
            (
                "Gallery",
                "Par un pass d’un jour ou d’un mois, sur un portail aujourd’hui fermé.",
                "Comprendre Gallery",
                "/solutions/gallery/",
            ),
        ),
        heading("À l’acte ou par abonnement"),
        text(
            "<b>À l’acte</b>, vous payez une fois : un vote, un ticket, un don.",
            "<b>Par abonnement</b>, vous payez à nouveau chaque jour, chaque semaine ou chaque "
            "mois, jusqu’à ce que vous l’arrêtiez. Une petite somme qui revient ? Cherchez un "
            "abonnement.",
        ),
        good_to_know(
            "Un indice sur un numéro SMS+ : si son premier chiffre est 5, 6, 7 ou 8 et le "
            "deuxième 8 (58, 68, 78, 88…), c’est en principe un abonnement."
        ),
        heading("Qui fait quoi"),
        table(
            "Les intervenants d’un achat",
            "Qui",
            "Son rôle",
            ("L’éditeur", "Il vend le service. C’est à lui que l’on réclame."),
            (
                "L’opérateur",
                "Il met le montant sur sa facture. C’est chez lui que l’on désactive.",
            ),
            (
                "L’agrégateur",
                "Un intermédiaire technique entre les deux. Vous n’avez pas à le contacter.",
            ),
        ),
        links(WHO_IS_IT, BLOCK),
    ),
)

PEACE_OF_MIND = DemoContent(
    slug="acheter-en-toute-tranquillite",
    title="Comment acheter des services ou contenus multimédia en toute tranquillité ?",
    lead="Avant de payer, trouvez le prix, la durée et le nom de l’éditeur. S’il en manque un, "
    "n’achetez pas.",
    body=(
        heading("Avant d’acheter"),
        actions(
            (
                "Cherchez le prix, en entier",
                "Pour un SMS+, le surcoût s’ajoute au prix de l’envoi du SMS.",
            ),
            (
                "Cherchez « abonnement », « par semaine », « par mois »",
                "Ces mots changent tout : le montant reviendra.",
            ),
            (
                "Cherchez le nom de l’éditeur",
                (
                    "Tapez le numéro sur ce site : vous verrez qui l’utilise, à quel prix, et "
                    "comment arrêter."
                ),
            ),
            ("Gardez une trace", "Une capture de l’annonce, et les SMS reçus. Ne les effacez pas."),
        ),
        heading("Juste après"),
        points(
            "Le SMS reçu après un achat SMS+ compte : c’est sur lui que porte le prix.",
            "Notez le jour de l’achat. Un numéro court peut changer d’éditeur : la date dit à qui "
            "vous avez eu affaire.",
            "Pour savoir qui est derrière un numéro, vous pouvez aussi lui envoyer "
            "<b>CONTACT</b> : la réponse donne l’éditeur et un téléphone non surtaxé.",
        ),
        heading("À la maison"),
        text(
            "Un enfant ou un proche utilise la ligne ? Désactivez les solutions de paiement avant "
            "plutôt qu’après. Chez certains opérateurs, on peut aussi fixer un plafond, ou ne "
            "bloquer que certains achats.",
        ),
        beware(
            "Un forfait bloqué n’empêche pas toujours d’acheter : chez Orange, on peut encore "
            "payer avec le crédit de la ligne."
        ),
        links(
            WHO_IS_IT,
            BLOCK,
            ("Fixer un plafond", "/guides/?demarche=plafonner", "Là où l’opérateur le propose."),
        ),
    ),
)

UNWANTED = DemoContent(
    slug="sms-non-sollicites",
    title="SMS non sollicités, comment me protéger ?",
    lead="Regardez d’abord l’expéditeur. Un mobile, ou un 08 à rappeler : ne répondez pas, ne "
    "rappelez pas, transférez le SMS au 33700.",
    body=(
        heading("D’où vient le SMS ?"),
        text("L’expéditeur dit quoi faire. Dans tous les cas, ne touchez pas les liens du SMS."),
        table(
            "Que faire, selon l’expéditeur du SMS",
            "Expéditeur",
            "Ce qu’il faut faire",
            (
                "5 chiffres, de 3 à 8 au début",
                "Cherchez le numéro. Pour ne plus rien recevoir, envoyez-lui STOP.",
                "Chercher ce numéro",
                "/numero/",
            ),
            (
                "5 chiffres, 9 au début",
                "Cherchez le numéro et lisez la fiche avant d’agir.",
                "Chercher ce numéro",
                "/numero/",
            ),
            (
                "Un mobile (06 ou 07)",
                "Ne répondez jamais, même STOP. Transférez le SMS au 33700.",
            ),
            (
                "Un SMS qui demande d’appeler un 08",
                "N’appelez pas. Transférez le SMS au 33700, puis cherchez le numéro.",
                "Chercher un 08 sur infosva.org",
                "https://www.infosva.org/",
            ),
        ),
        heading("Signaler au 33700"),
        actions(
            ("Transférez le SMS au 33700", "Tel quel, sans y répondre."),
            (
                "Attendez la réponse du 33700",
                "Elle vous demande le numéro de l’expéditeur.",
            ),
            ("Envoyez ce numéro au 33700", "Puis effacez le SMS, ou bloquez l’expéditeur."),
        ),
        good_to_know(
            "Signaler n’est pas réclamer : votre signalement aide à lutter contre ces envois, mais "
            "personne ne vous répondra en particulier."
        ),
        heading("Vous avez déjà répondu, ou appelé ?"),
        text(
            "Surveillez la facture suivante. Si un montant apparaît, cherchez qui l’a mis et "
            "écrivez-lui. Si des SMS continuent d’arriver d’un numéro à 5 chiffres, c’est "
            "peut-être un abonnement : arrêtez-le.",
        ),
        links(WHO_IS_IT, CONTACTS, BLOCK),
    ),
)

EVERYDAY = DemoSection(
    slug="sms-plus-au-quotidien",
    title="SMS+ dans votre quotidien",
    lead="Ce que l’on achète avec son téléphone, comment le faire sans surprise, et que faire des "
    "SMS que l’on n’a pas demandés.",
    articles=(PAID_CONTENT, PEACE_OF_MIND, UNWANTED),
)
