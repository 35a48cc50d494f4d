"""A five-digit SMS+ number: the numéro court."""

from django.core.validators import RegexValidator
from django.db import models
from django.db.models import Q
from django.urls import reverse

from .numbers import SHORT_CODE


class ShortCode(models.Model):
    """The code itself, as text. Who used it, when and at what price: see Assignment."""

    code = models.CharField(
        "numéro court",
        max_length=5,
        primary_key=True,
        validators=[
            RegexValidator(
                rf"^{SHORT_CODE.pattern}\Z",
                "Un numéro court a cinq chiffres et commence par un chiffre de 3 à 9.",
            )
        ],
    )
    note = models.TextField("note interne", blank=True)

    class Meta:
        verbose_name = "numéro court"
        verbose_name_plural = "numéros courts"
        ordering = ["code"]
        constraints = [
            models.CheckConstraint(
                condition=Q(code__regex=rf"^{SHORT_CODE.pattern}$"),
                name="short_code_has_five_digits",
            )
        ]

    def __str__(self) -> str:
        return self.code

    def get_absolute_url(self) -> str:
        return reverse("lookup", args=[self.code])
