"""Private files that no row names any more."""

from collections.abc import Iterable
from functools import partial
from typing import Any

from django.core.files.storage import Storage
from django.db import transaction
from wagtail.tasks import delete_file_from_storage_task


def remove_later(storage: Any, names: Iterable[str]) -> None:
    """Delete these files after commit, in the background."""
    for name in names:
        delete_file_from_storage_task.enqueue(storage.deconstruct(), name)


def remove_now(storage: Storage, names: Iterable[str | None]) -> None:
    """Delete these files at commit, without waiting for the worker."""
    for name in filter(None, names):
        transaction.on_commit(partial(storage.delete, name))
