"""Changes of an account: who may come in, and whether everything is open to them."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from django.contrib.auth import get_user_model
from django.db import transaction
from django.db.models.signals import pre_delete
from wagtail.log_actions import log

from . import actions

WATCHED = ("username", "email", "is_active", "is_superuser")


def connect() -> None:
    pre_delete.connect(_deleted, sender=get_user_model(), dispatch_uid="audit_account_deleted")


def _deleted(sender: Any, instance: Any, **kwargs: Any) -> None:
    log(instance, actions.DELETED, deleted=True)


@contextmanager
def watched(user: Any, fields: Any) -> Iterator[None]:
    """Around the saving of `user`: the change and its entries, or neither.

    A new account is an entry only if everything is open to it: otherwise its groups say what is.
    """
    names = [*WATCHED, "password"]
    if fields is not None and not set(names) & set(fields):
        yield
        return
    chosen = user.has_usable_password() and user._password is not None
    with transaction.atomic():
        before = type(user)._base_manager.filter(pk=user.pk).values(*names).first()
        yield
        if before is None:
            before = {name: getattr(user, name) for name in names} | {"is_superuser": False}
        _write(user, before, chosen=chosen)


def _write(user: Any, before: dict[str, Any], *, chosen: bool) -> None:
    changes = {
        name: [before[name], getattr(user, name)]
        for name in WATCHED
        if before[name] != getattr(user, name)
    }
    if changes:
        log(user, actions.ACCOUNT, data={"changes": changes})
    # Django writes the same password again when its hashing is renewed: no change of it.
    if before["password"] != user.password and (chosen or not user.has_usable_password()):
        log(user, actions.PASSWORD, data={"usable": chosen})


def active_state_set(users: Any, active: bool) -> None:
    """Wagtail's bulk action, which updates without saving; `users` as they were before."""
    for user in users:
        if user.is_active != active:
            log(user, actions.ACCOUNT, data={"changes": {"is_active": [user.is_active, active]}})
