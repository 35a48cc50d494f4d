"""How long a verification counts, and who is asked when it no longer does. Pure.

On the day after `every` days the organisation that answers for the page is asked again; without
an answer AFMM is told; then the public page says so.
"""

from datetime import date, timedelta

# Days, unless AFMM says otherwise for a page.
EVERY = 180
# For so long each has the matter in hand before the next is told.
ORGANISATION_HAS = timedelta(days=10)
AFMM_HAS = timedelta(days=10)


def due_on(verified_on: date, every: int) -> date:
    """The day on which the organisation is asked again."""
    return verified_on + timedelta(days=every)


def doubted_on(verified_on: date, every: int) -> date:
    """The day from which the public page says that it is no longer confirmed."""
    return due_on(verified_on, every) + ORGANISATION_HAS + AFMM_HAS


def is_doubted(until: str | None, today: date) -> bool:
    """Whether the public page says so; `until` is what its answer holds (ISO), if anything."""
    return until is None or date.fromisoformat(until) <= today
