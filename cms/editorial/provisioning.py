"""Groups, permissions, collections and the approval workflow, made by idempotent functions.

Running them again changes nothing; running them after a change of these tables applies it.
"""

from collections.abc import Iterable

from django.contrib.auth.models import Group, Permission
from django.contrib.contenttypes.models import ContentType
from django.db import models, transaction
from wagtail.log_actions import log
from wagtail.models import (
    Collection,
    GroupCollectionPermission,
    GroupPagePermission,
    Page,
    Workflow,
    WorkflowContentType,
    WorkflowPage,
    WorkflowTask,
)

from cms.core.site_settings import SiteSettings

from .organisation import Organisation
from .task import ApprovalTask

REVIEWERS = "AFMM – Modération"
WRITERS = "AFMM – Rédaction"
AUDITORS = "AFMM – Audit"
AFMM = "AFMM"

# As it reads in the admin: « Soumettre à l’AFMM pour approbation ».
WORKFLOW = "l’AFMM pour approbation"

# Nobody holds `publish_page`: publication is the workflow's alone.
WRITE_PAGES = ("add_page", "change_page")
REVIEW_PAGES = ("change_page", "lock_page", "unlock_page")
# Auditors walk the tree and see pictures. Of the permissions that open Wagtail's explorer, this
# one alone lets nobody do anything: it counts for pages that may be deleted anyway.
READ_PAGES = ("bulk_delete_page",)
READ_IMAGES = ("choose_image",)
IMAGES = ("add_image", "change_image", "choose_image")


@transaction.atomic
def provision_afmm(root_page: Page) -> Organisation:
    """AFMM's groups on the whole site, its collection, and the workflow on every page below."""
    # Wagtail's own groups hold the permission to publish.
    for group in Group.objects.filter(name__in=("Editors", "Moderators")):
        log(group, "wagtail.delete", deleted=True)
        group.delete()
    writers = _group(WRITERS)
    reviewers = _group(REVIEWERS)
    auditors = _group(AUDITORS)
    organisation = _organisation(AFMM, Organisation.Kind.AFMM, writers, root_page)
    _allow_pages(writers, root_page, WRITE_PAGES)
    _allow_pages(reviewers, root_page, REVIEW_PAGES)
    _allow_pages(auditors, root_page, READ_PAGES)
    everything = Collection.get_first_root_node()
    for group in (writers, reviewers):
        _allow_collection(group, everything, IMAGES)
    _allow_collection(auditors, everything, READ_IMAGES)
    _require_approval(root_page, reviewers)
    allow_models(REVIEWERS, [SiteSettings], ("change",))
    return organisation


@transaction.atomic
def provision_operator(name: str, root_page: Page) -> Organisation:
    """An operator's group and collection, limited to the operator's own subtree.

    One that is there keeps its group, whatever it is called by now: whom it keeps apart are its
    members.
    """
    known = Group.objects.filter(organisation__name=name).first()
    group = _group(known.name if known else f"Opérateur – {name}")
    organisation = _organisation(name, Organisation.Kind.OPERATOR, group, root_page)
    _allow_pages(group, root_page, WRITE_PAGES)
    _allow_collection(group, organisation.collection, IMAGES)
    return organisation


def allow_models(
    group_name: str, kinds: Iterable[type[models.Model]], actions: Iterable[str]
) -> None:
    """Let a group do `actions` ("add", "change"…) on every object of these models."""
    types = ContentType.objects.get_for_models(*kinds).values()
    codenames = [f"{action}_{one.model}" for one in types for action in actions]
    wanted = Permission.objects.filter(content_type__in=types, codename__in=codenames)
    Group.objects.get(name=group_name).permissions.add(*wanted)


def require_approval(kinds: Iterable[type[models.Model]]) -> None:
    """Our workflow on the records of these models; provision_afmm must have made it."""
    workflow = Workflow.objects.get(name=WORKFLOW)
    for kind in kinds:
        WorkflowContentType.objects.update_or_create(
            content_type=ContentType.objects.get_for_model(kind), defaults={"workflow": workflow}
        )


def _group(name: str) -> Group:
    """The group of that name, with access to the admin."""
    group, _ = Group.objects.get_or_create(name=name)
    access = Permission.objects.get(content_type__app_label="wagtailadmin", codename="access_admin")
    group.permissions.add(access)
    return group


def _organisation(
    name: str, kind: Organisation.Kind, group: Group, root_page: Page
) -> Organisation:
    organisation = Organisation.objects.filter(name=name).select_related("collection").first()
    if organisation is None:
        collection = Collection.get_first_root_node().add_child(name=name)
        organisation = Organisation(name=name, kind=kind, collection=collection)
    organisation.group = group
    organisation.root_page = Page.objects.get(pk=root_page.pk)
    organisation.save()
    return organisation


def _allow_pages(group: Group, page: Page, codenames: Iterable[str]) -> None:
    """Exactly these permissions, on this subtree only."""
    wanted = Permission.objects.filter(
        content_type__app_label="wagtailcore", codename__in=codenames
    )
    GroupPagePermission.objects.filter(group=group).exclude(
        page_id=page.pk, permission__in=wanted
    ).delete()
    given = set(
        GroupPagePermission.objects.filter(group=group, page_id=page.pk).values_list(
            "permission__codename", flat=True
        )
    )
    missing = [permission for permission in wanted if permission.codename not in given]
    GroupPagePermission.objects.bulk_create(
        GroupPagePermission(group=group, page_id=page.pk, permission=permission)
        for permission in missing
    )


def _allow_collection(group: Group, collection: Collection, codenames: Iterable[str]) -> None:
    """Exactly these permissions on images, in this collection only.

    Wagtail checks the permissions of its own image model, whatever the custom one.
    """
    wanted = Permission.objects.filter(
        content_type__app_label="wagtailimages", codename__in=codenames
    )
    GroupCollectionPermission.objects.filter(group=group).exclude(
        collection=collection, permission__in=wanted
    ).delete()
    given = set(
        GroupCollectionPermission.objects.filter(group=group, collection=collection).values_list(
            "permission__codename", flat=True
        )
    )
    missing = [permission for permission in wanted if permission.codename not in given]
    GroupCollectionPermission.objects.bulk_create(
        GroupCollectionPermission(group=group, collection=collection, permission=permission)
        for permission in missing
    )


def _require_approval(page: Page, reviewers: Group) -> None:
    """Our workflow on this page and all below, in the place of any other."""
    task, _ = ApprovalTask.objects.update_or_create(name=WORKFLOW, defaults={"active": True})
    task.groups.set([reviewers])
    workflow, _ = Workflow.objects.update_or_create(name=WORKFLOW, defaults={"active": True})
    WorkflowPage.objects.exclude(workflow=workflow).delete()
    others = Workflow.objects.exclude(pk=workflow.pk)
    # Wagtail's own, which nothing has been submitted to, would be named in the filters of reports.
    others.filter(workflow_states=None).delete()
    others.update(active=False)
    WorkflowTask.objects.get_or_create(workflow=workflow, task=task)
    WorkflowPage.objects.update_or_create(page_id=page.pk, defaults={"workflow": workflow})
