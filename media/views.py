"""Files over HTTP: private ones to those who may see them, public ones for ever."""

import mimetypes
from collections.abc import Iterable

from django.core.exceptions import PermissionDenied
from django.core.files.storage import Storage, default_storage
from django.http import FileResponse, Http404, HttpRequest
from django.shortcuts import get_object_or_404
from wagtail.permissions import policy_registry

from cms.core.caching import IMMUTABLE, PRIVATE

from .models import Screenshot
from .specs import SPECS
from .storages import public_storage

ANY_USE = ("add", "change", "choose")


def private_file(request: HttpRequest, name: str) -> FileResponse:
    """A screenshot or one of its renditions, for users with a permission on its collection."""
    screenshots = Screenshot.objects.filter(file=name) | Screenshot.objects.filter(
        renditions__file=name
    )
    found = screenshots.distinct().first()
    if found is None:
        raise Http404
    _require(request, ANY_USE, found)
    return _file(default_storage, name, PRIVATE)


def screenshot(request: HttpRequest, screenshot_id: int) -> FileResponse:
    """What a screenshot looks like, known by its id: a rendition, or itself before there is one."""
    found = get_object_or_404(Screenshot, pk=screenshot_id)
    _require(request, ANY_USE, found)
    rendition = found.renditions.filter(filter_spec=SPECS[-1].filter).first()
    return _file(default_storage, (rendition or found).file.name, PRIVATE)


def original(request: HttpRequest, screenshot_id: int) -> FileResponse:
    """What is under the masks, for the mask editor of those who may change the screenshot."""
    found = get_object_or_404(Screenshot, pk=screenshot_id)
    _require(request, ("change",), found)
    return _file(default_storage, str((found.original or found.file).name), PRIVATE)


def public_file(request: HttpRequest, name: str) -> FileResponse:
    """A published picture from the disk (with S3 or a front server, they answer instead)."""
    return _file(public_storage(), name, IMMUTABLE)


def _require(request: HttpRequest, actions: Iterable[str], found: Screenshot) -> None:
    policy = policy_registry.get_by_type(Screenshot)
    if not policy.user_has_any_permission_for_instance(request.user, actions, found):
        raise PermissionDenied


def _file(storage: Storage, name: str, caching: str) -> FileResponse:
    """404 where the file is missing, whoever asks for it."""
    try:
        file = storage.open(name)
    except FileNotFoundError:
        raise Http404 from None
    response = FileResponse(file, content_type=mimetypes.guess_type(name)[0])
    response.headers["Cache-Control"] = caching
    return response
