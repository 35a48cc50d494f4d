"""How long a verification counts. Pure."""

import calendar
from datetime import date

REVIEW_AFTER = 6  # months


def months_after(day: date, months: int) -> date:
    """The same day of a later month, or that month's last."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def to_verify(verified_on: date | str | None, today: date) -> bool:
    """Whether somebody should look again: never verified, or at least six months ago."""
    if not verified_on:
        return True
    day = date.fromisoformat(verified_on) if isinstance(verified_on, str) else verified_on
    return months_after(day, REVIEW_AFTER) <= today
