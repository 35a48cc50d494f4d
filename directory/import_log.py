"""Decisions on imports, in the journal; each record that an import writes has its own entry."""

from wagtail.log_actions import LogActionRegistry, log

from cms.core.models import User

from .import_run import ImportRun

RECEIVED = "directory.import.receive"
CONFIRMED = "directory.import.confirm"
ABANDONED = "directory.import.abandon"
RESTARTED = "directory.import.restart"
APPLIED = "directory.import.apply"


def note(run: ImportRun, action: str, user: User | None = None) -> None:
    """`action` on a run that is stored."""
    facts = {"sha256": run.sha256, "plan": run.plan_digest, "counts": run.counts}
    log(run, action, user=user, data={name: value for name, value in facts.items() if value})


def register(actions: LogActionRegistry) -> None:
    actions.register_action(RECEIVED, "Apporter un import", "Fichier d’import apporté")
    actions.register_action(CONFIRMED, "Confirmer un import", "Import confirmé")
    actions.register_action(ABANDONED, "Abandonner un import", "Import abandonné")
    actions.register_action(RESTARTED, "Relancer un import", "Import relancé")
    actions.register_action(APPLIED, "Enregistrer un import", "Import enregistré")
