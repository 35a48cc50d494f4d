"""Dated tariff tiers: the first digit of a short code sets the highest surcharge."""

from collections.abc import Iterable
from datetime import date
from decimal import Decimal

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import RangeOperators
from django.db import models
from django.db.models import F, Q

from cms.core.typography import euros

from .periods import Validity


class TariffTier(models.Model):
    """The maximum one-off surcharge of the codes that begin with `digit`, over a period."""

    digit = models.CharField("premier chiffre", max_length=1)
    maximum = models.DecimalField("surcoût maximal (€)", max_digits=6, decimal_places=2)
    valid_from = models.DateField("depuis le")
    valid_until = models.DateField("jusqu’au (exclu)", null=True, blank=True)
    source = models.CharField("source", max_length=200, blank=True)

    class Meta:
        verbose_name = "palier tarifaire"
        verbose_name_plural = "paliers tarifaires"
        ordering = ["digit", "valid_from"]
        constraints = [
            models.CheckConstraint(
                condition=Q(digit__regex=r"^[3-9]$"),
                name="tier_digit",
                violation_error_message="Le premier chiffre va de 3 à 9.",
            ),
            ExclusionConstraint(
                name="tier_periods_are_apart",
                expressions=[
                    (F("digit"), RangeOperators.EQUAL),
                    (Validity(), RangeOperators.OVERLAPS),
                ],
                violation_error_message="Un autre palier de ce chiffre couvre déjà ces dates.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.digit}xxxx : {euros(self.maximum)} au plus"


def maximum(tiers: Iterable[TariffTier], code: str, day: date) -> Decimal | None:
    """The highest surcharge of `code` on `day`, or None where no tier is known."""
    for tier in tiers:
        if (
            tier.digit == code[:1]
            and tier.valid_from <= day
            and (tier.valid_until is None or day < tier.valid_until)
        ):
            return tier.maximum
    return None


_2002 = "01net, 2002"
_2021 = "communaute.sosh.fr, 2021"

# Digit, maximum, from, until, source.
KNOWN_TIERS = (
    ("3", "0", date(2002, 1, 1), None, _2021),
    ("4", "0.05", date(2002, 1, 1), None, _2021),
    ("5", "0.20", date(2002, 1, 1), None, _2021),
    ("6", "0.35", date(2002, 1, 1), date(2021, 1, 1), _2002),
    ("6", "0.50", date(2021, 1, 1), None, _2021),
    ("7", "0.99", date(2021, 1, 1), None, _2021),
    ("8", "4.50", date(2021, 1, 1), None, _2021),
    ("9", "20", date(2021, 1, 1), None, _2021),
)


def provision_tiers() -> None:
    """Write the known tiers, once: what AFMM has corrected since stays."""
    for digit, highest, valid_from, valid_until, source in KNOWN_TIERS:
        TariffTier.objects.get_or_create(
            digit=digit,
            valid_from=valid_from,
            defaults={
                "maximum": Decimal(highest),
                "valid_until": valid_until,
                "source": source,
            },
        )
