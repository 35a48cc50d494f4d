"""The company that sells a service and answers for it: the éditeur."""

from typing import Any

from django.db import models, transaction
from django.db.models import Q
from django.http import HttpRequest
from django.urls import reverse

from cms.editorial.records import ReviewedRecord

from . import rules
from .faults import raise_faults
from .slugs import reserved_slug
from .text import fold, lines


class Editor(ReviewedRecord):
    """An éditeur with its address and complaint contacts.

    What it runs, at what price, is in dated rows of its own: see Assignment.

    Art. L.224-43 of the Code de la consommation asks for its name, its website if any, its
    address, and the address or phone number for complaints.
    """

    name = models.CharField("nom", max_length=150, unique=True)
    slug = models.SlugField("adresse web", max_length=170, unique=True, editable=False)
    sort_key = models.CharField(max_length=150, editable=False, db_index=True)
    legal_name = models.CharField("raison sociale", max_length=150, blank=True)
    siren = models.CharField(
        "SIREN", max_length=20, blank=True, help_text="Ou le SIRET : le SIREN en est tiré."
    )
    address = models.TextField("adresse", blank=True, help_text="Une ligne d’adresse par ligne.")
    postal_code = models.CharField("code postal", max_length=12, blank=True)
    city = models.CharField("ville", max_length=100, blank=True)
    country = models.CharField("pays", max_length=2, default="FR", help_text="Code ISO : FR, BE…")
    phone = models.CharField(
        "téléphone", max_length=20, blank=True, help_text="Format international : +33199003698."
    )
    email = models.EmailField("e-mail", blank=True)
    website = models.URLField("site web", blank=True)

    public_fields = (
        *("name", "legal_name", "siren", "address", "postal_code", "city", "country"),
        *("phone", "email", "website"),
    )

    class Meta:
        verbose_name = "éditeur"
        ordering = ["sort_key"]
        constraints = [
            models.CheckConstraint(
                condition=Q(live=False)
                | ~Q(name="")
                & ~Q(address="")
                & ~Q(postal_code="")
                & ~Q(city="")
                & (~Q(phone="") | ~Q(email="")),
                name="public_editor_is_complete",
                violation_error_message="Il manque une information de l’article L.224-43.",
            )
        ]

    def __str__(self) -> str:
        return self.name

    @transaction.atomic
    def save(self, *args: Any, **kwargs: Any) -> None:
        """Addresses on the web stay what they were when the editor was created."""
        self.sort_key = fold(self.name)[:150]
        self.slug = self.slug or reserved_slug(Editor, self.name)
        super().save(*args, **kwargs)

    def get_absolute_url(self) -> str:
        return reverse("editor", args=[self.slug])

    def clean(self) -> None:
        """The rules of `rules.py`, each said at its field; numbers are brought to one form."""
        super().clean()
        faults: dict[str, str | None] = {}
        for name, normalise in (
            ("country", rules.normalise_country),
            ("siren", rules.normalise_siren),
            ("phone", lambda typed: rules.normalise_phone(typed, self.country)),
        ):
            try:
                setattr(self, name, normalise(typed) if (typed := getattr(self, name)) else "")
            except ValueError as error:
                faults[name] = str(error)
        faults["postal_code"] = rules.postal_code_fault(self.postal_code, self.country)
        raise_faults(faults)

    def missing(self) -> list[str]:
        """The facts of art. L.224-43 that are missing."""
        return rules.missing_from_editor(self)

    def submission_faults(self) -> list[str]:
        return [f"Il manque : {fact} (article L.224-43)." for fact in self.missing()]

    def is_relied_on(self) -> bool:
        return self.assignments.exists()

    def get_preview_template(self, request: HttpRequest, mode_name: str) -> str:
        return "directory/editor.html"

    def get_preview_context(self, request: HttpRequest, mode_name: str) -> dict[str, Any]:
        from .previews import editor_context

        return editor_context(self)

    @property
    def address_lines(self) -> list[str]:
        return lines(self.address)
