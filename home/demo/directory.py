"""The demonstration's directory: the brochure's example, and a fictional file that is imported."""

from pathlib import Path

from django.db import transaction

from cms.core.gate import grant
from directory.importing.runs import import_now
from directory.models import Assignment, BillLabel, Editor, Service, ShortCode

from .shapes import DemoAssignment
from .site import BROCHURE_EXAMPLE

FILE = Path(__file__).parent / "directory.csv"


def load() -> int:
    """Load the example and the file; the number of attributions made."""
    with transaction.atomic(), grant("directory"):
        code = ShortCode.objects.create(code=BROCHURE_EXAMPLE.code)
        for holding in BROCHURE_EXAMPLE.assignments:
            _example(code, holding)
    if faults := import_now(FILE.name, FILE.read_bytes()).faults:
        raise ValueError(faults)
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
