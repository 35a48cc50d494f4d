"""The people of the admin: who asks, and who is asked to review."""

from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.http import HttpRequest

from cms.core.models import User


def person(request: HttpRequest) -> User:
    """The account behind `request`; PermissionDenied where nobody is signed in."""
    if not isinstance(request.user, User):
        raise PermissionDenied
    return request.user


def reviewers() -> QuerySet[User]:
    """Those who are asked to decide on proposals."""
    members = User.objects.filter(is_active=True, groups__approvaltask__active=True)
    return members.order_by("pk").distinct()
