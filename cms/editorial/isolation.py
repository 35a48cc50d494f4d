"""What an operator's members are kept to: their own pages, screenshots and colleagues.

Operators compete. Wagtail's permissions say what may be *changed*; its lists, choosers and filters
name more than that. Who is kept apart is decided here, once; the gate (isolation_gate.py), the
hooks (isolation_hooks.py) and the filters (isolation_filters.py) apply it.
"""

from typing import Any

from django.contrib.auth.models import AnonymousUser
from django.db.models import Q, QuerySet
from wagtail.models import Page

from cms.core.models import User

from .organisation import Organisation, organisations_of


def operators_of(user: Any) -> list[Organisation]:
    """The operators that `user` works for, and is kept to. Empty for AFMM and superusers."""
    if user.is_superuser:
        return []
    return [one for one in organisations_of(user) if one.kind == Organisation.Kind.OPERATOR]


def own_pages(operators: list[Organisation]) -> Q:
    """Pages in the operators' trees, as a condition on pages."""
    return _any(Q(path__startswith=one.root_page.path) for one in operators)


def pages_on_the_way(operators: list[Organisation]) -> Q:
    """The operators' pages and those above them, through which the tree is walked."""
    above = [
        Q(path=one.root_page.path[:end])
        for one in operators
        for end in range(Page.steplen, len(one.root_page.path), Page.steplen)
    ]
    return own_pages(operators) | _any(above)


def colleagues(user: User | AnonymousUser, people: QuerySet[User]) -> QuerySet[User]:
    """Those of `people` whom `user` may see named in a filter."""
    operators = operators_of(user)
    if not operators:
        return people
    groups = [one.group_id for one in operators]
    # As a condition on ids: a join would name a member of two groups twice.
    return people.filter(pk__in=User.objects.filter(groups__in=groups).values("pk"))


def _any(conditions: Any) -> Q:
    found = Q()
    for condition in conditions:
        found |= condition
    return found
