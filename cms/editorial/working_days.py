"""Working days in metropolitan France: neither weekends nor public holidays."""

from datetime import date

from holidays import country_holidays


def working_day(day: date, number: int) -> date:
    """The `number`-th working day after `day`, or before it where negative.

    The last month of a year counts into the next: `holidays` looks up each year as it is met.
    """
    return country_holidays("FR").get_nth_working_day(day, number)
