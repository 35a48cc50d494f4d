"""What the directory holds already, as far as a file concerns it: a few queries in all."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date
from itertools import islice
from typing import Any, NamedTuple, TypeVar

from django.db.models import Model, QuerySet

from directory.assignment import Assignment
from directory.bill_labels import Label, write
from directory.editor import Editor
from directory.import_memory import ImportMemory
from directory.service import BillLabel, Service

from .rows import Key, Row, name_key

Record = TypeVar("Record", Editor, Service)
Found = TypeVar("Found", bound=Model)
Item = TypeVar("Item")
# A statement takes 65,535 parameters at most.
CHUNK = 10_000
# Memories are large: so many are looked at, at a time.
MEMORIES = 1_000


class Name(NamedTuple):
    pk: int
    name: str
    country: str


class Names:
    """Every name of one kind, by the key that names are compared by."""

    def __init__(self, rows: Iterable[Name]) -> None:
        self.by_key: dict[str, Name] = {}
        self.by_pk: dict[int, Name] = {}
        self.ambiguous: set[str] = set()
        self.aliases: dict[int, str] = {}
        for found in rows:
            key = name_key(found.name)
            if self.by_key.setdefault(key, found) is not found:
                self.ambiguous.add(key)
            self.by_pk[found.pk] = found

    def alias(self, key: str, pk: int) -> None:
        """Let the record be known by the name that the file gives it."""
        self.by_key[key] = self.by_pk[pk]
        self.aliases[pk] = key

    def key_of(self, pk: int) -> str:
        return self.aliases.get(pk) or name_key(self.by_pk[pk].name)

    def country_of(self, key: str) -> str:
        return self.by_key[key].country if key in self.by_key else "FR"


def editor_names() -> Names:
    rows = Editor.objects.order_by("pk").values_list("pk", "name", "country")
    return Names(Name(*row) for row in rows)


def service_names() -> Names:
    rows = Service.objects.order_by("pk").values_list("pk", "name")
    return Names(Name(pk, name, "") for pk, name in rows)


def chunked(values: Iterable[Item], size: int = CHUNK) -> Iterator[list[Item]]:
    remaining = iter(values)
    while chunk := list(islice(remaining, size)):
        yield chunk


def fetch(queryset: QuerySet[Found], lookup: str, values: Iterable[Any]) -> Iterator[Found]:
    """The objects of `queryset` whose `lookup` is one of `values`, however many these are."""
    for chunk in chunked(values):
        yield from queryset.filter(**{f"{lookup}__in": chunk}).iterator(chunk_size=2_000)


def memories(kind: ImportMemory.Kind, pks: Iterable[int]) -> dict[int, dict[str, str]]:
    """The values that the last import wrote, of the records that an import has ever named."""
    known = ImportMemory.objects.filter(kind=kind)
    return {memory.record_id: memory.values for memory in fetch(known, "record_id", pks)}


def bill_labels(service_pks: Iterable[int]) -> dict[int, set[str]]:
    """The labels that services already have, as they are compared."""
    found: dict[int, set[str]] = defaultdict(set)
    for label in fetch(BillLabel.objects.order_by(), "service_id", service_pks):
        found[label.service_id].add(name_key(write(Label(label.label, label.operator))))
    return found


def attributions(rows: Iterable[Row], editors: Names, services: Names) -> dict[Key, Assignment]:
    """The attributions of the file's codes, and those without a code of the file's services."""
    codes = {row.text("numero_court") for row in rows} - {""}
    keys = {name_key(row.text("service")) for row in rows if not row.text("numero_court")}
    pks = [services.by_key[key].pk for key in keys if key in services.by_key]
    everything = Assignment.objects.order_by()
    found: dict[Key, Assignment] = {}
    for one in fetch(everything, "short_code_id", sorted(codes)):
        found[(one.short_code_id or "", one.keyword_key, "", "", one.valid_from)] = one
    for one in fetch(everything.filter(short_code=None), "service_id", sorted(pks)):
        names = editors.key_of(one.editor_id), services.key_of(one.service_id)
        found[("", "", *names, one.valid_from)] = one
    return found


FAR = date.max


def end_of(assignment: Assignment) -> date:
    return assignment.valid_until or FAR
