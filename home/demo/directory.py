"""The demonstration's directory: the brochure's example, and three fictional files.

The last two are the law's case: 78986 passes to another editor on 1 April 2026. It is in no other
file, so that the first one can be imported again and changes nothing.
"""

from pathlib import Path

from django.db import transaction

from cms.core.gate import grant
from directory.importing.runs import import_now
from directory.models import Assignment, BillLabel, Editor, ImportRun, Service, ShortCode

from .accounts import People
from .shapes import DemoAssignment
from .site import BROCHURE_EXAMPLE

HERE = Path(__file__).parent
NAMES = ("directory.csv", "directory-2022-03.csv", "directory-2026-04.csv")
FILES = tuple(HERE / name for name in NAMES)


def load(people: People) -> int:
    """Load the example and the files; the number of attributions made.

    AFMM's writer brings the files, a reviewer confirms them: the ledger says so.
    """
    with transaction.atomic(), grant("directory"):
        code = ShortCode.objects.create(code=BROCHURE_EXAMPLE.code)
        for holding in BROCHURE_EXAMPLE.assignments:
            _example(code, holding)
    for file in FILES:
        if faults := import_now(file.name, file.read_bytes()).faults:
            raise ValueError(faults)
    # At once and without a file of its own, as no worker runs yet: only the names are added.
    ImportRun.objects.filter(file_name__in=[file.name for file in FILES]).update(
        created_by=people["afmm-redacteur"], confirmed_by=people["afmm-moderatrice"]
    )
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
