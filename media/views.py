"""Files over HTTP: private ones to those who may see them, public ones for ever."""

import mimetypes

from django.core.files.storage import Storage, default_storage
from django.db.models import Q
from django.http import FileResponse, Http404, HttpRequest

from cms.core.caching import IMMUTABLE, PRIVATE

from .access import ANY_USE, screenshot_for
from .specs import SPECS
from .storages import public_storage


def private_file(request: HttpRequest, name: str) -> FileResponse:
    """A screenshot or one of its renditions, for users with a permission on its collection."""
    screenshot_for(request, ANY_USE, Q(file=name) | Q(renditions__file=name))
    return _file(default_storage, name, PRIVATE)


def screenshot(request: HttpRequest, screenshot_id: int) -> FileResponse:
    """What a screenshot looks like, known by its id: a rendition, or itself before there is one."""
    found = screenshot_for(request, ANY_USE, Q(pk=screenshot_id))
    ready = found.renditions.filter(filter_spec=SPECS[-1].filter).first()
    return _file(default_storage, (ready or found).file.name, PRIVATE)


def original(request: HttpRequest, screenshot_id: int) -> FileResponse:
    """What is under the masks, for the mask editor of those who may change the screenshot."""
    found = screenshot_for(request, ["change"], Q(pk=screenshot_id))
    return _file(default_storage, str((found.original or found.file).name), PRIVATE)


def public_file(request: HttpRequest, name: str) -> FileResponse:
    """A published picture from the disk (with S3 or a front server, they answer instead)."""
    return _file(public_storage(), name, IMMUTABLE)


def _file(storage: Storage, name: str, caching: str) -> FileResponse:
    """404 where the file is missing, whoever asks for it."""
    try:
        file = storage.open(name)
    except FileNotFoundError:
        raise Http404 from None
    response = FileResponse(file, content_type=mimetypes.guess_type(name)[0])
    response.headers["Cache-Control"] = caching
    return response
