"""A five-digit SMS+ number: the numéro court."""

from typing import Any

from django.core.validators import RegexValidator
from django.db import models
from django.db.models import Q
from django.http import HttpRequest
from django.urls import reverse

from cms.editorial.records import ReviewedRecord

from .numbers import SHORT_CODE


class ShortCode(ReviewedRecord):
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
    notice = models.TextField(
        "à savoir",
        max_length=300,
        blank=True,
        help_text="Affiché avec le numéro : ce qui vaut quel que soit l’éditeur.",
    )
    note = models.TextField("note interne", blank=True, help_text="Jamais publiée.")

    public_fields = ("code", "notice")

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
        # Once deleted, it has lost its key, and Wagtail still names it.
        return self.code or "Numéro court"

    def get_absolute_url(self) -> str:
        return reverse("lookup", args=[self.code])

    def is_relied_on(self) -> bool:
        return self.assignments.exists()

    def get_preview_template(self, request: HttpRequest, mode_name: str) -> str:
        return "directory/lookup.html"

    def get_preview_context(self, request: HttpRequest, mode_name: str) -> dict[str, Any]:
        from .previews import short_code_context

        return short_code_context(self)
