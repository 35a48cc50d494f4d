"""Half-open periods of days, `[from, until)`, as the database compares them."""

from datetime import date, timedelta
from typing import Any

from django.contrib.postgres.fields import DateRangeField, RangeBoundary
from django.db.models import Func, Q


class Validity(Func):
    """The range of `valid_from` and `valid_until`; a null end is no end."""

    function = "daterange"
    output_field = DateRangeField()

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*(args or ("valid_from", "valid_until", RangeBoundary())), **kwargs)


def held_on(day: date) -> Q:
    """The rows whose period holds that day."""
    return Q(valid_from__lte=day) & (Q(valid_until=None) | Q(valid_until__gt=day))


def last_day(valid_until: date | None) -> date | None:
    """The last day of a period, as people say it: the end is the first day after."""
    return valid_until - timedelta(days=1) if valid_until else None
