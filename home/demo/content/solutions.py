"""The payment solutions: what each is, what it sells, what it costs, how to be done with it."""

from . import steps
from .shapes import (
    COMPLAIN,
    WHO_IS_IT,
    DemoContent,
    DemoSolution,
    bullets,
    good_to_know,
    heading,
    links,
    paragraphs,
    text,
)

SOLUTIONS_PAGE = DemoContent(
    slug="solutions",
    title="Les solutions de paiement sur facture",
    lead="SMS+, Internet+, Gallery : trois façons d’acheter sans carte bancaire, et de payer sur "
    "la facture mobile ou internet.",
    body=(
        heading("Laquelle est sur ma facture ?"),
        text(
            "Un <b>numéro à 5 chiffres</b> : c’est SMS+. Un <b>nom de service</b>, sans numéro : "
            "c’est plutôt Internet+. Le mot <b>Gallery</b> : c’est un achat sur l’ancien portail "
            "des opérateurs.",
        ),
        links(
            WHO_IS_IT,
            ("Chercher un nom de service", "/editeurs/", "Avec les mots de la facture."),
        ),
    ),
)

SMS_PLUS = DemoSolution(
    slug="sms-plus",
    title="SMS+",
    lead="On achète en envoyant un mot à un numéro à 5 chiffres. Le prix est ajouté à la facture "
    "du mobile.",
    solution="sms-plus",
    definition=paragraphs(
        "Vous envoyez un mot-clé, QUIZ par exemple, à un <b>numéro court</b> : cinq chiffres, le "
        "premier de 3 à 9. L’éditeur du service répond par SMS.",
        "Le prix porte sur le SMS que vous <b>recevez</b>. D’anciennes factures le montraient "
        "comme envoyé.",
        "Un même numéro peut servir à plusieurs éditeurs, chacun avec son mot-clé, et changer "
        "d’éditeur avec le temps. Cherchez donc toujours avec la date de l’achat.",
    ),
    sold=bullets(
        "des jeux, des votes, des horoscopes, par exemple ;",
        "des dons (numéros en 92), des tickets de transport (93), du stationnement (91) ;",
        "à l’acte, ou par abonnement.",
    ),
    steps=steps.SMS_PLUS,
    prices=(
        paragraphs(
            "Le premier chiffre donne le <b>surcoût maximal</b>, en plus du prix de l’envoi. Un "
            "numéro a un seul prix. Relevé de 2021 (communauté Sosh) :"
        )
        + bullets(
            "<b>3</b> : sans surcoût",
            "<b>4</b> : 0,05 €",
            "<b>5</b> : 0,10 ou 0,20 €",
            "<b>6</b> : 0,35 ou 0,50 €",
            "<b>7</b> : 0,50, 0,65, 0,75 ou 0,99 €",
            "<b>8</b> : de 1 à 4,50 €",
            "<b>9</b> : de 0,01 à 20 €",
        )
        + paragraphs(
            "Ces paliers ont changé au fil des ans. Pour une facture, fiez-vous à la fiche du "
            "numéro, à la date de l’achat.",
        )
    ),
    stopping=(
        paragraphs(
            "Envoyez <b>STOP</b> au numéro, depuis la ligne facturée, s’il commence par un chiffre "
            "de 3 à 8. Gardez le SMS de confirmation."
        )
        + bullets(
            "STOP coûte au plus le prix d’un SMS.",
            "Il arrête tous les envois de ce numéro, jusqu’à ce que vous lui écriviez à nouveau.",
            "Il ne rembourse pas. Pour cela, écrivez à l’éditeur.",
        )
        + paragraphs(
            "Pas de confirmation ? Envoyez <b>CONTACT</b> : la réponse donne l’éditeur et un "
            "téléphone non surtaxé."
        )
    ),
    blocking=paragraphs(
        "Le réglage est dans l’espace client de votre opérateur. Son nom varie : achats "
        "multimédia, usages surtaxés. Regardez ce qu’il coupe d’autre : chez RED by SFR, bloquer "
        "les usages surtaxés coupe aussi les appels en Wi-Fi et en 4G.",
        '<a href="/guides/?demarche=desactiver&amp;solution=sms-plus">Trouver le guide de mon '
        "opérateur</a>",
    ),
    body=(
        good_to_know(
            "Si le premier chiffre est 5, 6, 7 ou 8 et le deuxième 8 (58, 68, 78, 88…), c’est en "
            "principe un abonnement."
        ),
        links(WHO_IS_IT, COMPLAIN),
    ),
)

