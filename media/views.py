"""Files over HTTP: private ones to those who may see them, public ones for ever."""

import mimetypes

from django.core.exceptions import PermissionDenied
from django.core.files.storage import default_storage
from django.http import FileResponse, Http404, HttpRequest
from wagtail.permissions import policy_registry

from cms.core.caching import IMMUTABLE, PRIVATE

from .models import Screenshot
from .storages import public_storage

ANY_USE = ("add", "change", "choose")


def private_file(request: HttpRequest, name: str) -> FileResponse:
    """A screenshot or one of its renditions, for users with a permission on its collection."""
    screenshots = Screenshot.objects.filter(file=name) | Screenshot.objects.filter(
        renditions__file=name
    )
    screenshot = screenshots.distinct().first()
    if screenshot is None:
        raise Http404
    policy = policy_registry.get_by_type(Screenshot)
    if not policy.user_has_any_permission_for_instance(request.user, ANY_USE, screenshot):
        raise PermissionDenied
    return _file(default_storage.open(name), name, PRIVATE)


def public_file(request: HttpRequest, name: str) -> FileResponse:
    """A published picture from the disk (with S3 or a front server, they answer instead)."""
    try:
        return _file(public_storage().open(name), name, IMMUTABLE)
    except FileNotFoundError:
        raise Http404 from None


def _file(file: object, name: str, caching: str) -> FileResponse:
    response = FileResponse(file, content_type=mimetypes.guess_type(name)[0])
    response.headers["Cache-Control"] = caching
    return response
