"""The file's columns, and the field of the directory that each one fills."""

from typing import Any

from directory.assignment import Assignment
from directory.editor import Editor
from directory.service import BillLabel, Service
from directory.text import fold

EDITOR = {
    "raison_sociale": "legal_name",
    "siren": "siren",
    "adresse": "address",
    "code_postal": "postal_code",
    "ville": "city",
    "pays": "country",
    "telephone": "phone",
    "email": "email",
    "site_web": "website",
}
SERVICE = {
    "description": "description",
    "categorie": "category",
    "abonnement": "subscription",
    "periodicite": "period",
}
ASSIGNMENT = {
    "mot_cle": "keyword",
    "statut": "status",
    "tarif_eur": "price",
    "solution": "solution",
    "service": "service",
    "editeur": "editor",
    "agregateur": "aggregator",
    "date_fin": "valid_until",
    "stop": "stop",
}
COLUMNS = (
    *("numero_court", "mot_cle", "statut", "tarif_eur", "service", "description", "categorie"),
    *("solution", "abonnement", "periodicite", "editeur", "raison_sociale", "siren", "adresse"),
    *("code_postal", "ville", "pays", "telephone", "email", "site_web", "agregateur"),
    *("libelle_facture", "date_debut", "date_fin", "stop"),
)
# Written into the file of errors; ignored in a corrected file that comes back with it.
REASON = "motif"
# Bill labels and address lines that share one cell.
SEVERAL = "|"


def column_name(header: str) -> str:
    """A header as we name it: "Code postal " is `code_postal`."""
    return "_".join(fold(header).replace("-", " ").split())


def _fields() -> dict[str, Any]:
    fields: dict[str, Any] = {
        column: Editor._meta.get_field(name) for column, name in EDITOR.items()
    }
    fields |= {column: Service._meta.get_field(name) for column, name in SERVICE.items()}
    fields |= {column: Assignment._meta.get_field(name) for column, name in ASSIGNMENT.items()}
    fields["editeur"] = Editor._meta.get_field("name")
    fields["service"] = Service._meta.get_field("name")
    fields["libelle_facture"] = BillLabel._meta.get_field("label")
    return fields


# The longest text that a column takes.
LONGEST: dict[str, int] = {
    column: field.max_length for column, field in _fields().items() if field.max_length
}
