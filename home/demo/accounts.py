"""The demonstration's accounts. Their password is published with the source."""

from django.contrib.auth.models import Group

from cms.core.models import User
from cms.editorial.organisation import Organisation
from cms.editorial.provisioning import AUDITORS, REVIEWERS, WRITERS, provision_afmm
from directory.provisioning import provision_directory
from home.models import HomePage

PASSWORD = "demo-infoconso"  # noqa: S105

People = dict[str, User]

NAMES = {
    "afmm-admin": ("Ariane", "Admin"),
    "afmm-moderateur": ("Marc", "Modérateur"),
    "afmm-moderatrice": ("Monique", "Modératrice"),
    "afmm-redacteur": ("René", "Rédacteur"),
    "orange-contributeur": ("Olivia", "Orange"),
    "sfr-contributeur": ("Samir", "SFR"),
    "afmm-lecteur": ("Léa", "Lectrice"),
}
AFMM_GROUPS = {
    "afmm-moderateur": REVIEWERS,
    "afmm-moderatrice": REVIEWERS,
    "afmm-redacteur": WRITERS,
    "afmm-lecteur": AUDITORS,
}
OPERATOR_ACCOUNTS = {"Orange": "orange-contributeur", "SFR": "sfr-contributeur"}


def create_accounts() -> People:
    return {username: _account(username, *names) for username, names in NAMES.items()}


def _account(username: str, first_name: str, last_name: str) -> User:
    user = User(
        username=username,
        first_name=first_name,
        last_name=last_name,
        email=f"{username}@infoconso.example",
        is_superuser=username == "afmm-admin",
    )
    user.set_password(PASSWORD)
    user.save()
    return user


def join_afmm(people: People, home: HomePage) -> None:
    """AFMM's groups and workflow on the whole site, and who belongs to them."""
    provision_afmm(home)
    provision_directory()
    for username, group in AFMM_GROUPS.items():
        people[username].groups.add(Group.objects.get(name=group))


def join_operator(people: People, organisation: Organisation) -> User:
    """The operator's contributor, or AFMM's writer where the demonstration has none."""
    username = OPERATOR_ACCOUNTS.get(organisation.name)
    if username is None:
        return people["afmm-redacteur"]
    people[username].groups.add(organisation.group)
    return people[username]
