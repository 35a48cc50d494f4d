"""Changes of what groups and accounts may do, whoever makes them: screens, commands, scripts."""

from collections import defaultdict
from collections.abc import Callable, Iterable
from functools import wraps
from typing import Any

from django.contrib.auth.models import Group
from django.contrib.contenttypes.models import ContentType
from django.db import transaction
from django.db.models import QuerySet
from django.db.models.signals import m2m_changed, post_delete, post_save
from wagtail.log_actions import log
from wagtail.models import GroupCollectionPermission, GroupPagePermission

from cms.core.models import User

from . import actions

ADDED, REMOVED = "added", "removed"
KINDS = {"post_add": ADDED, "post_remove": REMOVED, "pre_clear": REMOVED}
PLACES = {GroupPagePermission: "page", GroupCollectionPermission: "collection"}


def connect() -> None:
    for through, action in (
        (User.groups.through, actions.GROUPS),
        (User.user_permissions.through, actions.RIGHTS),
        (Group.permissions.through, actions.RIGHTS),
    ):
        watch(through, action)
    for model in PLACES:
        post_save.connect(_place_given, sender=model, dispatch_uid="audit_given")
        post_delete.connect(_place_taken, sender=model, dispatch_uid="audit_taken")
        model.objects.bulk_create = _told(model.objects.bulk_create)


def watch(through: Any, action: str) -> None:
    """One entry for each object whose side of this relation changes."""

    def changed(
        instance: Any, action: str, reverse: bool, model: Any, pk_set: set[Any] | None, **kw: Any
    ) -> None:
        kind = KINDS.get(action)
        if kind is None or (pk_set is not None and not pk_set):
            return
        others = model._base_manager.filter(pk__in=pk_set) if pk_set else _all(instance, through)
        if reverse:
            for one in others:
                log(one, entry_action, data={kind: [str(instance)]})
        elif others:
            log(instance, entry_action, data={kind: sorted(map(_name, others))})

    entry_action = action
    m2m_changed.connect(
        changed, sender=through, weak=False, dispatch_uid=f"audit_{through.__name__}"
    )


def _all(instance: Any, through: Any) -> list[Any]:
    """What a relation that is about to be cleared leads to."""
    fields = {field.related_model: field for field in through._meta.fields if field.related_model}
    own = next(field for model, field in fields.items() if isinstance(instance, model))
    other = next(field for field in fields.values() if field is not own)
    rows = through._base_manager.filter(**{own.name: instance}).select_related(other.name)
    return [getattr(row, other.name) for row in rows]


def _name(one: Any) -> str:
    if hasattr(one, "codename"):
        kind = ContentType.objects.get_for_id(one.content_type_id)
        return f"{kind.app_label}.{one.codename}"
    return str(one)


def _place_given(
    sender: Any, instance: Any, created: bool, raw: bool = False, **kwargs: Any
) -> None:
    """Not where rows are restored (`raw`): what they refer to may not be there yet."""
    if created and not raw:
        _write(instance, ADDED)


def _place_taken(sender: Any, instance: Any, origin: Any = None, **kwargs: Any) -> None:
    """Not where the group, the page or the collection itself goes: that is an event of its own."""
    model = origin.model if isinstance(origin, QuerySet) else type(origin)
    if model is sender:
        _write(instance, REMOVED)


def _write(instance: Any, kind: str) -> None:
    log(instance.group, actions.RIGHTS, data={kind: [_named(instance)]})


def _named(instance: Any) -> str:
    place = PLACES[type(instance)]
    return f"{instance.permission.codename} ({place} « {getattr(instance, place)} »)"


def _told(write: Callable[..., Any]) -> Callable[..., Any]:
    """`bulk_create`, by which Wagtail's screen of a group gives permissions: no signal tells it."""

    @wraps(write)
    @transaction.atomic
    def written(rows: Iterable[Any], *args: Any, **kwargs: Any) -> Any:
        given = write(list(rows), *args, **kwargs)
        names: defaultdict[Group, list[str]] = defaultdict(list)
        for row in given:
            names[row.group].append(_named(row))
        for group, found in names.items():
            log(group, actions.RIGHTS, data={ADDED: sorted(found)})
        return given

    return written
