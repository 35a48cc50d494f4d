"""What an editor ran, or who sold a service, on a day, before and after: bounded, whatever its
size."""

from dataclasses import dataclass
from datetime import date

from django.db.models import Count, Q, QuerySet

from .assignment import Assignment
from .lookup import COLUMNS, Holding, Status, Tenures
from .periods import held_on

# Of each list in an answer; whoever needs the rest asks for its numbers, page by page.
MOST = 100
ORDER = ("valid_from", "short_code", "keyword_key", "pk")


@dataclass(frozen=True)
class BoundedTenures(Tenures):
    """At most so many of each; `counts` says how many there are, by the name of the list."""

    counts: dict[str, int]
    # Of `counts["assignments"]`, whether listed or not.
    active: int

    @property
    def status(self) -> Status:
        if self.active:
            return Status.ACTIVE
        return Status.SUSPENDED if self.counts["assignments"] else Status.UNASSIGNED

    @property
    def is_whole(self) -> bool:
        return all(len(getattr(self, name)) == count for name, count in self.counts.items())


def look_up_editor(editor_id: int, on: date) -> BoundedTenures:
    """What an editor ran."""
    return _look_up(Assignment.objects.filter(editor=editor_id), on, MOST)


def look_up_service(service_id: int, on: date, most: int = MOST) -> BoundedTenures:
    """Who sold a service, on which numbers."""
    return _look_up(Assignment.objects.filter(service=service_id), on, most)


def _look_up(theirs: QuerySet[Assignment], on: date, most: int) -> BoundedTenures:
    """One query, and one more for each list that is not empty."""
    wanted = {
        "assignments": held_on(on),
        "former": Q(valid_until__lte=on),
        "next": Q(valid_from__gt=on),
    }
    counts = theirs.aggregate(
        active=Count("pk", filter=held_on(on) & Q(status=Assignment.Status.ACTIVE)),
        **{name: Count("pk", filter=q) for name, q in wanted.items()},
    )
    active = counts.pop("active")

    def first(name: str) -> tuple[Holding, ...]:
        found = theirs.filter(wanted[name]).order_by(*ORDER)
        rows = (found.reverse() if name == "former" else found).values_list(*COLUMNS)[:most]
        return tuple(map(Holding._make, rows)) if counts[name] else ()

    return BoundedTenures(
        on,
        assignments=first("assignments"),
        former=first("former"),
        next=first("next"),
        counts=counts,
        active=active,
    )
