"""What previews and the page of components show, in the shapes of answers (docs of the API)."""

from datetime import date
from typing import Any

STEP: dict[str, Any] = {
    "number": 2,
    "title": "Ouvrez « Maîtriser vos usages »",
    "condition": "Seulement si vous avez un forfait.",
    "instruction_html": "<p>Dans la liste, touchez <b>Achats et options</b>.</p>",
    "note": "Le menu peut porter un autre nom sur une tablette.",
    "screenshot": {
        "alt": "La liste de l’espace client : ma facture, achats et options, assistance.",
        "sources": [],
        "width": 360,
        "height": 640,
        "hotspots": [
            {"number": 1, "label": "Achats et options", "x": 8, "y": 30, "width": 84, "height": 10}
        ],
    },
}
OPERATOR_CONTACT: dict[str, Any] = {
    "level_label": "Service clients",
    "channel": "telephone",
    "value": "3244",
    "from_line": "Depuis un mobile de l’opérateur",
    "cost": "Gratuit",
    "hours": "Tous les jours, 8 h – 20 h",
    "checked_on": date(2026, 11, 3),
}
PORTAL = {"label": "Mon espace client", "url": "https://www.orange.fr/"}
EXCEPTION = {
    "offers": [{"slug": "carte-prepayee", "label": "Carte prépayée"}],
    "profile": "Mobicarte",
    "difference": "Appelez le service clients : cette ligne n’a pas d’espace client.",
}
EXCLUSION = {
    "offers": [{"slug": "box", "label": "Box internet"}],
    "procedures": [{"slug": "plafonner", "label": "Fixer un plafond"}],
    "reason": "Le plafond n’existe pas pour la box : bloquez les achats.",
}
