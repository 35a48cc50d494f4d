"""Who is shown a screenshot, and what everybody else is told."""

from collections.abc import Iterable

from django.core.exceptions import PermissionDenied
from django.db.models import Q
from django.http import Http404, HttpRequest
from wagtail.permissions import policy_registry

from cms.editorial.isolation import operators_of

from .models import Screenshot

ANY_USE = ("add", "change", "choose")


def screenshot_for(request: HttpRequest, actions: Iterable[str], asked: Q) -> Screenshot:
    """The screenshot, for users with one of these permissions on its collection.

    Whoever does not see all of them is refused what does not exist as what is another's.
    """
    found = Screenshot.objects.filter(asked).first()
    if found is None:
        sees_all = request.user.is_authenticated and not operators_of(request.user)
        raise Http404 if sees_all else PermissionDenied
    policy = policy_registry.get_by_type(Screenshot)
    if not policy.user_has_any_permission_for_instance(request.user, actions, found):
        raise PermissionDenied
    return found
