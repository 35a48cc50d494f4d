"""« Infos pratiques »: control, bill, unsubscribing, blocking, complaint."""

from .bill import BILL, COMPLAINT
from .shapes import (
    BLOCK,
    UNSUBSCRIBE,
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

CONTROL = DemoContent(
    slug="maitriser-ma-consommation",
    title="Comment maîtriser ma consommation de services ou contenus multimédia ?",
    lead="Quatre gestes : regarder ses achats, arrêter ce qui revient, fixer un plafond, bloquer "
    "le reste.",
    body=(
        heading("1. Regarder ses achats"),
        text(
            "Regardez vos achats dans votre espace client une fois par mois : un abonnement oublié "
            "se voit tout de suite.",
        ),
        good_to_know(
            "Chez Orange, pour une box, la rubrique « Services ponctuels » garde six mois "
            "d’achats. Elle n’apparaît que s’il y en a eu."
        ),
        links(
            (
                "Voir mes achats dans mon espace client",
                "/guides/?demarche=consulter",
                "Opérateur par opérateur.",
            )
        ),
        heading("2. Arrêter ce qui revient"),
        text(
            "Un montant qui revient chaque semaine ou chaque mois est un abonnement. Un abonnement "
            "<b>SMS+</b> s’arrête par <b>STOP</b>, envoyé au numéro court. Un abonnement "
            "<b>Internet+</b> s’arrête chez l’éditeur ou dans l’espace client : STOP n’y fait "
            "rien.",
        ),
        links(UNSUBSCRIBE),
        heading("3. Fixer un plafond"),
        text(
            "Certains opérateurs laissent choisir une somme à ne pas dépasser, ou des catégories à "
            "garder : contenus numériques, tickets et parking, dons. Vous pouvez ainsi garder le "
            "ticket de bus et refuser le reste.",
        ),
        links(
            (
                "Plafonner mes achats",
                "/guides/?demarche=plafonner",
                "Là où l’opérateur le propose.",
            )
        ),
        heading("4. Bloquer"),
        text(
            "Désactiver une solution de paiement empêche les <b>nouveaux</b> achats. Arrêtez aussi "
            "les abonnements en cours : selon l’opérateur, le blocage n’y met pas toujours fin. "
            "Chaque guide le dit.",
        ),
        links(BLOCK),
        beware(
            "Vous changez d’offre ? Vérifiez vos réglages : un changement d’offre peut remettre en "
            "service ce que vous aviez désactivé."
        ),
    ),
)

STOP = DemoContent(
    slug="se-desabonner",
    title="Comment se désabonner d’un service ou contenu multimédia ?",
    lead="Par STOP si c’est un SMS+. Chez l’éditeur ou dans l’espace client si c’est Internet+. "
    "Le tout est de savoir lequel des deux.",
    body=(
        heading("C’est un SMS+ : envoyez STOP"),
        actions(
            (
                "Cherchez le numéro à 5 chiffres",
                "La fiche donne le prix, l’éditeur et le mot à envoyer.",
            ),
            (
                "Envoyez STOP à ce numéro",
                (
                    "Depuis la ligne facturée, si le numéro commence par un chiffre de 3 à 8. Cela "
                    "coûte au plus le prix d’un SMS."
                ),
            ),
            (
                "Gardez le SMS de confirmation",
                "Il confirme la fin de l’abonnement : c’est votre preuve.",
            ),
            (
                "Pas de confirmation ? Envoyez CONTACT",
                "La réponse donne l’éditeur et un téléphone non surtaxé. Appelez ou écrivez.",
            ),
        ),
        beware(
            "STOP ne rembourse pas ce qui a déjà été facturé. Pour cela, écrivez à l’éditeur.",
            "À un numéro de mobile ou en 08, n’envoyez jamais STOP : ne répondez pas.",
        ),
        heading("C’est Internet+ : passez par l’éditeur ou l’espace client"),
        text(
            "STOP n’arrête pas un abonnement Internet+. Cherchez le service par le nom écrit sur "
            "la facture, puis demandez l’arrêt à son éditeur, ou suivez le guide de votre "
            "opérateur.",
        ),
        links(
            (
                "Chercher le service et son éditeur",
                "/editeurs/",
                "Avec les mots de votre facture.",
            ),
            UNSUBSCRIBE,
        ),
        heading("Se désabonner n’est pas résilier"),
        text(
            "<b>Se désabonner</b>, c’est arrêter un service payant. <b>Résilier</b>, c’est quitter "
            "son opérateur. N’allez pas résilier votre forfait pour arrêter un jeu.",
        ),
        good_to_know(
            "Pour que cela ne recommence pas, désactivez ensuite la solution de paiement."
        ),
        links(WHO_IS_IT, BLOCK),
    ),
)

DEACTIVATE = DemoContent(
    slug="desactiver-les-solutions",
    title="Comment désactiver les solutions Internet+, SMS+ et Gallery ?",
    lead="Dans l’espace client de votre opérateur. Ce que l’on bloque, et sous quel nom, dépend de "
    "lui et de votre offre.",
    body=(
        heading("Trois étapes"),
        actions(
            (
                "Choisissez votre opérateur et votre offre",
                "Forfait, forfait bloqué, carte prépayée ou box : le chemin n’est pas le même.",
            ),
            (
                "Suivez le guide, votre espace client ouvert à côté",
                "Chaque écran est montré, avec ce qu’il faut y toucher.",
            ),
            (
                "Revenez vérifier le lendemain",
                "Le blocage n’est pas toujours immédiat : le guide donne le délai.",
            ),
        ),
        links(BLOCK),
        heading("Ce que l’on sait, opérateur par opérateur"),
        table(
            "Relevé sur les pages publiques des opérateurs ; chaque guide est daté",
            "Opérateur",
            "Ce que fait le blocage",
            (
                "Orange et Sosh, mobile",
                "On choisit par catégorie, avec un plafond réglable. Pas pour Mobicarte.",
            ),
            (
                "Bouygues Telecom",
                (
                    "Une seule option bloque SMS+ et les paiements sur facture, sous 24 heures. "
                    "Elle met fin à la plupart des options payantes."
                ),
            ),
            (
                "RED by SFR",
                (
                    "Deux options gratuites : les usages surtaxés, les achats multimédia. La "
                    "première coupe aussi les appels en Wi-Fi et en 4G."
                ),
            ),
        ),
        heading("Ce que le blocage ne fait pas"),
        points(
            "Il ne rembourse rien.",
            "Il n’arrête pas toujours les abonnements en cours : arrêtez-les aussi.",
            "Il ne survit pas toujours à un changement d’offre : vérifiez-le ensuite.",
        ),
        good_to_know("Gallery a fermé : il n’y a plus rien à y désactiver."),
    ),
)

PRACTICAL = DemoSection(
    slug="infos-pratiques",
    title="Infos pratiques",
    lead="Lire sa facture, se désabonner, désactiver, réclamer : ce que l’on fait, dans l’ordre.",
    articles=(BILL, STOP, DEACTIVATE, CONTROL, COMPLAINT),
)
