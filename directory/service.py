"""What is sold on the bill: the service, and the words the bill uses for it."""

from typing import Any

from django.db import models, transaction
from django.urls import reverse
from modelcluster.fields import ParentalKey
from modelcluster.models import ClusterableModel

from .slugs import reserved_slug


class Service(ClusterableModel):
    """A service, known to consumers by its name."""

    class Period(models.TextChoices):
        DAY = "day", "jour"
        WEEK = "week", "semaine"
        MONTH = "month", "mois"

    name = models.CharField("nom", max_length=150, unique=True)
    slug = models.SlugField("adresse web", max_length=170, unique=True, editable=False)
    description = models.TextField("description", max_length=500, blank=True)
    category = models.CharField("catégorie", max_length=50, blank=True)
    website = models.URLField("site web", blank=True)
    subscription = models.BooleanField("abonnement", default=False)
    period = models.CharField("périodicité", max_length=5, choices=Period, blank=True)

    class Meta:
        verbose_name = "service"
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name

    @transaction.atomic
    def save(self, *args: Any, **kwargs: Any) -> None:
        self.slug = self.slug or reserved_slug(Service, self.name)
        super().save(*args, **kwargs)

    def get_absolute_url(self) -> str:
        return reverse("service", args=[self.slug])


class BillLabel(models.Model):
    """The words by which a bill names a service: the libellé de facture."""

    service = ParentalKey(
        Service, verbose_name="service", on_delete=models.CASCADE, related_name="bill_labels"
    )
    label = models.CharField("libellé", max_length=150)

    class Meta:
        verbose_name = "libellé de facture"
        verbose_name_plural = "libellés de facture"
        constraints = [
            models.UniqueConstraint(fields=["service", "label"], name="unique_label_per_service")
        ]

    def __str__(self) -> str:
        return self.label
