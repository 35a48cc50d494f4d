"""The demonstration's directory: the brochure's example and a fictional file."""

import csv
from datetime import date
from decimal import Decimal
from pathlib import Path

from cms.core.payment import PaymentSolution
from directory.models import Assignment, BillLabel, Editor, Service, ShortCode

from .shapes import DemoAssignment
from .site import BROCHURE_EXAMPLE

FILE = Path(__file__).parent / "directory.csv"

Row = dict[str, str]

SOLUTIONS = {solution.label: solution for solution in PaymentSolution}
STATUSES = {"actif": Assignment.Status.ACTIVE, "suspendu": Assignment.Status.SUSPENDED}
PERIODS = {"": "", **{period.label: period.value for period in Service.Period}}


def load() -> int:
    """Load the example and the file; the number of attributions made."""
    code = ShortCode.objects.create(code=BROCHURE_EXAMPLE.code)
    for holding in BROCHURE_EXAMPLE.assignments:
        _example(code, holding)
    with FILE.open(encoding="utf-8-sig", newline="") as file:
        for row in csv.DictReader(file, delimiter=";"):
            _row(row)
    return Assignment.objects.count()


def _example(code: ShortCode, holding: DemoAssignment) -> None:
    editor, service = holding.editor, holding.service
    stored = Service.objects.create(
        name=service.name,
        description=service.description,
        category=service.category,
        website=service.website,
        subscription=service.subscription,
        period=service.period,
    )
    BillLabel.objects.create(service=stored, label=service.bill_label)
    Assignment.objects.create(
        short_code=code,
        service=stored,
        editor=Editor.objects.create(
            name=editor.name,
            legal_name=editor.legal_name,
            address="\n".join(editor.address),
            postal_code=editor.postal_code,
            city=editor.city,
            country=editor.country,
            phone=editor.phone,
            email=editor.email,
            website=editor.website,
        ),
        price=holding.price,
        valid_from=holding.valid_from,
        valid_until=holding.valid_until,
        stop=holding.stop,
    )


def _row(row: Row) -> None:
    service, _ = Service.objects.get_or_create(
        name=row["service"],
        defaults={
            "description": row["description"],
            "category": row["categorie"],
            "subscription": row["abonnement"] == "oui",
            "period": PERIODS[row["periodicite"]],
        },
    )
    if row["libelle_facture"]:
        BillLabel.objects.get_or_create(service=service, label=row["libelle_facture"])
    code = row["numero_court"]
    Assignment.objects.create(
        short_code=ShortCode.objects.get_or_create(code=code)[0] if code else None,
        keyword=row["mot_cle"],
        solution=SOLUTIONS[row["solution"]],
        service=service,
        editor=_editor(row),
        aggregator=row["agregateur"],
        status=STATUSES[row["statut"]],
        price=Decimal(row["tarif_eur"]),
        valid_from=date.fromisoformat(row["date_debut"]),
        valid_until=date.fromisoformat(row["date_fin"]) if row["date_fin"] else None,
        stop=row["stop"],
    )


def _editor(row: Row) -> Editor:
    editor, _ = Editor.objects.get_or_create(
        name=row["editeur"],
        defaults={
            "legal_name": row["raison_sociale"],
            "siren": row["siren"],
            "address": row["adresse"],
            "postal_code": row["code_postal"],
            "city": row["ville"],
            "country": row["pays"],
            "phone": "+33" + row["telephone"].removeprefix("0"),
            "email": row["email"],
            "website": row["site_web"],
        },
    )
    return editor
