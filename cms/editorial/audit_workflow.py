"""Changes of who decides on what: workflows, where they apply, their tasks and the tasks' groups.

Wagtail's screens tell some of them in its log, and are silent about the others.
"""

from typing import Any

from django.db.models.signals import post_delete, pre_save
from wagtail.log_actions import log
from wagtail.models import Task, Workflow, WorkflowPage

from cms.core.audit import actions, rights

from .task import ApprovalTask

IN_USE = "en service"


def connect() -> None:
    rights.watch(ApprovalTask.groups.through, actions.RIGHTS)
    for model in (Workflow, Task, ApprovalTask):
        pre_save.connect(_switched, sender=model, dispatch_uid="audit_switched")
    pre_save.connect(_applied, sender=WorkflowPage, dispatch_uid="audit_applied")
    post_delete.connect(_lifted, sender=WorkflowPage, dispatch_uid="audit_lifted")


def _switched(sender: Any, instance: Any, **kwargs: Any) -> None:
    before = sender._base_manager.filter(pk=instance.pk).values_list("active", flat=True).first()
    if before not in (None, instance.active):
        _write(instance, rights.ADDED if instance.active else rights.REMOVED, IN_USE)


def _applied(sender: Any, instance: Any, raw: bool = False, **kwargs: Any) -> None:
    stored = sender._base_manager.filter(pk=instance.pk).values_list("workflow_id", flat=True)
    if not raw and stored.first() != instance.workflow_id:
        _write(instance.workflow, rights.ADDED, _named(instance))


def _lifted(sender: Any, instance: Any, **kwargs: Any) -> None:
    _write(instance.workflow, rights.REMOVED, _named(instance))


def _named(applied: Any) -> str:
    return f"page «\u00a0{applied.page}\u00a0»"


def _write(subject: Any, kind: str, name: str) -> None:
    log(subject, actions.RIGHTS, data={kind: [name]})
