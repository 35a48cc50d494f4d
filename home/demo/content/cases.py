"""The case finder: the five cases of AFMM's brochure, and the questions that follow."""

from .shapes import DemoAnswer, DemoContent, DemoQuestionOfCase

CASES_PAGE = DemoContent(
    slug="mon-cas",
    title="Identifiez votre cas",
    lead="Deux à quatre réponses suffisent : nous vous disons quoi faire, dans l’ordre. Rien "
    "n’est enregistré.",
)

FIRST = DemoQuestionOfCase(
    key="cas",
    question="Que vous arrive-t-il ?",
    answers=(
        DemoAnswer(
            "sms-reguliers",
            "Je reçois régulièrement des SMS venant d’un numéro court à 5 chiffres.",
            "numero",
        ),
        DemoAnswer(
            "gallery-internet-plus",
            "Je suis facturé chaque semaine ou chaque mois pour un service Gallery ou Internet+.",
            "libelle",
        ),
        DemoAnswer(
            "petits-montants",
            "Je suis facturé de petits montants régulièrement, mais je ne sais pas pourquoi.",
            "facture",
        ),
        DemoAnswer(
            "sms-suspects",
            "Des SMS me demandent d’appeler un numéro en 08, ou d’écrire à un numéro à 5 chiffres.",
            "demande",
        ),
        DemoAnswer(
            "autre",
            "Mon cas n’est pas décrit, je souhaite contacter mon opérateur.",
            "operateur-a-contacter",
        ),
    ),
)

QUESTIONS = (
    FIRST,
    DemoQuestionOfCase(
        key="numero",
        question="Par quel chiffre commence ce numéro ?",
        help="C’est l’expéditeur du SMS. Il est aussi sur votre facture, à la date de l’achat.",
        answers=(
            DemoAnswer("3-a-8", "Par un chiffre de 3 à 8.", "stop", "sms-plus"),
            DemoAnswer("9", "Par 9.", "numero-en-9", "sms-plus"),
            DemoAnswer("incomplet", "Je n’ai pas le numéro entier.", "numero-masque", "sms-plus"),
        ),
    ),
    DemoQuestionOfCase(
        key="stop",
        question="Avez-vous déjà envoyé STOP à ce numéro ?",
        answers=(
            DemoAnswer("non", "Non, pas encore.", "arreter-sms-plus"),
            DemoAnswer(
                "oui",
                "Oui, et cela continue.",
                "stop-sans-effet",
            ),
        ),
    ),
    DemoQuestionOfCase(
        key="libelle",
        question="Quel nom lisez-vous sur la facture ?",
        help="Il est à côté du montant, dans le détail de la facture.",
        answers=(
            DemoAnswer("internet-plus", "Internet+", "operateur", "internet-plus"),
            # It is closed: no guide is for it alone.
            DemoAnswer("gallery", "Gallery", "operateur"),
        ),
    ),
    DemoQuestionOfCase(
        key="operateur",
        question="Chez quel opérateur est la ligne facturée ?",
        help="Mobile ou box : celui qui vous envoie la facture.",
        next="arreter-par-l-espace-client",
    ),
    DemoQuestionOfCase(
        key="facture",
        question="Qu’y a-t-il à côté du montant, sur votre facture ?",
        help="Regardez le détail, sur la facture ou dans l’espace client.",
        answers=(
            DemoAnswer("numero", "Un numéro à 5 chiffres, ou SMS+.", "numero", "sms-plus"),
            DemoAnswer("nom", "Internet+ ou Gallery.", "libelle"),
            DemoAnswer("libelle-inconnu", "Un nom que je ne connais pas.", "chercher-un-libelle"),
            DemoAnswer("option", "Une option de mon opérateur.", "operateur-a-contacter"),
            DemoAnswer("pas-lue", "Je n’ai pas encore regardé.", "operateur-de-la-facture"),
        ),
    ),
    DemoQuestionOfCase(
        key="operateur-de-la-facture",
        question="Quel opérateur vous envoie cette facture ?",
        help="Nous vous montrerons où la lire dans son espace client.",
        next="lire-ma-facture",
    ),
    DemoQuestionOfCase(
        key="demande",
        question="Que vous demande ce SMS ?",
        answers=(
            DemoAnswer("appeler-un-08", "D’appeler un numéro en 08.", "sms-vers-un-08"),
            DemoAnswer(
                "ecrire-a-un-numero-court",
                "D’envoyer un SMS à un numéro à 5 chiffres.",
                "sms-vers-un-numero-court",
            ),
        ),
    ),
    DemoQuestionOfCase(
        key="operateur-a-contacter",
        question="Quel est votre opérateur ?",
        help="Mobile ou box : celui de la ligne en question.",
        next="contacts-pris",
    ),
    DemoQuestionOfCase(
        key="contacts-pris",
        question="À qui avez-vous déjà parlé chez lui ?",
        answers=(
            DemoAnswer("personne", "À personne.", "service-clients"),
            DemoAnswer(
                "service-clients", "Au service clients, sans solution.", "service-consommateurs"
            ),
            DemoAnswer(
                "service-consommateurs",
                "Au service clients puis au service consommateurs, sans solution.",
                "mediateur",
            ),
        ),
    ),
)
