"""The file's rows as attributions: new or stored, and whether they can all hold."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import Any

from django.db.models import QuerySet

from cms.core.payment import PaymentSolution
from directory.assignment import Assignment
from directory.editor import Editor
from directory.import_memory import ImportMemory
from directory.service import Service

from .columns import ASSIGNMENT
from .conflicts import Held, overlaps
from .drafts import EMPTY, Draft
from .entities import Entities
from .existing import MEMORIES, chunked, fetch, memories
from .faults import Fault
from .progress import COMPARISON, Progress
from .rows import Key, Row, name_key


class Attributions:
    """One draft per row whose key is known, in the file's order."""

    def __init__(
        self, editors: Entities[Editor], services: Entities[Service], *, overwrite: bool
    ) -> None:
        self.entities: dict[str, Entities[Any]] = {"editeur": editors, "service": services}
        self.overwrite = overwrite
        self.drafts: list[tuple[Row, Draft[Assignment]]] = []
        self.stored: dict[Key, Assignment] = {}
        self.places: dict[tuple[str, ...], list[Held]] = defaultdict(list)
        self.found = 0

    def load(self, stored: dict[Key, Assignment]) -> None:
        """Take the stored attributions, and give each its editor and service without a query."""
        self.stored = dict(stored)
        everything: dict[str, QuerySet[Any]] = {
            "editeur": Editor.objects.all(),
            "service": Service.objects.all(),
        }
        for column, known in everything.items():
            name = ASSIGNMENT[column]
            records = {d.record.pk: d.record for d in self.entities[column].drafts.values()}
            missing = {getattr(one, f"{name}_id") for one in stored.values()} - records.keys()
            records |= {record.pk: record for record in fetch(known, "pk", missing)}
            for one in stored.values():
                setattr(one, name, records[getattr(one, f"{name}_id")])

    def fill(self, rows: Mapping[Key, Row], progress: Progress) -> None:
        for some in chunked(rows.items(), MEMORIES):
            pks = [self.stored[key].pk for key, _ in some if key in self.stored]
            remembered = memories(ImportMemory.Kind.ASSIGNMENT, pks)
            for key, row in some:
                self._add(key, row, remembered)
            progress(COMPARISON, len(self.drafts), len(rows))

    def _add(self, key: Key, row: Row, remembered: Mapping[int, Mapping[str, str]]) -> None:
        assignment = self.stored.pop(key, None)
        if assignment is None:
            draft = self._new(key, row)
        else:
            self.found += 1
            draft = Draft(assignment, memory=remembered.get(assignment.pk, EMPTY))
        draft.lines = [row.line]
        draft.fill(self._values(row), overwrite=self.overwrite)
        self.drafts.append((row, draft))
        if "date_fin" not in row.unreadable:
            known = "tarif_eur" not in row.unreadable
            self.places[key[:4]].append(Held(key[4], row.line, draft.record, known))

    def _values(self, row: Row) -> Iterator[tuple[str, str, object]]:
        for column, name in ASSIGNMENT.items():
            if column in self.entities:
                entity = self.entities[column].drafts.get(name_key(row.text(column)))
                if entity:
                    yield column, name, entity.record
            elif column in row.values:
                yield column, name, row.values[column]

    def _new(self, key: Key, row: Row) -> Draft[Assignment]:
        code, keyword_key, *_, begins = key
        for column in ("editeur", "service", *(() if code else ("solution",))):
            if column not in row.values and column not in row.unreadable:
                row.refuse(column, "Il faut cette colonne pour créer une attribution.")
        return Draft(
            Assignment(
                short_code_id=code or None,
                keyword_key=keyword_key,
                valid_from=begins,
                solution=PaymentSolution.SMS_PLUS,
            )
        )

    def concerned(self, entities: Entities[Any]) -> set[str]:
        """The keys of the editors or services that the file makes, changes or gives a tenure."""
        changed = {key for key, draft in entities.drafts.items() if draft.is_new or draft.fields}
        return changed | {
            name_key(row.text(entities.column)) for row, draft in self.drafts if draft.is_new
        }

    def overlaps(self) -> Iterator[Fault]:
        """What cannot hold together, the attributions included that the file leaves alone."""
        codes: dict[tuple[str, ...], list[Held]] = defaultdict(list)
        for place, held in self.places.items():
            codes[place[:1] if place[0] else place] += held
        for key, assignment in self.stored.items():
            place = key[:1] if key[0] else key[:4]
            if place in codes:
                codes[place].append(Held(key[4], 0, assignment))
        for one_place in codes.values():
            if len(one_place) > 1:
                yield from overlaps(one_place)
