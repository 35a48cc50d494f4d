"""Who is asking."""

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest

from cms.core.models import User


def person(request: HttpRequest) -> User:
    """The account behind `request`; PermissionDenied where nobody is signed in."""
    if not isinstance(request.user, User):
        raise PermissionDenied
    return request.user
