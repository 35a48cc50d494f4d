"""Storages for files that have no public address.

`url()` gives the address of a view of the admin that checks who asks (media/views.py), on disk
and on S3 alike: a presigned S3 address would let whoever holds it in.
"""

from django.core.files.storage import FileSystemStorage, Storage, storages
from django.urls import reverse
from django.utils.deconstruct import deconstructible


def public_storage() -> Storage:
    """Where the copies of published pictures are."""
    return storages["public"]


def listed(storage: Storage, directory: str) -> list[str]:
    """The names of the files in `directory` of `storage`; none if it is not there yet."""
    try:
        _, files = storage.listdir(directory)
    except FileNotFoundError:
        return []
    return [f"{directory}/{name}" if directory else name for name in files]


class AdminAddressMixin:
    def url(self, name: str | None, *args: object, **kwargs: object) -> str:
        return reverse("private_file", args=[name])


@deconstructible(path="media.storages.PrivateFileStorage")
class PrivateFileStorage(AdminAddressMixin, FileSystemStorage):
    """Files below `var/media/private`."""
