"""Any change of what is searched refreshes its documents, in the same transaction."""

from typing import Any

from django.db.models.signals import post_delete, post_save, pre_save
from django.dispatch import receiver

from directory.assignment import Assignment
from directory.editor import Editor
from directory.service import BillLabel, Service

from .upkeep import refresh_editors, refresh_services


@receiver(post_save, sender=Editor)
def editor_saved(instance: Editor, **kwargs: Any) -> None:
    refresh_editors([instance.pk])


@receiver(post_save, sender=Service)
def service_saved(instance: Service, **kwargs: Any) -> None:
    _service_changed(instance.pk)


@receiver([post_save, post_delete], sender=BillLabel)
def label_changed(instance: BillLabel, **kwargs: Any) -> None:
    _service_changed(instance.service_id)


@receiver(pre_save, sender=Assignment)
def assignment_leaves(instance: Assignment, **kwargs: Any) -> None:
    """The editor that loses an attribution, if any: its document is to change too."""
    before = Assignment.objects.filter(pk=instance.pk).exclude(editor=instance.editor_id)
    left = before.values_list("editor", flat=True) if instance.pk else ()
    instance._left = set(left)  # type: ignore[attr-defined]


@receiver([post_save, post_delete], sender=Assignment)
def assignment_changed(instance: Assignment, **kwargs: Any) -> None:
    refresh_editors({instance.editor_id, *getattr(instance, "_left", ())})


def _service_changed(pk: int) -> None:
    refresh_services([pk])
    holders = Assignment.objects.filter(service=pk).order_by().values_list("editor", flat=True)
    refresh_editors(holders.distinct())
