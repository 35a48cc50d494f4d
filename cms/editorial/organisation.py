"""AFMM and the operators: who writes where."""

from collections.abc import Iterable
from typing import Any

from django.contrib.auth.models import AnonymousUser, Group
from django.db import models
from django.db.models import QuerySet
from wagtail.models import Collection, Page

from cms.core.models import User
from cms.core.once import once_a_request


class Organisation(models.Model):
    """A body whose members work in the admin, inside its own subtree and its own collection.

    Its members are the users of its group.
    """

    class Kind(models.TextChoices):
        AFMM = "afmm", "AFMM"
        OPERATOR = "operator", "Opérateur"

    name = models.CharField("nom", max_length=100, unique=True)
    kind = models.CharField("nature", max_length=10, choices=Kind, default=Kind.OPERATOR)
    group = models.OneToOneField(Group, verbose_name="groupe", on_delete=models.PROTECT)
    collection = models.OneToOneField(
        Collection, verbose_name="collection", on_delete=models.PROTECT
    )
    root_page = models.OneToOneField(
        Page, verbose_name="page racine", on_delete=models.PROTECT, related_name="+"
    )

    class Meta:
        verbose_name = "organisation"
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name

    def has_member(self, user: User | AnonymousUser) -> bool:
        return bool(user.groups.filter(pk=self.group_id).exists())


@once_a_request
def organisations_of(user: Any) -> list[Organisation]:
    """Those of which `user` is a member, with their root pages and collections."""
    if not user.is_authenticated:
        return []
    found = Organisation.objects.filter(group__user=user)
    return list(found.select_related("root_page", "collection"))


def organisation_of(page: Page) -> Organisation | None:
    """The organisation that answers for `page`: the one with the closest root above it."""
    return closest(page.path, Organisation.objects.select_related("root_page"))


def closest(path: str, organisations: Iterable[Organisation]) -> Organisation | None:
    """Of `organisations`, with their root pages, the one with the closest root above `path`."""
    above = (one for one in organisations if path.startswith(one.root_page.path))
    return max(above, key=lambda one: len(one.root_page.path), default=None)


def pages_of(organisation: Organisation, organisations: Iterable[Organisation]) -> QuerySet[Page]:
    """The pages of which `organisation` is the closest of `organisations`, with their roots."""
    root = organisation.root_page.path
    pages = Page.objects.filter(path__startswith=root)
    for one in organisations:
        if one.root_page.path.startswith(root) and one.pk != organisation.pk:
            pages = pages.exclude(path__startswith=one.root_page.path)
    return pages


def holds_organisation(page: Page) -> bool:
    """Whether `page` or a page below it is an organisation's root."""
    below = page.get_descendants(inclusive=True)
    return Organisation.objects.filter(root_page__in=below).exists()
