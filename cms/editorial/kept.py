"""Revisions that are kept: what somebody answered for, and what says who wrote a draft."""

from typing import Any

from django.db import transaction
from django.db.models import ProtectedError, QuerySet
from django.db.models.signals import pre_delete
from wagtail.models import ModelLogEntry, Page, Revision

from .authorship import is_settled
from .records import PUBLICATIONS
from .reviewed import Reviewed


def connect() -> None:
    pre_delete.connect(_keep, sender=Revision, dispatch_uid="revision_kept")
    # Whole or not at all: a refusal leaves no broken transaction.
    Revision.delete = transaction.atomic(Revision.delete)


def _keep(sender: Any, instance: Revision, origin: Any = None, **kwargs: Any) -> None:
    """Wagtail's `purge_revisions` passes over it. Not where the page or record itself goes."""
    model = origin.model if isinstance(origin, QuerySet) else type(origin)
    if model is Revision and _counts(instance):
        raise ProtectedError(f"Revision {instance.pk} is kept.", {instance})


def _counts(revision: Revision) -> bool:
    subject = revision.content_object
    if isinstance(subject, Page):
        subject = subject.specific
    if not isinstance(subject, Reviewed):
        return False
    newer = revision.pk > (subject.last_published_revision() or 0)
    return newer or is_settled(revision, subject) or _was_public(revision)


def _was_public(revision: Revision) -> bool:
    """Of a record, whose former texts are read from its revisions."""
    entries = ModelLogEntry.objects.filter(revision=revision.pk, action__in=PUBLICATIONS)
    return entries.exists()
