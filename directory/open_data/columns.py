"""The columns of the open data: their types and what they mean, for people and for programs."""

from typing import Any, NamedTuple

from cms.core.payment import PaymentSolution
from directory.assignment import Assignment
from directory.numbers import SHORT_CODE
from directory.service import Service

LICENCE = {
    "name": "etalab-2.0",
    "title": "Licence Ouverte / Open Licence 2.0 (Etalab)",
    "path": "https://www.etalab.gouv.fr/licence-ouverte-open-licence/",
}


class Column(NamedTuple):
    """`type` and `constraints` are those of a Table Schema."""

    name: str
    description: str
    type: str = "string"
    constraints: dict[str, Any] = {}


def _words(choices: Any) -> dict[str, Any]:
    return {"enum": [choice.label for choice in choices]}


REQUIRED = {"required": True}

DESCRIBED = (
    Column(
        "numero_court",
        "Numéro court SMS+ à cinq chiffres. Vide pour Internet+ et Gallery, qui n’en ont pas.",
        constraints={"pattern": SHORT_CODE.pattern},
    ),
    Column(
        "mot_cle",
        "Mot qui désigne le service sur un numéro partagé. Sinon vide.",
    ),
    Column("statut", "État de l’attribution.", constraints=REQUIRED | _words(Assignment.Status)),
    Column(
        "tarif_eur",
        "Prix en euros. Pour SMS+, en plus du prix de l’envoi.",
        "number",
        {"minimum": 0},
    ),
    Column("service", "Nom du service.", constraints=REQUIRED),
    Column("description", "Description courte du service."),
    Column("categorie", "Catégorie du service."),
    Column("solution", "Solution de paiement.", constraints=REQUIRED | _words(PaymentSolution)),
    Column(
        "abonnement", "« oui » si le service se paie à intervalles réguliers.", "boolean", REQUIRED
    ),
    Column(
        "periodicite",
        "Intervalle entre deux paiements d’un abonnement.",
        constraints=_words(Service.Period),
    ),
    Column(
        "editeur",
        "Nom de l’éditeur, qui vend le service et répond aux réclamations.",
        constraints=REQUIRED,
    ),
    Column("raison_sociale", "Raison sociale de l’éditeur."),
    Column("siren", "Numéro SIREN de l’éditeur.", constraints={"pattern": r"\d{9}"}),
    Column("adresse", "Adresse de l’éditeur. Ses lignes sont séparées par « | »."),
    Column("code_postal", "Code postal de l’éditeur."),
    Column("ville", "Ville de l’éditeur."),
    Column(
        "pays",
        "Pays de l’éditeur, en deux lettres (ISO 3166-1).",
        constraints=REQUIRED | {"pattern": "[A-Z]{2}"},
    ),
    Column(
        "telephone",
        "Téléphone pour les réclamations : national pour la France, international sinon.",
    ),
    Column("email", "E-mail pour les réclamations."),
    Column("site_web", "Site web de l’éditeur."),
    Column("agregateur", "Intermédiaire technique. Il ne répond pas aux réclamations."),
    Column(
        "libelle_facture",
        "Mots par lesquels une facture désigne le service, séparés par « | ». Ceux d’un seul "
        "opérateur le disent avant deux-points : « SFR : QUIZ*3EUR ».",
    ),
    Column("date_debut", "Premier jour de l’attribution.", "date", REQUIRED),
    Column(
        "date_fin",
        "Premier jour où l’attribution ne vaut plus. Vide si aucune fin n’est prévue.",
        "date",
    ),
    Column(
        "stop", "Consigne pour arrêter le service, si elle n’est pas « Envoyez STOP au » numéro."
    ),
)


def table_schema() -> dict[str, Any]:
    """https://specs.frictionlessdata.io/table-schema/, with how the CSV file is written."""
    return {
        "$schema": "https://frictionlessdata.io/schemas/table-schema.json",
        "name": "annuaire-infoconso",
        "title": "Annuaire des services payés sur la facture d’un opérateur",
        "description": (
            "Une ligne par attribution : un éditeur, un service, un numéro court s’il y en a un, "
            "et les dates entre lesquelles ils vont ensemble."
        ),
        "licenses": [LICENCE],
        "encoding": "utf-8",
        "dialect": {"delimiter": ";", "lineTerminator": "\r\n", "header": True},
        "missingValues": [""],
        "fields": [_field(column) for column in DESCRIBED],
    }


def _field(column: Column) -> dict[str, Any]:
    field: dict[str, Any] = {
        "name": column.name,
        "type": column.type,
        "description": column.description,
    }
    if column.type == "boolean":
        field |= {"trueValues": ["oui"], "falseValues": ["non"]}
    return field | ({"constraints": column.constraints} if column.constraints else {})
