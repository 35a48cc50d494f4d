"""The vocabularies of guides. Values are the slugs of public addresses and of the API."""

from django.db.models import TextChoices


class Procedure(TextChoices):
    """La démarche : what the consumer wants done."""

    UNSUBSCRIBE = "se-desabonner", "Se désabonner d’un service"
    DISABLE = "desactiver", "Désactiver ou bloquer les achats"
    CAP = "plafonner", "Fixer un plafond"
    REVIEW = "consulter", "Consulter ses achats"
    DISPUTE = "contester", "Contester un achat"


class Offer(TextChoices):
    """L’offre : the phone or box plan that the consumer holds."""

    PLAN = "forfait", "Forfait"
    CAPPED_PLAN = "forfait-bloque", "Forfait bloqué"
    PREPAID = "carte-prepayee", "Carte prépayée"
    BOX = "box", "Box internet"


class EndsSubscriptions(TextChoices):
    """Whether the procedure also ends the subscriptions that are running."""

    YES = "oui", "Oui"
    NO = "non", "Non"
    UNKNOWN = "a-confirmer", "À confirmer"


class ContactLevel(TextChoices):
    """The operator's levels of complaint, in the order in which they are tried."""

    CUSTOMER_SERVICE = "service-clients", "Service clients"
    CONSUMER_SERVICE = "service-consommateurs", "Service consommateurs"


class ContactChannel(TextChoices):
    PHONE = "telephone", "Téléphone"
    POST = "courrier", "Courrier"
    WEB = "web", "Internet"
