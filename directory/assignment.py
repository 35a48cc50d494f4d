"""Who ran a service, on which number, at what price, from when to when: the attribution."""

from collections.abc import Collection
from datetime import date
from typing import Any

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import RangeOperators
from django.core.exceptions import PermissionDenied
from django.db import models
from django.db.models import Case, Deferrable, F, Q, Value, When
from django.utils import timezone

from cms.core.payment import PaymentSolution

from . import rules
from .editor import Editor
from .faults import raise_faults
from .periods import Validity, last_day
from .service import Service
from .short_code import ShortCode
from .tariff import TariffTier
from .text import keyword_key

OVERLAP = "Ces dates chevauchent une autre attribution du même numéro ou du même service."


class Dedicated(Case):
    """0 for a code that one service has to itself, 1 for a shared one."""

    output_field = models.IntegerField()

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        cases = args or (When(keyword_key="", then=Value(0)),)
        super().__init__(*cases, **{"default": Value(1), **kwargs})


class StillObtainable(PermissionDenied):
    """Data that consumers must still be able to obtain was about to be deleted."""

    def __init__(self) -> None:
        super().__init__(
            "Une attribution reste consultable 12 mois après sa fin. Terminez-la au lieu de la "
            "supprimer."
        )


class Assignment(models.Model):
    """An éditeur's dated tenure of a service, over `[valid_from, valid_until)`.

    With a short code for SMS+, without one for Internet+ and Gallery. A blank keyword means that
    the code is dedicated to this service.
    """

    class Status(models.TextChoices):
        ACTIVE = "active", "actif"
        SUSPENDED = "suspended", "suspendu"

    short_code = models.ForeignKey(
        ShortCode,
        verbose_name="numéro court",
        on_delete=models.PROTECT,
        related_name="assignments",
        null=True,
        blank=True,
        db_index=False,  # assignment_by_code begins with it
    )
    keyword = models.CharField("mot-clé", max_length=30, blank=True)
    keyword_key = models.CharField(max_length=60, editable=False, blank=True)
    solution = models.CharField(
        "solution de paiement",
        max_length=20,
        choices=PaymentSolution,
        default=PaymentSolution.SMS_PLUS,
    )
    service = models.ForeignKey(
        Service, verbose_name="service", on_delete=models.PROTECT, related_name="assignments"
    )
    editor = models.ForeignKey(
        Editor, verbose_name="éditeur", on_delete=models.PROTECT, related_name="assignments"
    )
    aggregator = models.CharField("agrégateur", max_length=150, blank=True)
    status = models.CharField("statut", max_length=10, choices=Status, default=Status.ACTIVE)
    price = models.DecimalField("tarif (€)", max_digits=6, decimal_places=2, null=True, blank=True)
    valid_from = models.DateField("depuis le")
    valid_until = models.DateField(
        "jusqu’au (exclu)",
        null=True,
        blank=True,
        help_text="Le premier jour où l’attribution ne vaut plus. Vide : sans fin prévue.",
    )
    stop = models.CharField("consigne STOP", max_length=200, blank=True)
    source = models.CharField(
        "source", max_length=200, blank=True, help_text="D’où vient l’information. Non publiée."
    )
    checked_on = models.DateField("vérifiée le", null=True, blank=True)

    class Meta:
        verbose_name = "attribution"
        ordering = ["short_code", "keyword_key", "valid_from"]
        # Exclusions are deferrable, for an import that moves several attributions at once.
        constraints = [
            models.CheckConstraint(
                condition=Q(valid_until=None) | Q(valid_until__gt=F("valid_from")),
                name="assignment_ends_after_it_begins",
                violation_error_message="La fin doit être après le début.",
            ),
            models.CheckConstraint(
                condition=Q(solution=PaymentSolution.SMS_PLUS, short_code__isnull=False)
                | (~Q(solution=PaymentSolution.SMS_PLUS) & Q(short_code=None, keyword="")),
                name="sms_plus_has_a_short_code",
                violation_error_message="Une attribution SMS+ a un numéro court, les autres non.",
            ),
            models.CheckConstraint(
                condition=~Q(keyword_key__in=rules.RESERVED_KEYWORDS),
                name="reserved_keywords",
                violation_error_message="STOP et CONTACT sont réservés sur tous les numéros.",
            ),
            models.CheckConstraint(
                condition=Q(price=None) | Q(price__gte=0),
                name="price_positive",
                violation_error_message="Un tarif ne peut pas être négatif.",
            ),
            ExclusionConstraint(
                name="one_holder_per_keyword",
                deferrable=Deferrable.IMMEDIATE,
                expressions=[
                    (F("short_code"), RangeOperators.EQUAL),
                    (F("keyword_key"), RangeOperators.EQUAL),
                    (Validity(), RangeOperators.OVERLAPS),
                ],
                violation_error_message=OVERLAP,
            ),
            # A dedicated code (no keyword) overlaps every keyword.
            ExclusionConstraint(
                name="dedicated_or_shared",
                deferrable=Deferrable.IMMEDIATE,
                expressions=[
                    (F("short_code"), RangeOperators.EQUAL),
                    (Dedicated(), RangeOperators.NOT_EQUAL),
                    (Validity(), RangeOperators.OVERLAPS),
                ],
                violation_error_message=OVERLAP,
            ),
            ExclusionConstraint(
                name="one_price_per_code_and_day",
                deferrable=Deferrable.IMMEDIATE,
                expressions=[
                    (F("short_code"), RangeOperators.EQUAL),
                    (F("price"), RangeOperators.NOT_EQUAL),
                    (Validity(), RangeOperators.OVERLAPS),
                ],
                violation_error_message="Un numéro court n’a qu’un tarif par jour.",
            ),
            ExclusionConstraint(
                name="one_tenure_per_service_and_editor",
                deferrable=Deferrable.IMMEDIATE,
                expressions=[
                    (F("service"), RangeOperators.EQUAL),
                    (F("editor"), RangeOperators.EQUAL),
                    (F("solution"), RangeOperators.EQUAL),
                    (Validity(), RangeOperators.OVERLAPS),
                ],
                condition=Q(short_code=None),
                violation_error_message=OVERLAP,
            ),
        ]
        indexes = [
            # In the order of the look-up's answer: it is read without sorting, and preferred to
            # the slower index of an exclusion constraint.
            models.Index(
                fields=["short_code", "valid_from", "keyword_key", "id"], name="assignment_by_code"
            ),
            models.Index(fields=["service", "valid_from"], name="assignment_by_service"),
        ]

    def __str__(self) -> str:
        where = " ".join(filter(None, [self.short_code_id, self.keyword])) or str(self.service)
        return f"{where} – {self.editor}"

    def save(self, *args: Any, **kwargs: Any) -> None:
        self.keyword_key = keyword_key(self.keyword)
        super().save(*args, **kwargs)

    def clean(self) -> None:
        """The rules of `rules.py`; overlaps are the constraints' to say."""
        self.keyword_key = keyword_key(self.keyword)
        code = self.short_code_id or ""
        ends_early = self.valid_until and self.valid_from and self.valid_until <= self.valid_from
        raise_faults(
            {
                "keyword": rules.keyword_fault(self.keyword),
                "price": rules.price_fault(
                    TariffTier.objects.all(), code, self.price, self.valid_from
                )
                if self.valid_from
                else None,
                "valid_until": "La fin doit être après le début." if ends_early else None,
                **self._unpublished(),
            }
        )

    def _unpublished(self) -> dict[str, str | None]:
        """An attribution is public at once: so must be, and complete, what it names."""
        faults: dict[str, str | None] = {}
        for name in ("editor", "short_code"):
            record = getattr(self, name) if getattr(self, f"{name}_id") else None
            if record and not record.live:
                faults[name] = (
                    f"« {record} » n’est pas encore publié : faites-le approuver d’abord."
                )
        if self.service_id and (missing := self.service.missing()):
            faults["service"] = f"Il manque : {', '.join(missing)} (article L.224-43)."
        return faults

    def validate_constraints(self, exclude: Collection[str] | None = None) -> None:
        """The key of the keyword is in no form, but its constraints count in every form."""
        super().validate_constraints(exclude=set(exclude or ()) - {"keyword_key"})

    def delete(self, *args: Any, **kwargs: Any) -> tuple[int, dict[str, int]]:
        """Refused until 12 months after the end (art. L.224-43): end it instead."""
        if not rules.may_be_forgotten(self.valid_until, timezone.localdate()):
            raise StillObtainable
        return super().delete(*args, **kwargs)

    @property
    def last_day(self) -> date | None:
        return last_day(self.valid_until)

    @property
    def warning(self) -> str:
        """What is unusual about it, though allowed."""
        return (
            rules.subscription_warning(
                self.short_code_id or "", subscription=self.service.subscription
            )
            or ""
        )
