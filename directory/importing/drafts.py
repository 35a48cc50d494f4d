"""Records as they will be once the import is applied, and how they differ from what is stored.

The comparison has three sides: what the last import wrote, what is stored now, and what the file
says. A stored value that the last import did not write was edited by hand; the file's value then
replaces it only if that was asked for.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any, Generic, TypeVar

from django.db.models import Model

from .cleaning import clean
from .under_way import UnderWay
from .written import written

Record = TypeVar("Record", bound=Model)
# Column → (text now, text in the file).
Differences = Mapping[str, tuple[str, str]]
EMPTY: Mapping[str, Any] = MappingProxyType({})


def nothing() -> Mapping[str, Any]:
    """The one empty mapping: most drafts change nothing, and there are as many as rows."""
    return EMPTY


@dataclass(slots=True)
class Draft(Generic[Record]):
    """One record, new or stored, with the file's values. `lines` are the rows that name it.

    By column: `changed`, `kept` (edited by hand, so the file's value was not taken) and `memory`,
    what the last import wrote, then what this one does; by field: the values `replaced`. What
    somebody is writing about it (`under_way`) counts as an edit by hand.
    """

    record: Record
    lines: list[int] = field(default_factory=list)
    memory: Mapping[str, str] = field(default_factory=nothing)
    memory_changes: bool = False
    under_way: UnderWay = UnderWay.NOTHING
    changed: Differences = field(default_factory=nothing)
    kept: Differences = field(default_factory=nothing)
    replaced: Mapping[str, object] = field(default_factory=nothing)

    @property
    def is_new(self) -> bool:
        return self.record.pk is None

    def fill(self, values: Iterable[tuple[str, str, object]], *, overwrite: bool) -> None:
        """Take the file's (column, field, value), unless that would undo an edit by hand."""
        last = self.memory
        overwrite = overwrite and self.under_way is not UnderWay.REVIEW
        told: dict[str, str] = {}
        for column, name, value in values:
            told[column] = wanted = written(column, value)
            if self.is_new:
                setattr(self.record, name, value)
                continue
            stored = written(column, getattr(self.record, name))
            if same(stored, wanted):
                continue
            by_hand = column in last and not same(last[column], stored)
            if (by_hand or self.under_way) and not overwrite:
                self.kept = {**self.kept, column: (stored, wanted)}
                del told[column]
                continue
            self.changed = {**self.changed, column: (stored, wanted)}
            self.replaced = {**self.replaced, name: getattr(self.record, name)}
            setattr(self.record, name, value)
        self._remember({**last, **told})

    def _remember(self, values: dict[str, str]) -> None:
        """Keep the memory only if it is to be written: there are as many as rows."""
        self.memory_changes = values != self.memory
        self.memory = values if self.memory_changes else EMPTY

    @property
    def fields(self) -> set[str]:
        """The fields to write of a stored record."""
        return set(self.replaced)


def same(stored: str, wanted: str) -> bool:
    """Whether two texts differ in spaces at most, which files do not keep."""
    if stored == wanted:
        return True
    try:
        return clean(stored) == clean(wanted)
    except ValueError:
        return False