INTERNET_PLUS = DemoSolution(
    slug="internet-plus",
    title="Internet+",
    lead="On achète en touchant un bouton sur un site. Le prix est ajouté à la facture du mobile "
    "ou de la box.",
    solution="internet-plus",
    definition=paragraphs(
        "Vous êtes sur un site, par la connexion de votre mobile ou de votre box. Vous touchez le "
        "bouton Internet+ : l’achat est ajouté à la facture de cette ligne, sans numéro de carte "
        "à donner.",
        "Il n’y a <b>pas de numéro court</b>. Sur la facture, cherchez le nom du service.",
        "Une box sert à toute la maison : l’achat peut être celui d’un proche.",
    ),
    sold=bullets(
        "des contenus à lire, à regarder ou à écouter ;",
        "des jeux, des services pratiques ;",
        "à l’acte, ou par abonnement à la semaine ou au mois.",
    ),
    steps=steps.INTERNET_PLUS,
    prices=(
        paragraphs("En 2019, un achat coûtait (source : Edition Multimédi@) :")
        + bullets(
            "sur la facture du <b>mobile</b> : de 0,20 à 10 € ;",
            "sur la facture de la <b>box</b> : de 0,15 à 30 €.",
        )
    ),
    stopping=(
        paragraphs(
            "<b>STOP n’arrête pas un abonnement Internet+.</b> Passez par l’éditeur ou par "
            "l’espace client."
        )
        + bullets(
            'Cherchez le service dans <a href="/editeurs/">l’annuaire des éditeurs</a>, avec les '
            "mots de la facture.",
            "Demandez l’arrêt à l’éditeur, par écrit, et gardez sa réponse.",
            'Ou suivez <a href="/guides/?demarche=se-desabonner&amp;solution=internet-plus">le '
            "guide de votre opérateur</a>.",
        )
    ),
    blocking=paragraphs(
        "Désactivez Internet+ sur la ligne qui a payé : le mobile et la box se règlent à part. Le "
        "blocage empêche les nouveaux achats. Il n’arrête pas toujours un abonnement en cours : "
        "le guide le dit.",
        '<a href="/guides/?demarche=desactiver&amp;solution=internet-plus">Trouver le guide de '
        "mon opérateur</a>",
    ),
    body=(
        good_to_know(
            "Chez Orange, les achats de la box sont dans « Suivi conso », rubrique « Services "
            "ponctuels », pendant six mois. La rubrique n’apparaît que s’il y a eu un achat."
        ),
        links(
            (
                "Voir mes achats dans mon espace client",
                "/guides/?demarche=consulter",
                "Opérateur par opérateur.",
            ),
            COMPLAIN,
        ),
    ),
)

GALLERY = DemoSolution(
    slug="gallery",
    title="Gallery",
    lead="C’était le portail mobile commun des opérateurs. On y achetait un accès d’un jour ou "
    "d’un mois, payé sur facture.",
    solution="gallery",
    status="historique",
    definition=paragraphs(
        "Gallery réunissait, sur le mobile, des services d’éditeurs. On y accédait depuis le "
        "portail de son opérateur et l’on payait sur sa facture.",
        "Le portail a fermé. Cette page sert à comprendre une ancienne facture, ou un libellé qui "
        "porte encore ce nom.",
    ),
    sold=bullets(
        "un <b>pass d’un jour</b>, payé une fois ;",
        "un <b>pass d’un mois</b>.",
    ),
    steps=steps.GALLERY,
    prices=paragraphs(
        "Nous n’avons pas de relevé de prix vérifié pour Gallery. Fiez-vous à votre facture."
    ),
    stopping=paragraphs(
        "STOP n’arrêtait pas un abonnement Gallery : cela se faisait dans l’espace client ou chez "
        "l’éditeur.",
        "Un montant Gallery est encore facturé aujourd’hui ? Demandez à votre opérateur ce qu’il "
        "recouvre : le portail a fermé.",
    ),
    blocking=paragraphs(
        "Il n’y a plus rien à désactiver. Pour bloquer les achats sur facture, occupez-vous de "
        '<a href="/solutions/sms-plus/#desactiver">SMS+</a> et d’'
        '<a href="/solutions/internet-plus/#desactiver">Internet+</a>.',
    ),
    body=(
        links(
            ("Contacter mon opérateur", "/contact/#operateurs", "Il sait ce qu’il a facturé."),
            COMPLAIN,
        ),
    ),
)

SOLUTIONS = (SMS_PLUS, INTERNET_PLUS, GALLERY)
