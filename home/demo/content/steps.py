"""The path of a purchase with each solution, screen by screen."""

from home.demo.shapes import DemoStep

FICTIONAL = "Écran de démonstration : le service, le numéro et le prix sont fictifs."

SMS_PLUS = (
    DemoStep(
        title="Lisez l’annonce en entier",
        instruction_html=(
            "<p>Cherchez le prix (ici <b>3 € par semaine</b>), la durée et l’éditeur "
            "(<b>Édité par Multimédia</b>).</p>"
        ),
        screen="achat-sms-annonce",
        alt=(
            "Annonce du service QuizClub : envoyez QUIZ au 88123, abonnement à 3 € par semaine "
            "plus le prix d’un SMS, édité par Multimédia, pour arrêter envoyez STOP au 88123."
        ),
        note=FICTIONAL,
    ),
    DemoStep(
        title="Le mot envoyé déclenche l’achat",
        instruction_html=(
            "<p>En envoyant <b>QUIZ</b> au numéro à 5 chiffres, vous demandez le service. Tant que "
            "vous n’avez pas touché <b>Envoyer</b>, rien n’est acheté.</p>"
        ),
        screen="achat-sms-mot",
        alt="Conversation vide avec le 88123 : le mot QUIZ est écrit, « Envoyer » est à côté.",
    ),
    DemoStep(
        title="Gardez le SMS reçu",
        instruction_html=(
            "<p>C’est sur le SMS reçu que porte le prix. Il rappelle aussi comment arrêter : "
            "<b>STOP au 88123</b>.</p>"
        ),
        screen="achat-sms-recu",
        alt=(
            "Réponse du 88123 : bienvenue sur QuizClub, abonnement à 3 € par semaine, pour "
            "arrêter STOP au 88123."
        ),
    ),
    DemoStep(
        title="Retrouvez-le sur la facture",
        instruction_html=(
            "<p>Le libellé donne le service et le numéro : <b>QUIZCLUB 88123</b>. C’est lui qu’il "
            "faut chercher sur ce site.</p>"
        ),
        screen="achat-sms-facture",
        alt=(
            "Facture mobile, rubrique achats : QUIZCLUB 88123, quatre fois 3 €, les 5, 12, 19 et "
            "26 octobre 2026."
        ),
    ),
)

INTERNET_PLUS = (
    DemoStep(
        title="Le bouton Internet+ engage un achat",
        instruction_html=(
            "<p>Sur la page du service, lisez le prix et la durée (ici <b>2,99 € par mois</b>) "
            "avant de toucher <b>Payer avec Internet+</b>.</p>"
        ),
        screen="achat-internet-offre",
        alt=(
            "Page du service Ciel du jour : abonnement à 2,99 € par mois, sans carte bancaire, "
            "bouton « Payer avec Internet+ »."
        ),
        note=FICTIONAL,
    ),
    DemoStep(
        title="Confirmez, ou renoncez",
        instruction_html=(
            "<p>La page de paiement reprend le prix et la ligne facturée. <b>Confirmer l’achat</b> "
            "l’ajoute à votre facture, <b>Annuler</b> ne coûte rien.</p>"
        ),
        screen="achat-internet-confirmer",
        alt=(
            "Page de paiement Internet+ : Ciel du jour, 2,99 € par mois, ligne 06 39 98 00 12, "
            "boutons « Confirmer l’achat » et « Annuler »."
        ),
    ),
    DemoStep(
        title="Gardez la confirmation",
        instruction_html=(
            "<p>Notez le nom du service, <b>Ciel du jour</b>, et la date. Un achat Internet+ n’a "
            "pas de numéro court : c’est le nom qui permet de retrouver l’éditeur.</p>"
        ),
        screen="achat-internet-recu",
        alt="Confirmation : abonnement à Ciel du jour, 2,99 € par mois, le 2 novembre 2026.",
    ),
    DemoStep(
        title="Retrouvez-le sur la facture",
        instruction_html=(
            "<p>Le libellé cite souvent la solution et le service : ici <b>INTERNET+ CIEL DU "
            "JOUR</b>. Cherchez ces mots dans l’annuaire des éditeurs.</p>"
        ),
        screen="achat-internet-facture",
        alt="Facture, rubrique achats : INTERNET+ CIEL DU JOUR, 2,99 €, le 2 novembre 2026.",
    ),
)

GALLERY = (
    DemoStep(
        title="On entrait par le portail de l’opérateur",
        instruction_html=(
            "<p>Les services étaient rangés par rubrique. Ici, on touche <b>Jeux</b>.</p>"
        ),
        screen="achat-gallery-portail",
        alt="Portail Gallery reconstitué : rubriques Actualité, Jeux, Météo et Sport.",
        note="Écran reconstitué : le portail a fermé, le service et les prix sont fictifs.",
    ),
    DemoStep(
        title="On choisissait un pass",
        instruction_html=(
            "<p>Un <b>Pass 1 jour</b> se payait une fois. Un <b>Pass 1 mois</b> ouvrait le service "
            "pour un mois.</p>"
        ),
        screen="achat-gallery-pass",
        alt="Choix du pass d’un service de jeux : un jour ou un mois, chacun avec son prix.",
    ),
    DemoStep(
        title="Le pass était sur la facture",
        instruction_html="<p>Le libellé citait la solution : ici <b>GALLERY JEUX</b>.</p>",
        screen="achat-gallery-facture",
        alt="Ancienne facture, rubrique achats : GALLERY JEUX, pass d’un mois.",
    ),
)
