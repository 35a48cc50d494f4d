"""The rules of a planned release. Pure; days and hours are those of Paris."""

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from django.db.models import TextChoices

from cms.core.typography import NBSP, PARIS, day_and_month


class Status(TextChoices):
    # Named with a proposal that nobody has approved yet.
    ANNOUNCED = "announced", "À approuver"
    APPROVED = "approved", "Approuvée"
    RELEASED = "released", "Publiée"
    CANCELLED = "cancelled", "Annulée"


OPEN = (Status.ANNOUNCED, Status.APPROVED)


def opening(day: date, hour: int) -> datetime:
    """The moment of that hour: the first one where it comes twice (autumn), the next existing
    one where it does not come (spring)."""
    local = datetime(day.year, day.month, day.day, hour, tzinfo=PARIS)
    return local.astimezone(ZoneInfo("UTC"))


def covers(approved: datetime | None, planned: datetime | None) -> bool:
    """Whether an approval for `approved` lets it be public from `planned` on; None is « at once ».

    Whoever approves a day has answered for that day and for later ones, not for earlier ones.
    """
    return approved is None or (planned is not None and planned >= approved)


def obstacle(
    status: str, approved_for: datetime | None, planned: datetime, *, same_public: bool
) -> str:
    """Why what is due may not be released, in French; "" if it may.

    `same_public`: whether what is public is still what the reviewer compared the proposal with.
    """
    if status != Status.APPROVED:
        return "elle n’est pas encore approuvée"
    if not covers(approved_for, planned):
        return "elle n’est approuvée que pour un jour plus tardif"
    if not same_public:
        return "la version publique a changé depuis l’approbation, qui est à confirmer"
    return ""


def review_before(planned: datetime) -> date:
    """The last day on which a proposal may still be decided in time: the one before its release."""
    return planned.astimezone(PARIS).date() - timedelta(days=1)


def due_on(usual: date, planned: datetime | None, today: date) -> date:
    """By when to review: as usual, or before the release where that is sooner; not in the past."""
    return max(today, min(usual, review_before(planned))) if planned else usual


def spelled(planned: datetime, now: datetime) -> str:
    """« 3 décembre », « 3 décembre à 8 h », with the year where it is not this one."""
    local = planned.astimezone(PARIS)
    words = day_and_month(local)
    if local.year != now.astimezone(PARIS).year:
        words += f" {local.year}"
    return words + (f" à {local.hour}{NBSP}h" if local.hour else "")
