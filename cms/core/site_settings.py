"""What AFMM sets for every public page: whom to reach, and an announcement for some days.

Public pages show it without a query of their own: each process reads it again after `FRESH_FOR`
seconds, and at once where it was saved (docs/adr/0023).
"""

from typing import Any

from django.core.exceptions import ValidationError
from django.db import OperationalError, models, transaction
from django.utils import timezone
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.contrib.settings.models import BaseGenericSetting, register_setting

from .addresses import any_address
from .remembered import Remembered

# Shared caches keep a page for a minute (caching.py): both together stay under two.
FRESH_FOR = 30.0


@register_setting(icon="cog", order=10)
class SiteSettings(BaseGenericSetting):
    """One row, or none: then the contacts that AFMM prints in its brochure."""

    phone = models.CharField("Téléphone", max_length=30, default="01 42 97 97 33", blank=True)
    email = models.EmailField("E-mail", default="deontologie@afmm.fr", blank=True)
    website = models.URLField("Site", default="https://www.afmm.fr/", blank=True)
    address = models.CharField(
        "Adresse", max_length=200, default="2, rue de Clichy 75009 Paris", blank=True
    )
    hours = models.CharField(
        "Horaires",
        max_length=100,
        blank=True,
        help_text="Quand on répond au téléphone, par exemple : du lundi au vendredi, 9 h – 17 h.",
    )
    announcement = models.CharField(
        "Annonce",
        max_length=200,
        blank=True,
        help_text="Une phrase en haut de toutes les pages. Vide : pas d’annonce.",
    )
    announcement_link = models.CharField(
        "Adresse du lien",
        max_length=200,
        blank=True,
        validators=[any_address],
        help_text="La page qui en dit plus : /questions/ ou https://…",
    )
    announcement_label = models.CharField(
        "Texte du lien", max_length=60, blank=True, help_text="Par exemple : Que faire ?"
    )
    announced_from = models.DateField(
        "Du", null=True, blank=True, help_text="Vide : dès l’enregistrement."
    )
    announced_until = models.DateField(
        "Au", null=True, blank=True, help_text="Dernier jour d’affichage. Vide : sans fin."
    )

    panels = [
        MultiFieldPanel(
            [FieldPanel(name) for name in ("phone", "email", "website", "address", "hours")],
            heading="Contacts déontologie, au bas de chaque page",
        ),
        MultiFieldPanel(
            [
                FieldPanel("announcement"),
                FieldRowPanel([FieldPanel("announcement_label"), FieldPanel("announcement_link")]),
                FieldRowPanel([FieldPanel("announced_from"), FieldPanel("announced_until")]),
            ],
            heading="Annonce en haut de chaque page",
        ),
    ]

    class Meta:
        verbose_name = "contacts et annonce"

    def __str__(self) -> str:
        return "Contacts et annonce"

    def clean(self) -> None:
        super().clean()
        errors = {}
        if bool(self.announcement_link) != bool(self.announcement_label):
            missing = "announcement_label" if self.announcement_link else "announcement_link"
            errors[missing] = "Un lien a un texte et une adresse."
        first, last = self.announced_from, self.announced_until
        if first and last and last < first:
            errors["announced_until"] = "Le dernier jour est avant le premier."
        if errors:
            raise ValidationError(errors)

    @property
    def is_announcing(self) -> bool:
        """Whether there is something to announce today, in France."""
        today = timezone.localdate()
        return bool(
            self.announcement
            and (self.announced_from is None or self.announced_from <= today)
            and (self.announced_until is None or today <= self.announced_until)
        )


def _read() -> SiteSettings:
    """As saved; as in the brochure where nothing is, or where a page that needs no database (a
    number that is none of SMS+) is asked for while it does not answer."""
    try:
        return SiteSettings.objects.first() or SiteSettings()
    except OperationalError:
        return SiteSettings()


current = Remembered(_read, FRESH_FOR)


def saved(sender: type[SiteSettings], **signal: Any) -> None:
    transaction.on_commit(current.forget)


models.signals.post_save.connect(saved, SiteSettings, dispatch_uid="site_settings_saved")
