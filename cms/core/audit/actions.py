"""The events of accounts and permissions, and how they read in French."""

from typing import Any

from wagtail.log_actions import LogActionRegistry, LogFormatter

from cms.core.typography import yes_or_no

LOGIN = "account.login"
LOGIN_FAILED = "account.login_failed"
LOGOUT = "account.logout"
PASSWORD = "account.password"  # noqa: S105
ACCOUNT = "account.change"
DELETED = "account.delete"
GROUPS = "account.groups"
RIGHTS = "group.permissions"

FIELDS = {
    "username": "identifiant",
    "email": "courriel",
    "is_active": "actif",
    "is_superuser": "superutilisateur",
    "password": "mot de passe",
}


class Difference(LogFormatter):
    """What was given and taken."""

    def format_message(self, entry: Any) -> str:
        given = [f"+ {name}" for name in entry.data.get("added", ())]
        taken = [f"− {name}" for name in entry.data.get("removed", ())]
        return f"{self.message} : {', '.join(given + taken)}"


class Change(LogFormatter):
    """Fields of an account, before and after."""

    def format_message(self, entry: Any) -> str:
        changes = entry.data.get("changes", {})
        told = [
            f"{FIELDS[name]} : {_word(before)} → {_word(after)}"
            for name, (before, after) in changes.items()
        ]
        return f"{self.message} : {', '.join(told)}"


def _word(value: Any) -> str:
    if isinstance(value, bool):
        return yes_or_no(value)
    return str(value) if value else "(rien)"


def register(actions: LogActionRegistry) -> None:
    actions.register_action(LOGIN, "Connexion", "S’est connecté")
    actions.register_action(LOGIN_FAILED, "Connexion refusée", "Connexion refusée")
    actions.register_action(LOGOUT, "Déconnexion", "S’est déconnecté")
    actions.register_action(PASSWORD, "Mot de passe", "Mot de passe changé")
    actions.register_action(DELETED, "Suppression d’un compte", "Compte supprimé")
    for action, base, label, message in (
        (ACCOUNT, Change, "Compte", "Compte modifié"),
        (GROUPS, Difference, "Groupes d’un compte", "Groupes modifiés"),
        (RIGHTS, Difference, "Permissions d’un groupe", "Permissions modifiées"),
    ):
        formatter = type(base.__name__, (base,), {"label": label, "message": message})
        actions.register_action(action)(formatter)
