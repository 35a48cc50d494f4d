"""What an editor ran on a day, before and after: bounded, however much it ran."""

from dataclasses import dataclass
from datetime import date

from django.db.models import Count, Q

from .assignment import Assignment
from .lookup import COLUMNS, Holding, Tenures
from .periods import held_on

# Of each list; whoever needs the rest asks for its numbers or services, page by page.
MOST = 100
ORDER = ("valid_from", "short_code", "keyword_key", "pk")


@dataclass(frozen=True)
class EditorTenures(Tenures):
    """At most `MOST` of each; `counts` says how many there are, by the name of the list."""

    counts: dict[str, int]


def look_up_editor(editor_id: int, on: date) -> EditorTenures:
    """Two queries, and one more for each list that is not empty."""
    theirs = Assignment.objects.filter(editor=editor_id)
    wanted = {
        "assignments": held_on(on),
        "former": Q(valid_until__lte=on),
        "next": Q(valid_from__gt=on),
    }
    counts = theirs.aggregate(**{name: Count("pk", filter=q) for name, q in wanted.items()})

    def first(name: str) -> tuple[Holding, ...]:
        found = theirs.filter(wanted[name]).order_by(*ORDER)
        rows = (found.reverse() if name == "former" else found).values_list(*COLUMNS)[:MOST]
        return tuple(map(Holding._make, rows)) if counts[name] else ()

    return EditorTenures(
        on,
        assignments=first("assignments"),
        former=first("former"),
        next=first("next"),
        counts=counts,
    )
