"""« Infos pratiques »: control, bill, unsubscribing, blocking, complaint."""

from .shapes import (
    BLOCK,
    COMPLAIN,
    CONTACTS,
    UNSUBSCRIBE,
    WHO_IS_IT,
    DemoContent,
    DemoSection,
    actions,
    beware,
    good_to_know,
    heading,
    letter,
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

BILL = DemoContent(
    slug="lire-ma-facture",
    title="Lire ma facture : d’où vient ce montant ?",
    lead="Relevez trois choses sur la facture : le libellé, la date, le montant. Ce sont elles "
    "qui permettent de retrouver qui a vendu.",
    body=(
        heading("Ce qu’il faut relever"),
        table(
            "Trois indices",
            "Indice",
            "À quoi il sert",
            (
                "Un numéro à 5 chiffres",
                (
                    "C’est un SMS+. Cherchez-le, même si les derniers chiffres sont masqués : "
                    "tapez les premiers."
                ),
                "Chercher un numéro",
                "/numero/",
            ),
            (
                "Un nom de service",
                "C’est le libellé de facture, parfois raccourci. Cherchez ces mots, tels quels.",
                "Chercher un libellé",
                "/editeurs/",
            ),
            (
                "La date de l’achat",
                (
                    "Un numéro peut changer d’éditeur. Donnez le jour de l’achat, pas celui de la "
                    "facture."
                ),
            ),
        ),
        heading("Un achat, ou un abonnement ?"),
        points(
            "Le même montant, à intervalles réguliers : c’est sans doute un abonnement.",
            "Plusieurs montants le même jour : ce sont plutôt des achats à l’acte, un vote répété "
            "par exemple.",
            "Un seul montant : regardez la facture suivante avant de conclure.",
        ),
        heading("SMS envoyé, ou SMS reçu ?"),
        text(
            "Le prix d’un SMS+ porte sur le SMS que vous <b>recevez</b>. D’anciennes factures le "
            "montraient comme envoyé. Ne concluez donc pas trop vite que vous n’avez rien envoyé, "
            "ou rien demandé : cherchez d’abord le service.",
        ),
        heading("Ce n’est peut-être pas un achat multimédia"),
        table(
            "Ce que vous lisez sur la facture",
            "Vous lisez",
            "C’est",
            (
                "Un 08, à dix chiffres",
                "Un appel à un numéro spécial.",
                "Le chercher sur infosva.org",
                "https://www.infosva.org/",
            ),
            (
                "Un 118, à six chiffres",
                "Un service de renseignements téléphoniques.",
            ),
            (
                "Une option de votre opérateur",
                "Un service de l’opérateur lui-même. C’est lui qui répond.",
                "Contacter mon opérateur",
                "/contact/#operateurs",
            ),
        ),
        heading("Rien ne ressemble à cela ?"),
        text(
            "Ouvrez le détail de vos achats dans l’espace client. Sinon, demandez à votre "
            "opérateur qui a vendu le service, et à quelle date.",
        ),
        links(
            (
                "Voir le détail dans mon espace client",
                "/guides/?demarche=consulter",
                "Pas à pas, avec les écrans.",
            ),
            COMPLAIN,
            CONTACTS,
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

COMPLAINT_TEXT = """
[Vos prénom et nom]
[Votre adresse ou votre e-mail]

Objet : réclamation, service [nom du service], [numéro court s’il y en a un]

Madame, Monsieur,

Je vous adresse une réclamation au sujet d’un service que vous éditez, payé sur la facture de \
mon opérateur :

Service ou libellé de facture : [mots lus sur la facture]
Date de l’achat : [date lue sur la facture]
Montant contesté : [montant]
Ligne facturée : [votre numéro de ligne]

Je vous demande :
- de mettre fin à cet abonnement, s’il court encore, et de ne plus rien facturer à cette ligne ;
- de m’expliquer ce montant et de m’envoyer la preuve de consentement : date, heure, moyen et \
prix accepté ;
- à défaut, de me rembourser.

Merci de me répondre par écrit.

Veuillez agréer, Madame, Monsieur, mes salutations distinguées.

[Vos prénom et nom]
"""

COMPLAINT = DemoContent(
    slug="faire-une-reclamation",
    title="Faire une réclamation : à qui écrire, avec quel texte ?",
    lead="À l’éditeur du service : c’est lui qui a vendu, c’est lui qui répond. L’opérateur et le "
    "médiateur viennent après.",
    body=(
        heading("Dans quel ordre"),
        actions(
            (
                "L’éditeur du service",
                (
                    "Cherchez-le par le numéro ou par le libellé de la facture, à la date de "
                    "l’achat. La fiche donne son adresse, son téléphone ou son e-mail, et une "
                    "lettre déjà remplie."
                ),
            ),
            (
                "Le service clients de votre opérateur",
                (
                    "Si l’éditeur reste introuvable ou muet, ou si le problème vient d’un réglage "
                    "de la ligne."
                ),
            ),
            (
                "Le service consommateurs de votre opérateur",
                "Par écrit, si la réponse du service clients ne vous convient pas.",
            ),
            (
                "Le médiateur des communications électroniques",
                (
                    "Pour un litige avec votre opérateur : en ligne, gratuitement, dans l’année "
                    "qui suit votre réclamation écrite."
                ),
            ),
        ),
        heading("Le texte à copier"),
        letter("Réclamation à un éditeur", COMPLAINT_TEXT),
        heading("Ce qu’il faut joindre, et garder"),
        points(
            "La page de la facture où le montant apparaît. Cachez ce qui ne regarde pas l’éditeur.",
            "Les SMS reçus, avec leur date : ne les effacez pas.",
            "Le SMS de confirmation de STOP, si vous l’avez envoyé.",
            "La date d’envoi de votre réclamation : le délai du médiateur en dépend.",
        ),
        heading("Réclamation ou signalement ?"),
        table(
            "Deux démarches différentes",
            "Démarche",
            "Ce que vous en obtenez",
            (
                "Réclamation",
                "Vous demandez quelque chose à l’éditeur. Une réponse est attendue.",
            ),
            (
                "Signalement",
                (
                    "Vous prévenez d’une anomalie. C’est utile à tous, mais vous ne recevrez pas "
                    "de réponse personnelle."
                ),
                "Où signaler",
                "/contact/",
            ),
        ),
        links(
            WHO_IS_IT,
            ("Chercher un éditeur ou un service", "/editeurs/", "Avec les mots de la facture."),
            CONTACTS,
        ),
    ),
)

PRACTICAL = DemoSection(
    slug="infos-pratiques",
    title="Infos pratiques",
    lead="Lire sa facture, se désabonner, désactiver, réclamer : ce que l’on fait, dans l’ordre.",
    articles=(BILL, STOP, DEACTIVATE, CONTROL, COMPLAINT),
)
