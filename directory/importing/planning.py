"""The plan of a file: its rows against the directory. Reads the database, writes nothing."""

from collections.abc import Iterable

from directory.assignment import Assignment
from directory.editor import Editor
from directory.import_memory import ImportMemory
from directory.service import Service
from directory.tariff import TariffTier

from . import columns
from .attributions import Attributions
from .entities import Entities, group
from .existing import Names, attributions, bill_labels, editor_names, service_names
from .faults import Fault
from .plan import Plan
from .progress import COMPARISON, EVERY, ROWS, Progress, silent
from .reading import Sheet
from .renamed import recognise
from .report import Report
from .rows import Key, Row, RowReader, name_key

TWICE = (
    "Cette attribution est déjà à la ligne {} : même numéro et même mot-clé (ou même éditeur et "
    "même service), même début."
)


def make_plan(sheet: Sheet, *, overwrite: bool = False, progress: Progress = silent) -> Plan:
    """What the file in `sheet` would change. With faults, the plan is not to be applied.

    `overwrite` replaces the values edited by hand since the last import too.
    """
    editors_known, services_known = editor_names(), service_names()
    rows = parsed(sheet, editors_known, progress)
    recognise(editors_known, group(rows, "editeur"), "editeur", ImportMemory.Kind.EDITOR)
    recognise(services_known, group(rows, "service"), "service", ImportMemory.Kind.SERVICE)
    by_key = known_rows(rows)
    stored = attributions(rows, editors_known, services_known)
    for key, row in by_key.items():
        if found := stored.get(key):
            row.values.setdefault("editeur", editors_known.by_pk[found.editor_id].name)
            row.values.setdefault("service", services_known.by_pk[found.service_id].name)

    editors = Entities[Editor]("editeur", columns.EDITOR, rows=group(rows, "editeur"))
    editors.load(Editor, editors_known)
    editors.fill(ImportMemory.Kind.EDITOR, overwrite=overwrite)
    services = Entities[Service]("service", columns.SERVICE, rows=group(rows, "service"))
    services.load(Service, services_known)
    services.fill(ImportMemory.Kind.SERVICE, overwrite=overwrite)

    progress(COMPARISON, 0, len(rows))
    drafts = Attributions(editors, services, overwrite=overwrite)
    drafts.load(stored)
    drafts.fill(by_key, progress)
    faults = [*editors.faults, *services.faults, *drafts.overlaps()]
    for entities in (editors, services):
        entities.faults = []
        entities.refuse_incomplete(drafts.concerned(entities))
        faults += entities.faults

    faults = in_order([*sheet.faults, *faults, *(f for row in rows for f in row.faults)])
    if faults:
        return Plan(faults=faults)
    plan = Report(rows, editors, services, drafts, new_labels(services)).plan()
    plan.absent = Assignment.objects.count() - drafts.found
    return plan


def parsed(sheet: Sheet, editors: Names, progress: Progress) -> list[Row]:
    """The sheet's rows, read. Each one's text is let go of: its values take as much room."""
    reader = RowReader(TariffTier.objects.all(), editors.country_of, sheet.columns)
    total = len(sheet.rows)
    rows = []
    while sheet.rows:
        rows.append(reader.read(*sheet.rows.popleft()))
        if len(rows) % EVERY == 0:
            progress(ROWS, len(rows), total)
    return rows


def known_rows(rows: Iterable[Row]) -> dict[Key, Row]:
    """The rows whose key could be read; of two with the same key, the second is refused."""
    found: dict[Key, Row] = {}
    for row in rows:
        key = row.key
        if key is None:
            continue
        first = found.setdefault(key, row)
        if first is not row:
            column = "mot_cle" if row.text("mot_cle") else "numero_court" if key[0] else "service"
            row.faults += (Fault(row.line, column, TWICE.format(first.line)),)
    return found


def new_labels(services: Entities[Service]) -> dict[str, dict[str, Row]]:
    """By service: the bill labels it does not have yet, with the row that brings each.

    A label is added, never replaced: the bills of the past still show the old one.
    """
    stored = bill_labels(draft.record.pk for draft in services.drafts.values() if not draft.is_new)
    found: dict[str, dict[str, Row]] = {}
    for key, draft in services.drafts.items():
        known = set(stored.get(draft.record.pk, ()))
        for row in services.rows[key]:
            value = row.values.get("libelle_facture")
            for label in value if isinstance(value, tuple) else ():
                if name_key(label) not in known:
                    known.add(name_key(label))
                    found.setdefault(key, {})[label] = row
    return found


def in_order(faults: Iterable[Fault]) -> list[Fault]:
    """Each fault once, in the file's order."""
    place = {name: at for at, name in enumerate(columns.COLUMNS)}
    return sorted(dict.fromkeys(faults), key=lambda f: (f.line, place.get(f.column, -1), f.text))
