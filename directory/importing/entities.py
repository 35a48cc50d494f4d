"""Editors and services as the file describes them, from all the rows that name them."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from django.db.models import Model

from directory.editor import Editor
from directory.import_memory import ImportMemory
from directory.rules import missing_from_editor, missing_from_service
from directory.service import Service

from .drafts import EMPTY, Draft
from .existing import MEMORIES, Names, chunked, fetch, memories
from .faults import Fault
from .rows import Row, name_key
from .under_way import NEVER_PUBLIC, UnderWay, under_way
from .written import written

Record = TypeVar("Record", bound=Model)

# The column to look at when a fact of art. L.224-43 is missing.
COLUMN_OF_FACT = {
    "adresse": "adresse",
    "code postal": "code_postal",
    "ville": "ville",
    "téléphone ou e-mail pour les réclamations": "telephone",
    "description": "description",
}


@dataclass
class Entities(Generic[Record]):
    """The drafts of one kind (`column` names it), by name key."""

    column: str
    fields: Mapping[str, str]
    drafts: dict[str, Draft[Record]] = field(default_factory=dict)
    rows: dict[str, list[Row]] = field(default_factory=dict)
    faults: list[Fault] = field(default_factory=list)

    def load(self, model: type[Record], names: Names) -> None:
        """A draft per name of the file: the stored record, or a new one."""
        pks = {names.by_key[key].pk: key for key in self.rows if key in names.by_key}
        for record in fetch(model._default_manager.order_by(), "pk", pks):
            self.drafts[pks[record.pk]] = Draft(record)
        for key, rows in self.rows.items():
            if key in names.ambiguous:
                self._refuse_ambiguous(rows)
            if key not in self.drafts:
                self.drafts[key] = Draft(model(name=rows[0].values[self.column]))
            if _never_public(self.drafts[key].record):
                rows[0].refuse(self.column, NEVER_PUBLIC)
            self.drafts[key].lines = [row.line for row in rows]

    def _refuse_ambiguous(self, rows: Iterable[Row]) -> None:
        text = "Plusieurs fiches de l’annuaire portent ce nom, aux accents et à la casse près."
        for row in rows:
            row.refuse(self.column, text)

    def fill(self, kind: ImportMemory.Kind, *, overwrite: bool) -> None:
        """Give every draft the file's values; where rows contradict each other, say so."""
        for some in chunked(self.drafts.items(), MEMORIES):
            remembered = memories(kind, (draft.record.pk for _, draft in some if not draft.is_new))
            busy = under_way(draft.record for _, draft in some if not draft.is_new)
            for key, draft in some:
                draft.under_way = busy.get(draft.record.pk, UnderWay.NOTHING)
                draft.memory = remembered.get(draft.record.pk, EMPTY)
                values = [self._name(key, draft), *self._values(self.rows[key])]
                draft.fill(values, overwrite=overwrite)

    def _name(self, key: str, draft: Draft[Record]) -> tuple[str, str, object]:
        """The file's, unless it only differs by case or accents."""
        stored: str = draft.record.name  # type: ignore[attr-defined]
        same = name_key(stored) == key
        return self.column, "name", stored if same else self.rows[key][0].values[self.column]

    def _values(self, rows: list[Row]) -> Iterator[tuple[str, str, object]]:
        for column, name in self.fields.items():
            chosen = self._agreed(column, rows)
            if chosen is not None:
                yield column, name, chosen.values[column]

    def _agreed(self, column: str, rows: list[Row]) -> Row | None:
        """The row whose value counts: the first that is not empty."""
        said = [row for row in rows if column in row.values]
        first = next((row for row in said if written(column, row.values[column])), None)
        if first is None:
            return said[0] if said else None
        value = first.values[column]
        for row in said:
            if row.values[column] != value:
                self.faults.append(Fault(row.line, column, self._contradiction(column, row, first)))
        return first

    def _contradiction(self, column: str, row: Row, first: Row) -> str:
        name = row.text(self.column) or first.text(self.column)
        mine, other = (written(column, one.values[column]) or "(vide)" for one in (row, first))
        return f"« {mine} » ici, « {other} » à la ligne {first.line}, pour un même nom : {name}."

    def refuse_incomplete(self, concerned: set[str]) -> None:
        """Art. L.224-43: nothing is published while a fact is missing."""
        for key in concerned & self.drafts.keys():
            for fact in missing_facts(self.drafts[key].record):
                self._refuse_missing(COLUMN_OF_FACT.get(fact, self.column), fact, self.rows[key])

    def _refuse_missing(self, column: str, fact: str, rows: list[Row]) -> None:
        """At every row that leaves the cell empty, or at the first if the column is not there."""
        if any(column in row.unreadable for row in rows):
            return
        empty = [row for row in rows if column in row.values] or rows[:1]
        text = f"Il manque : {fact} (article L.224-43 du Code de la consommation)."
        self.faults += [Fault(row.line, column, text) for row in empty]


def _never_public(record: Model) -> bool:
    return isinstance(record, Editor) and not record.live


def missing_facts(record: Model) -> list[str]:
    if isinstance(record, Editor):
        return missing_from_editor(record)
    assert isinstance(record, Service)  # noqa: S101
    return missing_from_service(record.name, record.description)


def group(rows: Iterable[Row], column: str) -> dict[str, list[Row]]:
    """The rows by the name that they have in `column`."""
    found: dict[str, list[Row]] = {}
    for row in rows:
        if name := row.text(column):
            found.setdefault(name_key(name), []).append(row)
    return found
