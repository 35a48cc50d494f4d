"""The ledger of imports: who brought which file, what it was to change, and what became of it."""

from datetime import timedelta
from typing import Any

from django.conf import settings
from django.contrib.admin import display
from django.core.serializers.json import DjangoJSONEncoder
from django.db import models
from django.utils import timezone

from cms.core.typography import counted

from .importing.progress import APPLYING, PLANNING, percent
from .importing.wording import counts_sentence

# A worker that is there takes an import up within seconds, or after the one before it.
PATIENCE = timedelta(minutes=2)


def _name(user: Any) -> str:
    return str(user.get_full_name() or user.get_username())


class ImportRun(models.Model):
    """One file. `plan` is the plan as it was confirmed, or the faults for which it was refused."""

    class Status(models.TextChoices):
        READING = "reading", "lecture"
        PLANNED = "planned", "à confirmer"
        WAITING = "waiting", "attend une deuxième personne"
        APPLYING = "applying", "enregistrement en cours"
        STOPPED = "stopped", "interrompu"
        APPLIED = "applied", "enregistré"
        REFUSED = "refused", "refusé"

    created_at = models.DateTimeField("reçu le", auto_now_add=True)
    created_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name="apporté par",
        on_delete=models.PROTECT,
        related_name="+",
        null=True,
        blank=True,
    )
    file_name = models.CharField("fichier", max_length=255)
    file = models.FileField("contenu", upload_to="imports/", blank=True)
    sha256 = models.CharField("empreinte SHA-256", max_length=64)
    overwrite_edited = models.BooleanField(
        "remplace les valeurs modifiées à la main", default=False
    )
    status = models.CharField("état", max_length=10, choices=Status, default=Status.PLANNED)
    # While the worker has it: nothing before it begins, then what it is doing.
    since = models.DateTimeField("confié au serveur le", default=timezone.now)
    stage = models.CharField("étape", max_length=60, blank=True)
    done = models.PositiveIntegerField("lignes faites", default=0)
    total = models.PositiveIntegerField("lignes en tout", default=0)
    counts = models.JSONField("comptes", default=dict)
    plan = models.JSONField("plan", default=dict, encoder=DjangoJSONEncoder)
    plan_digest = models.CharField("empreinte du plan", max_length=64, blank=True)
    reason = models.TextField("motif du refus", blank=True)
    confirmed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name="confirmé par",
        on_delete=models.PROTECT,
        related_name="+",
        null=True,
        blank=True,
    )
    applied_at = models.DateTimeField("enregistré le", null=True, blank=True)

    class Meta:
        verbose_name = "import"
        verbose_name_plural = "imports"
        ordering = ["-created_at"]

    def __str__(self) -> str:
        return f"{self.file_name} ({self.created_at:%d/%m/%Y})"

    @property
    def is_open(self) -> bool:
        """Whether somebody may still confirm it."""
        return self.status in (self.Status.PLANNED, self.Status.WAITING)

    @property
    def is_busy(self) -> bool:
        """Whether the worker has it."""
        return self.status in (self.Status.READING, self.Status.APPLYING)

    @property
    def is_late(self) -> bool:
        """Whether the worker should have begun long ago."""
        return self.is_busy and not self.stage and self.since < timezone.now() - PATIENCE

    @property
    def may_restart(self) -> bool:
        return self.status == self.Status.STOPPED or self.is_late

    @property
    def percent(self) -> int:
        """How much of the worker's work is done."""
        stages = APPLYING if self.status == self.Status.APPLYING else PLANNING
        return percent(stages, self.stage, self.done, self.total)

    @property
    @display(description="apporté par")
    def brought_by(self) -> str:
        return _name(self.created_by) if self.created_by else "ligne de commande"

    @property
    @display(description="confirmé par")
    def decided_by(self) -> str:
        return _name(self.confirmed_by) if self.confirmed_by else ""

    @property
    @display(description="remplace les valeurs modifiées à la main")
    def overwrites(self) -> str:
        return "oui" if self.overwrite_edited else "non"

    @property
    @display(description="résultat")
    def result(self) -> str:
        if self.counts.get("faults"):
            return counted(self.counts["faults"], "erreur", "erreurs")
        return counts_sentence(self.counts) if self.counts else ""

    @property
    def faults(self) -> list[dict[str, Any]]:
        found: list[dict[str, Any]] = self.plan.get("faults", [])
        return found
