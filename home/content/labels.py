"""French names of the documents' lists, fields and choices, for reviewers."""

from cms.core.payment import PaymentSolution
from cms.editorial.summary import Noun

from .choices import Category, Film, Status, Tone

SECTIONS = {
    "body": Noun("bloc", "blocs"),
    "steps": Noun("étape de l’achat", "étapes de l’achat", feminine=True),
    "videos": Noun("vidéo", "vidéos", feminine=True),
    "contacts": Noun("contact", "contacts"),
    "members": Noun("membre", "membres"),
}

FIELDS = {
    "lead": "Chapeau",
    "text": "Texte",
    "text_html": "Texte",
    "tone": "Ton",
    "actions": "Actions",
    "caption": "Titre du tableau",
    "first": "Première colonne",
    "second": "Seconde colonne",
    "rows": "Lignes",
    "label": "Libellé",
    "link": "Texte du lien",
    "links": "Liens",
    "solution": "Solution de paiement",
    "status": "Situation",
    "definition_html": "Ce que c’est",
    "sold_html": "Ce que l’on achète avec",
    "prices_html": "Prix",
    "stopping_html": "Arrêter un abonnement",
    "blocking_html": "Désactiver",
    "category": "Thème",
    "anchor": "Repère dans l’adresse",
    "film": "Film",
    "transcript_html": "Transcription",
    "host": "Site qui la diffuse",
    "url": "Adresse",
    "name": "Nom",
    "role": "Quand le contacter",
    "phone": "Téléphone",
    "email": "E-mail",
    "website": "Site",
    "address": "Adresse postale",
}

CHOICES = {
    "solution": dict(PaymentSolution.choices),
    "status": dict(Status.choices),
    "category": dict(Category.choices),
    "film": dict(Film.choices),
    "tone": dict(Tone.choices),
}
