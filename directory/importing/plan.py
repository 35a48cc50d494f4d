"""What an import would do, as people read it and as `applying` does it."""

import hashlib
import json
from collections import Counter
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from directory.assignment import Assignment
from directory.editor import Editor
from directory.service import Service

from .drafts import Differences, Draft
from .faults import Fault

ACTIONS = ("created", "changed", "ended", "unchanged")


class Change(NamedTuple):
    """One record's change; `action` is created, changed or ended; `line` is the first concerned."""

    line: int
    kind: str
    what: str
    action: str
    fields: Differences

    def as_json(self) -> dict[str, Any]:
        return {
            **self._asdict(),
            "fields": {name: list(both) for name, both in self.fields.items()},
        }


@dataclass
class Work:
    """The drafts behind a plan, in the order in which they are written."""

    editors: list[Draft[Editor]] = field(default_factory=list)
    services: list[Draft[Service]] = field(default_factory=list)
    # Labels to add, beside the service that they name.
    labels: list[tuple[Service, str]] = field(default_factory=list)
    assignments: list[Draft[Assignment]] = field(default_factory=list)


@dataclass
class Plan:
    """Rows are counted: one that changes its editor's phone number is a changed row.

    `kept` are values edited by hand since the last import that the file would undo. `absent` are
    the attributions that the file does not name.
    """

    faults: list[Fault] = field(default_factory=list)
    warnings: list[Fault] = field(default_factory=list)
    counts: Counter[str] = field(default_factory=Counter)
    absent: int = 0
    changes: list[Change] = field(default_factory=list)
    kept: list[Change] = field(default_factory=list)
    work: Work = field(default_factory=Work)

    @property
    def size(self) -> int:
        """How many rows change something."""
        return sum(self.counts[action] for action in ("created", "changed", "ended"))

    def all_counts(self) -> dict[str, int]:
        rows = {action: self.counts[action] for action in ACTIONS}
        return {**rows, "absent": self.absent, "kept": len(self.kept), "faults": len(self.faults)}

    def as_json(self) -> dict[str, Any]:
        return {
            "changes": [change.as_json() for change in self.changes],
            "kept": [change.as_json() for change in self.kept],
            "warnings": [fault._asdict() for fault in self.warnings],
            "faults": [fault._asdict() for fault in self.faults],
        }

    def digest(self) -> str:
        """What a confirmation is given to: with the file's own digest, it says it all."""
        plan = self.as_json()
        promised = json.dumps([plan["changes"], plan["kept"]], sort_keys=True)
        return hashlib.sha256(promised.encode()).hexdigest()
