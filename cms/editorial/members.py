"""The members of an organisation: invited by e-mail, and shown out at once."""

from collections.abc import Iterable

from django.contrib.sessions.models import Session
from django.db import transaction
from django.db.models import Q, QuerySet
from django.db.models.functions import Lower
from django.utils import timezone
from wagtail.admin.models import EditingSession

from cms.core.models import User

from . import notifications
from .organisation import Organisation


def members(organisation: Organisation) -> QuerySet[User]:
    return User.objects.filter(groups=organisation.group).order_by("email", "pk")


def accounts_elsewhere(emails: Iterable[str], organisation: Organisation | None) -> list[str]:
    """Those of `emails`, in lower case, that an account outside of `organisation` already uses."""
    wanted = list(emails)
    others = User.objects.annotate(mail=Lower("email"), account=Lower("username"))
    if organisation:
        others = others.exclude(groups=organisation.group)
    used = others.filter(Q(mail__in=wanted) | Q(account__in=wanted))
    taken = {name for names in used.values_list("mail", "account") for name in names}
    return [email for email in wanted if email in taken]


@transaction.atomic
def invite(organisation: Organisation, emails: Iterable[str]) -> list[User]:
    """Let these people in, and send them the link by which they choose a password.

    Idempotent: who has a password already is left alone, who has none is sent a new link. Those
    whose access had ended are let in again. Returns the people to whom a link is sent.
    """
    invited = []
    for email in emails:
        user = members(organisation).filter(email__iexact=email).first()
        if user is None:
            user = User(username=email, email=email)
        if user.is_active and user.has_usable_password() and user.pk:
            continue
        user.is_active = True
        user.set_unusable_password()
        user.save()
        user.groups.add(organisation.group)
        invited.append(user)
    for user in invited:
        _send_link(user.pk, organisation.name)
    return invited


def _send_link(user_id: int, name: str) -> None:
    transaction.on_commit(lambda: notifications.invitation.enqueue(user_id, name))


@transaction.atomic
def end_access(organisation: Organisation) -> list[User]:
    """Deactivate every member and end their sessions. Pages and screenshots stay as they are.

    Without a password, the links of pending invitations are void too. Returns whom it stopped.
    """
    stopped = list(members(organisation).filter(is_active=True).select_for_update(of=("self",)))
    for user in stopped:
        user.is_active = False
        user.set_unusable_password()
        user.save(update_fields=["is_active", "password"])
    end_sessions({user.pk for user in stopped})
    return stopped


def end_sessions(user_ids: set[int]) -> None:
    """Close every session of these users, and what they have open in the editor."""
    sessions = Session.objects.filter(expire_date__gt=timezone.now())
    open_to = {
        session.pk
        for session in sessions.iterator()
        if int(session.get_decoded().get("_auth_user_id", 0)) in user_ids
    }
    Session.objects.filter(pk__in=open_to).delete()
    EditingSession.objects.filter(user__in=user_ids).delete()
