"""From drafts to the plan that people read: which rows do what, which records change."""

from collections.abc import Iterator
from typing import Any

from directory.editor import Editor
from directory.rules import subscription_warning
from directory.service import Service

from .attributions import Attributions
from .drafts import Differences, Draft
from .entities import Entities
from .faults import Fault
from .plan import Change, Plan, Work
from .rows import Row
from .wording import name_of

KINDS = {"editeur": "éditeur", "service": "service"}


class Report:
    """Puts a plan together from the drafts of one file, which has no fault."""

    def __init__(
        self,
        rows: list[Row],
        editors: Entities[Editor],
        services: Entities[Service],
        attributions: Attributions,
        labels: dict[str, dict[str, Row]],
    ) -> None:
        self.rows = rows
        self.editors = editors
        self.services = services
        self.drafts = attributions.drafts
        self.labels = labels
        self.entities: tuple[Entities[Any], ...] = (editors, services)
        self._forget_unused()

    def _forget_unused(self) -> None:
        """An editor or service that no attribution will refer to is not made."""
        used = {id(draft.record.editor) for _, draft in self.drafts}
        used |= {id(draft.record.service) for _, draft in self.drafts}
        for entities in self.entities:
            for key, draft in list(entities.drafts.items()):
                if draft.is_new and id(draft.record) not in used:
                    del entities.drafts[key]
                    self.labels.pop(key, None)

    def plan(self) -> Plan:
        plan = Plan(work=self._work())
        plan.warnings = [note for row in self.rows for note in row.notes]
        for entities in self.entities:
            plan.changes += self._entity_changes(entities)
        touched = {line for change in self._touching() for line in change.lines}
        touched |= {row.line for rows in self.labels.values() for row in rows.values()}
        for row, draft in self.drafts:
            action = action_of(draft, touched=row.line in touched)
            plan.counts[action] += 1
            plan.warnings += unusual(row, draft)
            if action != "unchanged" and (draft.is_new or draft.changed):
                shown = {} if draft.is_new else draft.changed
                plan.changes.append(
                    Change(row.line, "attribution", name_of(draft.record), action, shown)
                )
            if draft.kept:
                plan.kept.append(
                    Change(row.line, "attribution", name_of(draft.record), "kept", draft.kept)
                )
        for entities in self.entities:
            plan.kept += [
                _entity_change(entities.column, draft, "kept", draft.kept)
                for draft in entities.drafts.values()
                if draft.kept
            ]
        return plan

    def _work(self) -> Work:
        return Work(
            editors=list(self.editors.drafts.values()),
            services=list(self.services.drafts.values()),
            labels=[
                (self.services.drafts[key].record, label)
                for key, labels in self.labels.items()
                for label in labels
            ],
            assignments=[draft for _, draft in self.drafts],
        )

    def _touching(self) -> Iterator[Draft[Any]]:
        """Editors and services that are stored and change: their rows change with them."""
        for entities in self.entities:
            yield from (draft for draft in entities.drafts.values() if draft.changed)

    def _entity_changes(self, entities: Entities[Any]) -> Iterator[Change]:
        for key, draft in entities.drafts.items():
            added = self.labels.get(key, {}) if entities.column == "service" else {}
            if draft.is_new:
                yield _entity_change(entities.column, draft, "created", {})
            elif draft.changed or added:
                labels = {"libelle_facture": ("", " | ".join(added))} if added else {}
                yield _entity_change(entities.column, draft, "changed", {**draft.changed, **labels})


def _entity_change(column: str, draft: Draft[Any], action: str, differences: Differences) -> Change:
    what = f"{draft.record.name} ({draft.under_way})" if draft.under_way else draft.record.name
    return Change(draft.lines[0], KINDS[column], what, action, differences)


def action_of(draft: Draft[Any], *, touched: bool) -> str:
    if draft.is_new:
        return "created"
    if draft.changed.get("date_fin", ("?",))[0] == "":
        return "ended"
    return "changed" if draft.changed or touched else "unchanged"


def unusual(row: Row, draft: Draft[Any]) -> Iterator[Fault]:
    """What is allowed but worth a look, of rows that change something."""
    record = draft.record
    if not (draft.is_new or draft.changed):
        return
    subscription = record.service.subscription
    if warning := subscription_warning(record.short_code_id or "", subscription=subscription):
        yield Fault(row.line, "abonnement", warning)
    if subscription != bool(record.service.period):
        yield Fault(
            row.line,
            "periodicite",
            "Un abonnement sans périodicité."
            if subscription
            else "Une périodicité sans abonnement.",
        )
