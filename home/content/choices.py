"""The vocabularies of the content pages. Values are those of the documents and of the API."""

from django.db.models import TextChoices


class Category(TextChoices):
    """What a question is about, in the order of the page of questions."""

    BILL = "facture", "Comprendre ma facture"
    STOP = "se-desabonner", "Me désabonner"
    BLOCK = "desactiver", "Désactiver une solution de paiement"
    COMPLAINT = "reclamer", "Réclamer et être remboursé"
    SPAM = "sms-indesirables", "SMS indésirables"
    SITE = "ce-site", "Ce site et son annuaire"


class Status(TextChoices):
    """Whether a payment solution is still sold."""

    OPEN = "en-service", "En service"
    CLOSED = "historique", "Fermée : page gardée pour mémoire"


class Film(TextChoices):
    """The films that come with the product (static files `home/films/<value>.*`)."""

    SMS_PLUS = "sms-plus", "Acheter avec SMS+"
    INTERNET_PLUS = "internet-plus", "Acheter avec Internet+"
    GALLERY = "gallery", "Acheter sur Gallery"


class Tone(TextChoices):
    """Of what stands out of a text."""

    INFO = "info", "Bon à savoir"
    WARN = "warn", "Attention"
