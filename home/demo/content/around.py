"""Contact, members, accessibility, legal notice, privacy."""

from .shapes import (
    COMPLAIN,
    DemoContactPoint,
    DemoContent,
    good_to_know,
    heading,
    links,
    points,
    table,
    text,
)

CONTACT = DemoContent(
    slug="contact",
    title="Qui contacter ?",
    lead="L’éditeur pour le service, l’opérateur pour la ligne. Trouvez votre problème dans le "
    "tableau : il dit à qui parler d’abord.",
    body=(
        table(
            "Qui contacter, selon votre problème",
            "Votre problème",
            "Votre interlocuteur",
            (
                "Un montant avec un numéro à 5 chiffres",
                "L’éditeur de ce numéro, à la date de l’achat.",
                "Trouver l’éditeur du numéro",
                "/numero/",
            ),
            (
                "Un montant avec un nom de service",
                "L’éditeur de ce service.",
                "Chercher un éditeur",
                "/editeurs/",
            ),
            (
                "Un remboursement, une explication",
                "L’éditeur, par écrit : c’est une réclamation.",
                "Écrire une réclamation",
                "/infos-pratiques/faire-une-reclamation/",
            ),
            (
                "Un montant que rien n’explique",
                "Votre opérateur : il sait qui a vendu.",
                "Contacter mon opérateur",
                "#operateurs",
            ),
            (
                "Un réglage, un blocage qui ne marche pas",
                "Votre opérateur : service clients, puis service consommateurs.",
                "Contacter mon opérateur",
                "#operateurs",
            ),
            (
                "Votre opérateur ne vous répond pas bien",
                "Le médiateur, après le service consommateurs.",
                "Voir le médiateur",
                "#interlocuteurs",
            ),
            (
                "Une information fausse sur ce site",
                "L’AFMM, qui le publie : par téléphone ou par e-mail.",
                "Joindre l’AFMM",
                "#interlocuteurs",
            ),
            (
                "Un SMS suspect ou indésirable",
                "Le 33700 : transférez-lui le SMS, sans y répondre.",
                "Me protéger",
                "/sms-plus-au-quotidien/sms-non-sollicites/",
            ),
            (
                "Une pratique trompeuse",
                "SignalConso, et l’AFMM s’il s’agit d’un service multimédia.",
                "Voir ces contacts",
                "#interlocuteurs",
            ),
        ),
        heading("Réclamation ou signalement ?"),
        text(
            "Une <b>réclamation</b> demande quelque chose : un remboursement, une explication, un "
            "arrêt. Elle va à l’éditeur, dont vous attendez une réponse.",
            "Un <b>signalement</b> prévient d’une anomalie. Il va à l’AFMM, au 33700 ou à "
            "SignalConso. Il aide à corriger les pratiques, mais il n’y est pas répondu "
            "personnellement.",
        ),
        good_to_know(
            "Vous hésitez ? Si vous attendez quelque chose pour vous, c’est une réclamation."
        ),
        links(COMPLAIN),
    ),
)

CONTACT_POINTS = (
    DemoContactPoint(
        name="AFMM, contacts déontologie",
        role="Pour signaler un service multimédia qui ne respecte pas les règles, ou une "
        "information fausse de l’annuaire. L’AFMM ne vend rien et ne rembourse pas.",
        phone="01 42 97 97 33",
        email="deontologie@afmm.fr",
        website="http://www.afmm.fr",
        address="2, rue de Clichy\n75009 Paris",
    ),
    DemoContactPoint(
        name="Médiateur des communications électroniques",
        role="Pour un litige avec votre opérateur, après son service clients puis son service "
        "consommateurs. En ligne, gratuit, dans l’année qui suit votre réclamation écrite.",
        website="https://www.mediation-telecom.org",
    ),
    DemoContactPoint(
        name="33700",
        role="Pour signaler un SMS indésirable : transférez-le au 33700, puis envoyez le numéro "
        "de l’expéditeur quand on vous le demande.",
        website="https://www.33700.fr",
    ),
    DemoContactPoint(
        name="SignalConso",
        role="Pour signaler à l’État la pratique d’une entreprise. C’est un signalement, pas une "
        "réclamation.",
        website="https://signal.conso.gouv.fr",
    ),
)

MEMBERS = DemoContent(
    slug="membres",
    title="Les membres de l’AFMM",
    lead="L’Association Française du Multimédia Mobile réunit des professionnels du multimédia "
    "payé sur facture.",
)

