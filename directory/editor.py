"""The company that sells a service and answers for it: the éditeur."""

from typing import Any

from django.db import models, transaction
from django.urls import reverse

from . import rules
from .faults import raise_faults
from .slugs import reserved_slug
from .text import fold, lines


class Editor(models.Model):
    """An éditeur with its address and complaint contacts.

    Art. L.224-43 of the Code de la consommation asks for its name, its website if any, its
    address, and the address or phone number for complaints.
    """

    name = models.CharField("nom", max_length=150, unique=True)
    slug = models.SlugField("adresse web", max_length=170, unique=True, editable=False)
    sort_key = models.CharField(max_length=150, editable=False, db_index=True)
    legal_name = models.CharField("raison sociale", max_length=150, blank=True)
    siren = models.CharField("SIREN", max_length=9, blank=True)
    address = models.TextField("adresse", blank=True, help_text="Une ligne d’adresse par ligne.")
    postal_code = models.CharField("code postal", max_length=12, blank=True)
    city = models.CharField("ville", max_length=100, blank=True)
    country = models.CharField("pays", max_length=2, default="FR", help_text="Code ISO : FR, BE…")
    phone = models.CharField(
        "téléphone", max_length=20, blank=True, help_text="Format international : +33199003698."
    )
    email = models.EmailField("e-mail", blank=True)
    website = models.URLField("site web", blank=True)

    class Meta:
        verbose_name = "éditeur"
        ordering = ["sort_key"]

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
        """The rules of `rules.py`, each said at its field; the phone is brought to E.164."""
        faults = {
            "siren": rules.siren_fault(self.siren) if self.siren else None,
            "postal_code": rules.postal_code_fault(self.postal_code, self.country),
        }
        if self.phone:
            try:
                self.phone = rules.normalise_phone(self.phone, self.country)
            except ValueError as error:
                faults["phone"] = str(error)
        raise_faults(faults)

    def missing(self) -> list[str]:
        """The facts of art. L.224-43 that are missing."""
        return rules.missing_from_editor(self)

    @property
    def address_lines(self) -> list[str]:
        return lines(self.address)
