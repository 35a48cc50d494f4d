"""Who keeps the directory: AFMM's writers and reviewers. Its auditors read it."""

from cms.editorial.provisioning import AUDITORS, REVIEWERS, WRITERS, allow_models

from .models import Assignment, Editor, Service, ShortCode

MODELS = (Editor, Service, ShortCode, Assignment)


def provision_directory() -> None:
    """Idempotent; the groups must exist (provision_afmm)."""
    for group in (WRITERS, REVIEWERS):
        allow_models(group, MODELS, ("add", "change", "view"))
    allow_models(AUDITORS, MODELS, ("view",))
