"""Who keeps the directory: AFMM's writers and reviewers. Its auditors read it."""

from cms.editorial.provisioning import AUDITORS, REVIEWERS, WRITERS, allow_models, require_approval

from .models import Assignment, Editor, ImportRun, Service, ShortCode, TariffTier
from .tariff import provision_tiers

# Written as drafts, public once approved.
REVIEWED = (Editor, ShortCode)
MODELS = (Editor, Service, ShortCode, Assignment, TariffTier)


def provision_directory() -> None:
    """Permissions and tariff tiers. Idempotent; the groups must exist (provision_afmm)."""
    provision_tiers()
    for group in (WRITERS, REVIEWERS):
        allow_models(group, MODELS, ("add", "change", "view"))
        allow_models(group, [ImportRun], ("view",))
    allow_models(REVIEWERS, REVIEWED, ("lock", "unlock"))
    require_approval(REVIEWED)
    allow_models(AUDITORS, [*MODELS, ImportRun], ("view",))
