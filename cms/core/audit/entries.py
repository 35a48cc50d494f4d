"""What every entry of the journal holds, and that none is ever rewritten.

The journal is Wagtail's log: `PageLogEntry` and `ModelLogEntry`. Here each entry is completed
before it is written, mirrored on the standard output once it is committed, and refused whatever
changes it. The database refuses it too (migration `core.0003`): signals see no bulk statement.
"""

import logging
from collections.abc import Sequence
from contextlib import suppress
from typing import Any

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.db.models.signals import post_save, pre_delete, pre_save
from wagtail.models import ModelLogEntry, PageLogEntry

MODELS = (PageLogEntry, ModelLogEntry)
AUDIT = logging.getLogger("audit")
# In an entry's `data`: the name of whoever did it, which outlives the account.
WHO = "who"
# The digests of what was public before, and of what the entry is about.
DIGESTS = "digests"
# On an entry, what its line says and the database does not keep.
LINE_ONLY = "_line_only"

Entry = Any
JSON = dict[str, Any]


class AppendOnlyError(PermissionDenied):
    """An entry of the journal is neither changed nor deleted."""


def connect() -> None:
    for model in MODELS:
        pre_save.connect(prepare, sender=model, dispatch_uid="audit_prepare")
        post_save.connect(mirrored, sender=model, dispatch_uid="audit_mirror")
        pre_delete.connect(refuse, sender=model, dispatch_uid="audit_refuse")


def prepare(sender: type[Entry], instance: Entry, **kwargs: Any) -> None:
    if not instance._state.adding:
        raise AppendOnlyError
    complete(instance)


def refuse(sender: type[Entry], instance: Entry, **kwargs: Any) -> None:
    raise AppendOnlyError


def mirrored(sender: type[Entry], instance: Entry, **kwargs: Any) -> None:
    mirror(instance)


def complete(entry: Entry) -> None:
    """Add the name of whoever did it."""
    if entry.user_id and entry.user:
        entry.data = {**entry.data, WHO: display_name(entry.user)}


def write_all(entries: Sequence[ModelLogEntry], batch_size: int) -> None:
    """Write many entries with few statements; signals would not be sent."""
    for entry in entries:
        complete(entry)
    ModelLogEntry.objects.bulk_create(entries, batch_size=batch_size)
    for entry in entries:
        mirror(entry)


def mirror(entry: Entry) -> None:
    """One JSON object on the standard output, once the entry is committed."""
    found = line(entry)
    # An entry is not lost because nobody reads the output.
    transaction.on_commit(lambda: AUDIT.info("", extra={"entry": found}), robust=True)


def line(entry: Entry) -> JSON:
    """What happened, for machines: who, what, when, on what, from which digest to which."""
    digests = entry.data.get(DIGESTS, {})
    told = {key: value for key, value in entry.data.items() if key not in (WHO, DIGESTS)}
    return {
        "at": entry.timestamp,
        "entry": f"{'page' if isinstance(entry, PageLogEntry) else 'model'}:{entry.pk}",
        "action": entry.action,
        "who": {"id": entry.user_id, "name": entry.data.get(WHO)},
        "object": {
            "type": ".".join(entry.content_type.natural_key()) if entry.content_type else None,
            "id": str(entry.object_id),
            "title": entry.label,
        },
        "revision": entry.revision_id,
        "from": digests.get("from"),
        "to": digests.get("to"),
        "data": told | getattr(entry, LINE_ONLY, {}),
    }


def display_name(user: Any) -> str:
    """« Camille Exemple (camille) », or the account's name alone."""
    full, account = user.get_full_name(), user.get_username()
    return f"{full} ({account})" if full and full != account else account


def who(entry: Entry) -> str:
    """The name as it was then; entries older than the journal ask the account."""
    with suppress(KeyError):
        return str(entry.data[WHO])
    return str(entry.user_display_name)