ACCESSIBILITY = DemoContent(
    slug="accessibilite",
    title="Accessibilité",
    lead="Ce site vise le RGAA 4.1 et les WCAG 2.2, niveau AA. Il a été vérifié en partie : voici "
    "ce qui l’a été, et comment.",
    body=(
        heading("État de conformité"),
        text(
            "Le site n’a pas encore fait l’objet d’un audit complet sur les critères du RGAA 4.1. "
            "Nous ne pouvons donc pas annoncer de taux de conformité, et nous le déclarons "
            "<b>non conforme</b> tant que cet audit n’est pas fait.",
        ),
        heading("Ce qui a été vérifié"),
        points(
            "Chaque type de page, avec l’outil axe, toutes règles actives, en clair et en sombre, "
            "sur un petit et un grand écran : aucune faute relevée.",
            "L’affichage à 320, 390, 768 et 1280 pixels, puis avec un texte deux fois plus grand : "
            "aucun défilement horizontal.",
            "La taille des liens et des boutons, l’ordre du parcours au clavier, et que l’on voie "
            "toujours où l’on est.",
            "La recherche d’un numéro et « Identifiez votre cas », au clavier seul.",
            "La lecture d’un guide sans JavaScript.",
            "La lisibilité avec des couleurs imposées par le système.",
        ),
        text("Ces vérifications sont automatiques et refaites à chaque version du site."),
        heading("Ce qui ne l’a pas été"),
        points(
            "La lecture au moyen d’un lecteur d’écran, par des personnes qui s’en servent tous les "
            "jours.",
            "Les critères du RGAA qui demandent un jugement humain, un par un.",
            "L’espace d’administration, réservé aux rédacteurs.",
        ),
        heading("Nos choix"),
        points(
            "Chaque écran d’un guide a son équivalent en texte.",
            "Les films ont des sous-titres et une transcription. Ils n’ont pas de son.",
            "Le site suit vos réglages : texte agrandi, thème sombre, animations réduites.",
        ),
        heading("Vous rencontrez un obstacle ?"),
        text(
            "Dites-nous la page et ce qui vous bloque : "
            '<a href="mailto:deontologie@afmm.fr">deontologie@afmm.fr</a>, ou 01 42 97 97 33. Nous '
            "vous donnerons l’information autrement.",
            "Sans réponse satisfaisante de notre part, vous pouvez vous adresser au Défenseur des "
            "droits.",
        ),
    ),
)

LEGAL = DemoContent(
    slug="mentions-legales",
    title="Mentions légales",
    lead="Qui publie ce site, qui l’héberge, et ce que l’on peut en reprendre.",
    body=(
        good_to_know(
            "Ceci est une démonstration. Les éditeurs, les numéros, les prix et les écrans y sont "
            "fictifs, sauf mention contraire."
        ),
        heading("Qui publie"),
        text(
            "AFMM, Association Française du Multimédia Mobile<br/>2, rue de Clichy, 75009 Paris"
            "<br/>01 42 97 97 33, "
            '<a href="mailto:deontologie@afmm.fr">deontologie@afmm.fr</a>',
            "Directeur de la publication : [à compléter avant la mise en ligne].",
        ),
        heading("Qui héberge"),
        text("[Nom, adresse et téléphone de l’hébergeur : à compléter avant la mise en ligne.]"),
        heading("Ce que vaut l’information"),
        text(
            "Les guides sont vérifiés avec les opérateurs : chacun porte la date de sa dernière "
            "vérification. L’annuaire donne l’éditeur à une date : indiquez celle de votre achat.",
            "Les prix et les contrats sont ceux de l’éditeur et de l’opérateur.",
        ),
        heading("Ce que l’on peut reprendre"),
        text(
            'L’annuaire est publié en <a href="/donnees/">données ouvertes</a>. Les marques, SMS+ '
            "et Internet+ en particulier, sont à leurs propriétaires.",
        ),
    ),
)

PRIVACY = DemoContent(
    slug="confidentialite",
    title="Confidentialité",
    lead="Le site public ne pose aucun cookie, ne vous suit pas et ne garde pas ce que vous "
    "cherchez.",
    body=(
        heading("Ce que le site ne fait pas"),
        points(
            "Aucun cookie, donc aucun bandeau à accepter.",
            "Aucun outil de mesure ni de publicité.",
            "Aucune demande à un autre site pendant votre visite : ni police, ni image, ni vidéo. "
            "Un lien vers un autre site ne le contacte que si vous l’ouvrez.",
            "Aucun compte à créer, aucun nom à donner.",
        ),
        heading("Le numéro que vous cherchez"),
        text(
            "Un numéro cherché peut en dire long. Le logiciel ne tient pas de journal des visites, "
            "et n’écrit nulle part votre adresse IP à côté d’un numéro. En cas d’erreur, il note "
            "l’adresse de la page, jamais la vôtre.",
            "Quand vous ouvrez un autre site depuis celui-ci, votre navigateur ne lui dit pas de "
            "quelle page vous venez.",
        ),
        heading("Combien de visites ?"),
        text(
            "Si des chiffres d’audience sont publiés, ce seront des nombres de pages servies, sans "
            "rien sur qui les a lues.",
        ),
        heading("Ce que vous écrivez"),
        text(
            "La lettre de réclamation se remplit chez vous : le site vous donne le texte et ne "
            "reçoit rien. L’e-mail part de votre messagerie vers l’éditeur.",
        ),
        heading("Les personnes qui rédigent le site"),
        text(
            "Les rédacteurs et les opérateurs ont un compte dans l’espace d’administration : nom, "
            "e-mail, et la trace de ce qu’ils modifient et approuvent. Cet espace utilise des "
            "cookies de connexion et de sécurité. Eux seuls les reçoivent.",
        ),
        heading("Vos droits"),
        text(
            "Une question, une demande d’accès ou de suppression : "
            '<a href="mailto:deontologie@afmm.fr">deontologie@afmm.fr</a>. Vous pouvez aussi vous '
            "adresser à la CNIL.",
        ),
    ),
)

INFORMATION = (ACCESSIBILITY, LEGAL, PRIVACY)
