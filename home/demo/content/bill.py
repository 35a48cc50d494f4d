"""« Lire ma facture » and the complaint: from an amount to its éditeur."""

from .shapes import (
    COMPLAIN,
    CONTACTS,
    WHO_IS_IT,
    DemoContent,
    actions,
    heading,
    letter,
    links,
    points,
    table,
    text,
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
