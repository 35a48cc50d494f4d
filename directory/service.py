"""What is sold on the bill: the service, and the words the bill uses for it."""

from typing import Any

from django.core.validators import RegexValidator
from django.db import models, transaction
from django.db.models import Q
from django.urls import reverse
from modelcluster.fields import ParentalKey
from modelcluster.models import ClusterableModel

from . import rules
from .slugs import reserved_slug


class Service(ClusterableModel):
    """A service, known to consumers by its name."""

    class Period(models.TextChoices):
        DAY = "day", "jour"
        WEEK = "week", "semaine"
        MONTH = "month", "mois"

    name = models.CharField("nom", max_length=150, unique=True)
    slug = models.SlugField("adresse web", max_length=170, unique=True, editable=False)
    description = models.TextField("description", max_length=500)
    category = models.CharField("catégorie", max_length=50, blank=True)
    website = models.URLField("site web", blank=True)
    subscription = models.BooleanField("abonnement", default=False)
    period = models.CharField("périodicité", max_length=5, choices=Period, blank=True)

    class Meta:
        verbose_name = "service"
        ordering = ["name"]
        constraints = [
            models.CheckConstraint(
                condition=~Q(name="") & ~Q(description=""),
                name="service_is_complete",
                violation_error_message="Il manque une information de l’article L.224-43.",
            )
        ]

    def __str__(self) -> str:
        return self.name

    @transaction.atomic
    def save(self, *args: Any, **kwargs: Any) -> None:
        self.slug = self.slug or reserved_slug(Service, self.name)
        super().save(*args, **kwargs)

    def missing(self) -> list[str]:
        """The facts of art. L.224-43 that are missing."""
        return rules.missing_from_service(self.name, self.description)

    def get_absolute_url(self) -> str:
        return reverse("service", args=[self.slug])


class BillLabel(models.Model):
    """The words by which bills name a service: the libellé de facture. See `bill_labels.py`."""

    service = ParentalKey(
        Service, verbose_name="service", on_delete=models.CASCADE, related_name="bill_labels"
    )
    label = models.CharField(
        "libellé",
        max_length=150,
        validators=[RegexValidator(r"^[^|]*\Z", "Un libellé ne contient pas de « | ».")],
    )
    operator = models.CharField(
        "opérateur",
        max_length=50,
        blank=True,
        help_text="Celui dont la facture montre ces mots. Vide : tous.",
        validators=[
            RegexValidator(r"^[^|:]*\Z", "Un nom d’opérateur ne contient ni « | » ni « : ».")
        ],
    )

    class Meta:
        verbose_name = "libellé de facture"
        verbose_name_plural = "libellés de facture"
        constraints = [
            models.UniqueConstraint(
                fields=["service", "operator", "label"], name="unique_label_per_service"
            )
        ]

    def __str__(self) -> str:
        return self.label
