"""French names of the documents' lists, fields and choices, for reviewers."""

from django.db.models import Choices

from cms.core.payment import PaymentSolution
from cms.editorial.summary import Noun

from .choices import ContactChannel, ContactLevel, EndsSubscriptions, Offer, Procedure

SECTIONS = {
    "steps": Noun("étape", "étapes", feminine=True),
    "portals": Noun("espace client", "espaces clients"),
    "contacts": Noun("contact", "contacts"),
    "exceptions": Noun("exception", "exceptions", feminine=True),
    "exclusions": Noun("démarche qui n’existe pas", "démarches qui n’existent pas", feminine=True),
}

FIELDS = {
    "summary": "En bref",
    "procedure": "Démarche",
    "solutions": "Solutions de paiement",
    "offers": "Offres concernées",
    "portal_url": "Lien vers l’espace client",
    "prerequisites": "À préparer",
    "minutes": "Temps nécessaire, en minutes",
    "effect_delay": "Délai d’effet",
    "ends_subscriptions": "Met fin aux abonnements",
    "warnings": "Attention",
    "profile": "Plus précisément",
    "difference": "Ce qui change",
    "domains": "Domaines",
    "procedures": "Démarches",
    "reason": "Pourquoi",
    "hotspots": "Repères sur l’écran",
    "condition": "Seulement si",
    "instruction_html": "Consigne",
    "note": "Remarque",
    "alt": "Texte de remplacement",
    "label": "Nom",
    "url": "Adresse",
    "offer": "Offre",
    "level": "Interlocuteur",
    "channel": "Moyen",
    "value": "Coordonnées",
    "from_line": "Depuis quelle ligne",
    "cost": "Coût",
    "hours": "Horaires",
    "checked_on": "Vérifié le",
    "lead": "Chapeau",
}


def _labels(choices: type[Choices]) -> dict[str, str]:
    return {value: str(label) for value, label in choices.choices}


CHOICES = {
    "procedure": _labels(Procedure),
    "procedures": _labels(Procedure),
    "solutions": _labels(PaymentSolution),
    "offers": _labels(Offer),
    "offer": _labels(Offer),
    "ends_subscriptions": _labels(EndsSubscriptions),
    "level": _labels(ContactLevel),
    "channel": _labels(ContactChannel),
}
